package dev.floorseat.rotation.plan;

import dev.floorseat.floor.Embargoes;
import dev.floorseat.floor.Site;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.plan.DaySettlement.Times;
import dev.floorseat.rotation.plan.Interruption.Fate;
import dev.floorseat.rotation.plan.Interruption.Kind;
import dev.floorseat.web.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stops today's hosting on a queue: visits get other times or are off, everybody concerned hears of it as of any published change, and the
 * solver offers nothing there meanwhile. What went on stays as it was, up to now.
 */
@Component
@Transactional
public class Interruptions {

    private static final Duration LONGEST = Duration.ofHours(14);

    private final Drafts drafts;
    private final Planning planning;
    private final DaySettlement settlement;
    private final Appointments appointments;
    private final Embargoes embargoes;
    private final InterruptionRows rows;
    private final Clock clock;

    Interruptions(
            Drafts drafts,
            Planning planning,
            DaySettlement settlement,
            Appointments appointments,
            Embargoes embargoes,
            InterruptionRows rows,
            Clock clock) {
        this.drafts = drafts;
        this.planning = planning;
        this.settlement = settlement;
        this.appointments = appointments;
        this.embargoes = embargoes;
        this.rows = rows;
        this.clock = clock;
    }

    /** Those of today at a site, by the site's clock, the newest first; lifted ones included. */
    @Transactional(readOnly = true)
    public List<Interruption> today(Site site) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), site.zone());
        return rows.during(
                site.externalId(),
                today.atStartOfDay(site.zone()).toInstant(),
                today.plusDays(1).atStartOfDay(site.zone()).toInstant());
    }

    /** The visits that today's interruptions took away and that have no other appointment yet. */
    @Transactional(readOnly = true)
    public List<VisitId> homeless() {
        return rows.homeless(clock.instant().minus(Duration.ofDays(1)));
    }

    /**
     * Stops hosting.
     *
     * @param until for a pause its end, for shortening the end of hosting; null where it is cancelled for the day
     * @param reason in words for the planner
     * @throws Refusal if the time is not later today
     */
    public Interruption interrupt(
            Site site, String queue, Kind kind, @Nullable Instant until, String reason, String account) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        Instant midnight = LocalDate.ofInstant(now, site.zone())
                .plusDays(1)
                .atStartOfDay(site.zone())
                .toInstant();
        Instant end = kind == Kind.CANCEL ? midnight : until;
        if (end == null
                || !end.isAfter(now)
                || end.isAfter(midnight)
                || (kind == Kind.SHORTEN && end.equals(midnight))) {
            throw Refusal.unusable("rotation.interruption-time");
        }
        // what is there is read again when nobody else changes it any more
        hosted(site, queue, now, midnight).stream()
                .map(visit -> drafts.visit(visit.visit()).rotation())
                .distinct()
                .sorted()
                .forEach(planning::lock);
        Map<VisitId, Times> changed = new LinkedHashMap<>();
        Set<VisitId> off = new LinkedHashSet<>();
        for (Appointment visit : hosted(site, queue, now, midnight)) {
            Fate fate = kind.fate(visit.from(), visit.to(), now, end);
            if (fate instanceof Fate.Changed other) {
                changed.put(visit.visit(), other.times());
            } else if (fate instanceof Fate.Off) {
                off.add(visit.visit());
            }
        }
        Instant from = kind == Kind.SHORTEN ? end : now;
        Instant to = kind == Kind.SHORTEN ? midnight : end;
        Interruption made = rows.add(
                new Interruption(
                        0, site.externalId(), queue, kind, from, to, changed.size(), off.size(), account, false),
                off,
                clock.instant());
        embargoes.bar(embargo(made.id()), site.externalId(), queue, from, to, reason);
        settle(changed, off, account);
        return made;
    }

    /** Lets hosting go on. What was taken away stays away until somebody offers it another place, or its own. */
    public void lift(long id) {
        if (!rows.lift(id, clock.instant())) {
            throw Refusal.conflict("rotation.interruption-gone");
        }
        embargoes.lift(embargo(id));
    }

    /** The visits on the queue that are not over and begin today, or began yesterday and go on. */
    private List<Appointment> hosted(Site site, String queue, Instant now, Instant midnight) {
        return appointments.standing(now.minus(LONGEST), midnight).stream()
                .filter(visit -> visit.site().equals(site.externalId())
                        && visit.queue().equals(queue)
                        && visit.to().isAfter(now))
                .toList();
    }

    private void settle(Map<VisitId, Times> changed, Set<VisitId> off, String account) {
        Map<Long, Set<VisitId>> rotations = new TreeMap<>();
        changed.keySet().forEach(visit -> add(rotations, visit));
        off.forEach(visit -> add(rotations, visit));
        rotations.forEach((rotation, visits) -> {
            planning.lock(rotation);
            Map<VisitId, Times> times = new LinkedHashMap<>(changed);
            times.keySet().retainAll(visits);
            Set<VisitId> gone = new LinkedHashSet<>(off);
            gone.retainAll(visits);
            settlement.settle(drafts.of(rotation), times, gone, account);
        });
    }

    private void add(Map<Long, Set<VisitId>> rotations, VisitId visit) {
        rotations
                .computeIfAbsent(drafts.visit(visit).rotation(), rotation -> new LinkedHashSet<>())
                .add(visit);
    }

    private static String embargo(long id) {
        return "floorseat-today-" + id;
    }
}
