package dev.floorseat.figures;

import dev.floorseat.floor.Floor;
import dev.floorseat.floor.Site;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.web.Dates;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The guarantee that a boss who walks in finds a seat: of the quarter hours with a visit at a site, the share with a guest seat left. When
 * nobody visits, all are free; that would only flatter. Seats are counted as the site has them today: what it had before nobody keeps.
 */
@Component
@Order(2)
class FreeSeat implements Figure {

    private static final Duration INTERVAL = Duration.ofMinutes(15);

    private final Appointments appointments;
    private final Floor floor;
    private final Dates dates;

    FreeSeat(Appointments appointments, Floor floor, Dates dates) {
        this.appointments = appointments;
        this.floor = floor;
        this.dates = dates;
    }

    @Override
    public String name() {
        return "free-seat";
    }

    @Override
    public Unit unit() {
        return Unit.PERCENT;
    }

    /** One for each site and day with a visit. */
    @Override
    public List<Observation> observations(LocalDate before) {
        Map<String, Site> sites =
                floor.sites().stream().collect(Collectors.toMap(Site::externalId, Function.identity()));
        List<Observation> observations = new ArrayList<>();
        taken(appointments.standing(
                        Instant.EPOCH, before.atStartOfDay(dates.zone()).toInstant()))
                .forEach((external, days) -> {
                    Site site = sites.get(external);
                    if (site != null) {
                        days.forEach((day, intervals) -> observations.add(new Observation(
                                day,
                                intervals.values().stream()
                                        .filter(taken -> taken < site.seats())
                                        .count(),
                                intervals.size())));
                    }
                });
        return observations;
    }

    /** By site and day: how many seats are taken in each interval in which one is. */
    private Map<String, Map<LocalDate, Map<Long, Integer>>> taken(List<Appointment> visits) {
        Map<String, Map<LocalDate, Map<Long, Integer>>> taken = new HashMap<>();
        for (Appointment visit : visits) {
            Map<Long, Integer> intervals = taken.computeIfAbsent(visit.site(), site -> new TreeMap<>())
                    .computeIfAbsent(LocalDate.ofInstant(visit.from(), dates.zone()), day -> new HashMap<>());
            long seconds = INTERVAL.toSeconds();
            for (long at = visit.from().getEpochSecond() / seconds;
                    at * seconds < visit.to().getEpochSecond();
                    at++) {
                intervals.merge(at, 1, Integer::sum);
            }
        }
        return taken;
    }
}
