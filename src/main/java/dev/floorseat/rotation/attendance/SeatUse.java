package dev.floorseat.rotation.attendance;

import dev.floorseat.database.Utc;
import dev.floorseat.floor.Floor;
import dev.floorseat.floor.Seat;
import dev.floorseat.floor.Seats;
import dev.floorseat.floor.Site;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the guest seats of the sites were used; of nobody in particular. */
@Component
@Transactional(readOnly = true)
public class SeatUse {

    /** So many weeks are looked back on. */
    public static final int WEEKS = 13;

    private static final Duration INTERVAL = Duration.ofMinutes(15);

    /**
     * A site over the last {@link #WEEKS} weeks.
     *
     * @param intervals quarter hours in which it was open, public holidays aside
     * @param free those of them with a guest seat left
     * @param unused numbers of the seats on which nobody checked in
     * @param walkIns visits nobody had planned
     * @param counted those of them that were debriefed and so count for the quota
     */
    public record SiteUse(
            Site site, int seats, long intervals, long free, List<Integer> unused, long walkIns, long counted) {

        /** The share of intervals with a free seat in percent, rounded down: only all of them are 100. */
        public long freePercent() {
            return intervals == 0 ? 100 : 100 * free / intervals;
        }
    }

    /** Some of a whole. */
    private record Some(long whole, long part) {}

    private final Floor floor;
    private final Seats seats;
    private final Appointments appointments;
    private final JdbcClient jdbc;
    private final Clock clock;

    SeatUse(Floor floor, Seats seats, Appointments appointments, JdbcClient jdbc, Clock clock) {
        this.floor = floor;
        this.seats = seats;
        this.appointments = appointments;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All sites with guest seats, by external id, up to now. */
    public List<SiteUse> all() {
        Instant now = clock.instant();
        Instant from = now.minus(Duration.ofDays(7L * WEEKS));
        Map<String, List<Appointment>> visits =
                appointments.standing(from, now).stream().collect(Collectors.groupingBy(Appointment::site));
        Map<String, List<Seat>> bySite = seats.all().stream().collect(Collectors.groupingBy(Seat::site));
        Set<Long> used = new HashSet<>(jdbc.sql("""
                        select distinct seat from rotation_attendance
                         where seat is not null and checked_in_at >= :from and checked_in_at <= :now
                        """)
                .param("from", Utc.column(from))
                .param("now", Utc.column(now))
                .query(Long.class)
                .list());
        Map<String, Some> walkIns = walkIns(from, now);
        return floor.sites().stream()
                .filter(site -> bySite.containsKey(site.externalId()))
                .map(site -> {
                    List<Seat> there = bySite.getOrDefault(site.externalId(), List.of());
                    Map<Long, Integer> taken = taken(visits.getOrDefault(site.externalId(), List.of()));
                    Some open = open(site, from, now, taken);
                    Some walkedIn = walkIns.getOrDefault(site.externalId(), new Some(0, 0));
                    return new SiteUse(
                            site,
                            there.size(),
                            open.whole(),
                            open.part(),
                            there.stream()
                                    .filter(seat -> !used.contains(seat.id()))
                                    .map(Seat::number)
                                    .toList(),
                            walkedIn.whole(),
                            walkedIn.part());
                })
                .toList();
    }

    /** By site: how many walked in, and how many of these visits count. */
    private Map<String, Some> walkIns(Instant from, Instant to) {
        Map<String, Some> found = new HashMap<>();
        jdbc.sql("""
                        select a.site, count(*) as walked_in, count(t.credited_at) as counted
                          from rotation_settled d
                          join rotation_appointment_in_force a on a.visit = d.visit
                          left join rotation_attendance t on t.visit = d.visit
                         where d.walk_in and d.starts_at >= :from and d.starts_at <= :to
                         group by a.site
                        """)
                .param("from", Utc.column(from))
                .param("to", Utc.column(to))
                .query(row -> {
                    found.put(row.getString("site"), new Some(row.getLong("walked_in"), row.getLong("counted")));
                });
        return found;
    }

    private static Map<Long, Integer> taken(List<Appointment> visits) {
        Map<Long, Integer> taken = new HashMap<>();
        long seconds = INTERVAL.toSeconds();
        for (Appointment visit : visits) {
            for (long at = visit.from().getEpochSecond() / seconds;
                    at * seconds < visit.to().getEpochSecond();
                    at++) {
                taken.merge(at, 1, Integer::sum);
            }
        }
        return taken;
    }

    /** How many quarter hours the site was open on days that are no holidays, and in how many of them a seat was left. */
    private Some open(Site site, Instant from, Instant to, Map<Long, Integer> taken) {
        LocalDate first = LocalDate.ofInstant(from, site.zone());
        LocalDate last = LocalDate.ofInstant(to, site.zone());
        Set<LocalDate> holidays = floor.holidays(site, first, last);
        long seconds = INTERVAL.toSeconds();
        long open = 0;
        long free = 0;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (holidays.contains(day)) {
                continue;
            }
            Instant opens = day.atTime(site.opens()).atZone(site.zone()).toInstant();
            LocalDate closing = site.closes().equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
            Instant closes = closing.atTime(site.closes()).atZone(site.zone()).toInstant();
            for (long at = opens.getEpochSecond() / seconds; at * seconds < closes.getEpochSecond(); at++) {
                if (at * seconds >= from.getEpochSecond() && (at + 1) * seconds <= to.getEpochSecond()) {
                    open++;
                    free += taken.getOrDefault(at, 0) < site.seats() ? 1 : 0;
                }
            }
        }
        return new Some(open, free);
    }
}
