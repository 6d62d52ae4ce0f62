package dev.floorseat.notes.web;

import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.web.Dates;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says of visits when, where and with whom, for the heads of pages and the lines of lists. */
@Component
class VisitHeads {

    /**
     * A visit as one of its two people sees it.
     *
     * @param id its number
     * @param day with its weekday, on the site's clock
     * @param times on the site's clock
     * @param site a name
     * @param queue a name
     * @param partner the other person's name
     * @param hosting whether the reader is the mentor
     * @param begun whether it has begun
     * @param over whether it has ended
     */
    record Head(
            long id,
            String day,
            String times,
            String site,
            String queue,
            String partner,
            boolean hosting,
            boolean begun,
            boolean over) {

        /** EXECUTIVE or MENTOR: who the reader is in this visit. */
        public String role() {
            return hosting ? "MENTOR" : "EXECUTIVE";
        }
    }

    private final People people;
    private final Dates dates;
    private final Clock clock;

    VisitHeads(People people, Dates dates, Clock clock) {
        this.people = people;
        this.dates = dates;
        this.clock = clock;
    }

    Head of(Appointment visit, PersonId reader, Locale locale) {
        return of(List.of(visit), reader, locale).get(0);
    }

    /** In the order given; names are read once for all. */
    List<Head> of(List<Appointment> visits, PersonId reader, Locale locale) {
        if (visits.isEmpty()) {
            return List.of();
        }
        Map<PersonId, String> names = people.all().stream().collect(Collectors.toMap(Person::id, Person::name));
        return visits.stream()
                .map(visit -> {
                    boolean hosting = visit.mentor().equals(reader);
                    return new Head(
                            visit.visit().value(),
                            dates.longDay(visit.from().atZone(visit.zone()), locale),
                            dates.times(visit.from(), visit.to(), visit.zone(), locale),
                            visit.siteName(),
                            visit.queueName(),
                            names.getOrDefault(hosting ? visit.executive() : visit.mentor(), ""),
                            hosting,
                            !visit.from().isAfter(clock.instant()),
                            !visit.to().isAfter(clock.instant()));
                })
                .toList();
    }
}
