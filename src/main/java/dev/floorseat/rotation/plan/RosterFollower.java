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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the drafts' places true to the roster and the sites' opening hours: a visit on a shift that was moved moves with it, so that everybody sees at once that it
 * differs from what was promised. One whose shift is gone, or too short by now, stays where it was and is shown as such.
 */
@Component
class RosterFollower {

    private final Floor floor;
    private final VisitRepository visits;
    private final Planning planning;
    private final SmallRepairs smallRepairs;
    private final JdbcClient jdbc;
    private final Clock clock;

    RosterFollower(
            Floor floor,
            VisitRepository visits,
            Planning planning,
            SmallRepairs smallRepairs,
            JdbcClient jdbc,
            Clock clock) {
        this.floor = floor;
        this.visits = visits;
        this.planning = planning;
        this.smallRepairs = smallRepairs;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void follow(RosterChanged changed) {
        if (changed.kind() != ImportKind.SHIFTS && changed.kind() != ImportKind.SITES) {
            return;
        }
        Stream.concat(moved().stream().map(Visit::rotation), smallRepairs.rotations().stream())
                .distinct()
                .sorted()
                .forEach(planning::lock);
        visits.saveAll(moved());
        smallRepairs.rosterChanged();
    }

    /** The visits still to come whose slot is not where it was when they were placed, as they stand now. */
    private List<Visit> moved() {
        List<Visit> placed =
                visits.findAllById(jdbc.sql("select id from rotation_visit where starts_at > :now order by id")
                        .param("now", Utc.column(clock.instant()))
                        .query(Long.class)
                        .list());
        Map<String, Shift> shifts =
                floor.shifts(placed.stream().map(visit -> place(visit).shift()).collect(Collectors.toSet()));
        Map<String, Site> sites =
                floor.sites().stream().collect(Collectors.toMap(Site::externalId, Function.identity()));
        Roster roster = new Roster(sites, id -> Long.toString(id.value()));
        List<Visit> moved = new ArrayList<>();
        for (Visit visit : placed) {
            Optional.ofNullable(shifts.get(place(visit).shift()))
                    .flatMap(shift -> place(roster, sites, shift, place(visit).part()))
                    .filter(there -> !there.equals(place(visit)))
                    .ifPresent(there -> moved.add(visit.at(there, visit.pinned())));
        }
        return moved;
    }

    private static Place place(Visit placed) {
        return Objects.requireNonNull(placed.place());
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
