package dev.floorseat.rotation.plan;

import dev.floorseat.database.Utc;
import dev.floorseat.floor.Floor;
import dev.floorseat.floor.ImportKind;
import dev.floorseat.floor.RosterChanged;
import dev.floorseat.floor.Shift;
import dev.floorseat.floor.Site;
import dev.floorseat.solver.HostingSlots;
import dev.floorseat.solver.Slot;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the drafts' places true to the roster: a visit on a shift that was moved moves with it, so that everybody sees at once that it
 * differs from what was promised. One whose shift is gone, or too short by now, stays where it was and is shown as such.
 */
@Component
class RosterFollower {

    private final Floor floor;
    private final VisitRepository visits;
    private final Planning planning;
    private final JdbcClient jdbc;
    private final Clock clock;

    RosterFollower(Floor floor, VisitRepository visits, Planning planning, JdbcClient jdbc, Clock clock) {
        this.floor = floor;
        this.visits = visits;
        this.planning = planning;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void follow(RosterChanged changed) {
        if (changed.kind() != ImportKind.SHIFTS && changed.kind() != ImportKind.SITES) {
            return;
        }
        Instant now = clock.instant();
        List<Visit> placed = moved(now);
        if (placed.isEmpty()) {
            return;
        }
        placed.stream().map(Visit::rotation).distinct().sorted().forEach(planning::lock);
        Map<String, Site> sites =
                floor.sites().stream().collect(Collectors.toMap(Site::externalId, Function.identity()));
        Roster roster = new Roster(sites, id -> Long.toString(id.value()));
        for (Visit visit : moved(now)) {
            Place place = Objects.requireNonNull(visit.place());
            floor.shift(place.shift())
                    .flatMap(shift -> place(roster, sites, shift, place.part()))
                    .filter(there -> !there.equals(place))
                    .ifPresent(there -> visits.save(visit.at(there, visit.pinned())));
        }
    }

    /** The visits still to come whose shift is not what it was when they were placed. */
    private List<Visit> moved(Instant now) {
        return visits.findAllById(
                jdbc.sql("""
                        select v.id from rotation_visit v
                          join floor_shift x on x.external_id = v.shift
                          join floor_site s on s.id = x.site_id
                          join floor_queue q on q.id = x.queue_id
                         where v.starts_at > :now
                           and (x.mentor_id <> v.mentor or s.external_id <> v.site or q.external_id <> v.queue
                                or (v.part <> 'AFTERNOON' and x.from_at <> v.starts_at)
                                or (v.part <> 'MORNING' and x.to_at <> v.ends_at))
                         order by v.id
                        """).param("now", Utc.column(now)).query(Long.class).list());
    }

    private static Optional<Place> place(Roster roster, Map<String, Site> sites, Shift shift, Slot.Part part) {
        Site site = Objects.requireNonNull(sites.get(shift.site()));
        return roster.open(shift).stream()
                .flatMap(open -> HostingSlots.of(open, site.zone()).stream())
                .filter(slot -> slot.part() == part)
                .map(slot -> new Place(
                        shift.externalId(),
                        part,
                        shift.mentor().value(),
                        shift.site(),
                        shift.queue(),
                        slot.from().toInstant(),
                        slot.to().toInstant()))
                .findFirst();
    }
}
