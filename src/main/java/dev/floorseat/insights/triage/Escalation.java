package dev.floorseat.insights.triage;

import dev.floorseat.floor.Site;
import dev.floorseat.insights.InsightId;
import dev.floorseat.invites.Notice;
import dev.floorseat.invites.Notice.Block;
import dev.floorseat.invites.Notices;
import dev.floorseat.people.People;
import dev.floorseat.people.PersonId;
import dev.floorseat.web.Dates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds of what is overdue, on working days of its site: the owner or their deputy; after further days, or where there is nobody to
 * remind, all CX leads. One mail a person and day, however often it runs: the notice's key says so. It tells numbers and no words.
 */
@Component
class Escalation {

    private static final int FROM_HOUR = 8;

    private final TriageRows rows;
    private final Clocks clocks;
    private final SiteDays days;
    private final Leads leads;
    private final Notices notices;
    private final People people;
    private final MessageSource messages;
    private final Clock clock;
    private final Dates dates;

    Escalation(
            TriageRows rows,
            Clocks clocks,
            SiteDays days,
            Leads leads,
            Notices notices,
            People people,
            MessageSource messages,
            Clock clock,
            Dates dates) {
        this.rows = rows;
        this.clocks = clocks;
        this.days = days;
        this.leads = leads;
        this.notices = notices;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
        this.dates = dates;
    }

    /** Sends what is to be sent today, from eight o'clock on. */
    @Transactional
    public void run() {
        LocalDate today = dates.today();
        if (clock.instant().atZone(dates.zone()).getHour() < FROM_HOUR) {
            return;
        }
        List<Triaged> overdue =
                rows.waiting().stream().filter(each -> each.overdue(today)).toList();
        if (overdue.isEmpty()) {
            return;
        }
        Map<InsightId, String> where =
                rows.sites(overdue.stream().map(Triaged::insight).toList());
        Map<String, Site> sites = days.sites();
        Map<String, Boolean> works = new HashMap<>();
        Map<List<Object>, LocalDate> everybodyFrom = new HashMap<>();
        int everybodyAfter = clocks.policy().everybodyAfter();
        Set<PersonId> everybody = leads.all().stream()
                .map(leads::person)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        Map<String, Optional<PersonId>> persons = new HashMap<>();
        Map<PersonId, Map<TriageState, Integer>> told = new LinkedHashMap<>();
        for (Triaged late : overdue) {
            String at = where.getOrDefault(late.insight(), "");
            Site site = sites.get(at);
            if (works.computeIfAbsent(at, key -> days.works(today, site))) {
                LocalDate due = Objects.requireNonNull(late.due());
                LocalDate patience =
                        everybodyFrom.computeIfAbsent(List.of(at, due), key -> days.after(due, everybodyAfter, site));
                Optional<PersonId> owner = Optional.ofNullable(late.owner())
                        .flatMap(account -> persons.computeIfAbsent(account, key -> leads.person(leads.acting(key))));
                boolean everyone = owner.isEmpty() || today.isAfter(patience);
                (everyone ? everybody : Set.of(owner.orElseThrow()))
                        .forEach(person -> told.computeIfAbsent(person, key -> new EnumMap<>(TriageState.class))
                                .merge(late.state(), 1, Integer::sum));
            }
        }
        told.forEach((person, counts) -> send(person, counts, today));
    }

    private void send(PersonId person, Map<TriageState, Integer> counts, LocalDate today) {
        Locale locale = people.byId(person).orElseThrow().language();
        List<String> points = new ArrayList<>();
        counts.forEach((state, count) -> points.add(text(locale, "triage.overdue.mail." + state, count)));
        notices.send(new Notice(
                "triage-overdue-" + today + "-" + person.value(),
                person,
                null,
                text(
                        locale,
                        "triage.overdue.mail.subject",
                        counts.values().stream().mapToInt(Integer::intValue).sum()),
                List.of(Block.paragraph(text(locale, "triage.overdue.mail.text")), Block.points(points)),
                text(locale, "triage.overdue.mail.open"),
                "/triage?overdue=true",
                today.plusDays(1).atStartOfDay(dates.zone()).toInstant()));
    }

    private String text(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
