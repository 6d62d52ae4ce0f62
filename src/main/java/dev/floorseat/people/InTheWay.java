package dev.floorseat.people;

import dev.floorseat.people.StandingVisits.StandingVisit;
import dev.floorseat.web.Dates;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says to whoever has made a person busy which promised visits that gets in the way of. */
@Component
public class InTheWay {

    private final StandingVisits visits;
    private final Dates dates;

    InTheWay(StandingVisits visits, Dates dates) {
        this.visits = visits;
        this.dates = dates;
    }

    /**
     * The visits that firm busy times overlap; one that is tentative hinders none.
     *
     * @param times of this person
     * @return such as "Mon 7 Dec 2026, 09:00–13:00, Leipzig", by begin; empty if there are none
     */
    public List<String> of(PersonId person, Collection<BusyTime> times, Locale reader) {
        List<BusyTime> firm =
                times.stream().filter(time -> time.kind() == BusyKind.BUSY).toList();
        if (firm.isEmpty()) {
            return List.of();
        }
        Instant from =
                firm.stream().map(BusyTime::from).min(Comparator.naturalOrder()).orElseThrow();
        Instant to =
                firm.stream().map(BusyTime::to).max(Comparator.naturalOrder()).orElseThrow();
        return visits.of(person, from, to).stream()
                .filter(visit -> firm.stream()
                        .anyMatch(time ->
                                time.from().isBefore(visit.to()) && time.to().isAfter(visit.from())))
                .map(visit -> written(visit, reader))
                .toList();
    }

    private String written(StandingVisit visit, Locale reader) {
        return dates.when(visit.from(), visit.to(), visit.zone(), reader) + ", " + visit.siteName();
    }
}
