package dev.floorseat.rotation.web;

import dev.floorseat.floor.Floor;
import dev.floorseat.floor.Site;
import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Answer;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Hosts;
import dev.floorseat.rotation.Proposal;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.plan.AnswerBook;
import dev.floorseat.rotation.plan.AnswerBook.Held;
import dev.floorseat.web.Dates;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Shows appointments to the people they concern. */
@Component
class VisitCards {

    private final AnswerBook answers;
    private final Hosts hosts;
    private final People people;
    private final Floor floor;
    private final OwnClock ownClock;
    private final Dates dates;
    private final MessageSource messages;
    private final Clock clock;

    VisitCards(
            AnswerBook answers,
            Hosts hosts,
            People people,
            Floor floor,
            OwnClock ownClock,
            Dates dates,
            MessageSource messages,
            Clock clock) {
        this.answers = answers;
        this.hosts = hosts;
        this.people = people;
        this.floor = floor;
        this.ownClock = ownClock;
        this.dates = dates;
        this.messages = messages;
        this.clock = clock;
    }

    /** An appointment as one of its two people sees it. */
    VisitCard of(Appointment appointment, PersonId reader, Locale locale) {
        return of(List.of(appointment), reader, locale).get(0);
    }

    /** Appointments of a person as they see them, in the order given; names, answers and clock are read once for all. */
    List<VisitCard> of(List<Appointment> appointments, PersonId reader, Locale locale) {
        if (appointments.isEmpty()) {
            return List.of();
        }
        Map<VisitId, Map<PersonId, Held>> said = answers.of(reader).stream()
                .collect(Collectors.groupingBy(Held::visit, Collectors.toMap(Held::person, Function.identity())));
        Map<PersonId, String> names = people.all().stream().collect(Collectors.toMap(Person::id, Person::name));
        Set<VisitId> hostless = hosts.without(reader);
        ZoneId own = ownClock.of(reader);
        Instant now = clock.instant();
        return appointments.stream()
                .map(appointment -> {
                    PersonId partner = VisitCard.partner(appointment, reader);
                    Map<PersonId, Held> both = said.getOrDefault(appointment.visit(), Map.of());
                    boolean closed = hostless.contains(appointment.visit());
                    Held mine = holding(
                            both.get(reader), closed && appointment.mentor().equals(reader));
                    Held theirs = holding(
                            both.get(partner), closed && appointment.mentor().equals(partner));
                    return new VisitCard(
                            appointment,
                            appointment.mentor().equals(reader),
                            dates.longDay(appointment.from().atZone(appointment.zone()), locale),
                            dates.times(appointment.from(), appointment.to(), appointment.zone(), locale),
                            ownTimes(appointment, own, locale),
                            names.getOrDefault(partner, ""),
                            mine == null ? null : mine.answer(),
                            theirs == null ? null : theirs.answer(),
                            mine == null ? null : proposed(mine.proposal(), appointment, locale),
                            theirs == null ? null : proposed(theirs.proposal(), appointment, locale),
                            closed,
                            !appointment.from().isAfter(now));
                })
                .toList();
    }

    /** Who is not asked any more may have said yes before: that holds no longer. A no does. */
    private static @Nullable Held holding(@Nullable Held said, boolean closed) {
        return closed && said != null && said.answer() != Answer.DECLINED ? null : said;
    }

    /** A time somebody proposed, on the clock of the site they named, and with its name where it is not the one promised; null stays null. */
    @Nullable
    String proposed(@Nullable Proposal proposal, Appointment promised, Locale locale) {
        if (proposal == null) {
            return null;
        }
        return elsewhere(proposal, promised)
                .map(site -> dates.when(proposal.from(), proposal.to(), site.zone(), locale) + ", " + site.name())
                .orElseGet(() -> dates.when(proposal.from(), proposal.to(), promised.zone(), locale));
    }

    private Optional<Site> elsewhere(Proposal proposal, Appointment promised) {
        @Nullable String named = proposal.site();
        return named == null || named.equals(promised.site())
                ? Optional.empty()
                : floor.sites().stream()
                        .filter(site -> site.externalId().equals(named))
                        .findFirst();
    }

    /** The times on the reader's own clock, with its zone; null where the site's clock shows the same. */
    private @Nullable String ownTimes(Appointment appointment, ZoneId own, Locale locale) {
        Instant from = appointment.from();
        Instant to = appointment.to();
        ZoneId site = appointment.zone();
        if (own.getRules().getOffset(from).equals(site.getRules().getOffset(from))) {
            return null;
        }
        boolean sameDay =
                from.atZone(own).toLocalDate().equals(from.atZone(site).toLocalDate());
        String times = sameDay ? dates.times(from, to, own, locale) : dates.when(from, to, own, locale);
        return messages.getMessage("my.own-clock", new Object[] {times, own.getId()}, locale);
    }

    /** A person's name; empty where the person is gone. */
    String name(PersonId person) {
        return people.byId(person).map(Person::name).orElse("");
    }
}
