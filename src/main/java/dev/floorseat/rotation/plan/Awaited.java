package dev.floorseat.rotation.plan;

import dev.floorseat.floor.Floor;
import dev.floorseat.floor.Site;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.demand.Demand;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which looks a rotation owes the floor, and which of its visits take them. */
@Component
@Transactional(readOnly = true)
public class Awaited {

    /**
     * A demand in a rotation.
     *
     * @param visit that looks, the first of them; null: none does
     * @param day of that visit; null: none does
     * @param promised whether that visit is published as it stands, or has begun
     */
    public record Line(
            Demand demand, @Nullable Visit visit, @Nullable LocalDate day, boolean promised) {}

    private record Look(Visit visit, LocalDate day, boolean promised) {}

    /** A rotation as it stands at a moment. */
    private record Scene(
            List<Visit> visits,
            Map<VisitId, PlanVersions.Promise> promises,
            List<Appointment> begun,
            Map<String, ZoneId> zones,
            Instant now) {}

    private final RotationRepository rotations;
    private final VisitRepository visits;
    private final PlanVersions versions;
    private final WaitingQueues waiting;
    private final Floor floor;
    private final Clock clock;

    Awaited(
            RotationRepository rotations,
            VisitRepository visits,
            PlanVersions versions,
            WaitingQueues waiting,
            Floor floor,
            Clock clock) {
        this.rotations = rotations;
        this.visits = visits;
        this.versions = versions;
        this.waiting = waiting;
        this.floor = floor;
        this.clock = clock;
    }

    /** The open demands that a rotation can meet, the most urgent first. */
    public List<Line> in(long number) {
        Rotation rotation = rotations.findById(number).orElseThrow();
        List<Demand> demands = waiting.in(rotation);
        if (demands.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        List<PlanVersions.Promise> promises = versions.inForce(number);
        Scene scene = new Scene(
                visits.findByRotationOrderById(number),
                promises.stream()
                        .collect(Collectors.toMap(
                                promise -> promise.appointment().visit(), Function.identity())),
                promises.stream()
                        .filter(promise -> promise.begun(now))
                        .map(PlanVersions.Promise::appointment)
                        .toList(),
                floor.sites().stream().collect(Collectors.toMap(Site::externalId, Site::zone)),
                now);
        return demands.stream().map(demand -> line(demand, scene)).toList();
    }

    /** The demands that a visit of a rotation takes the look for. */
    public List<Demand> metBy(Visit visit) {
        return in(visit.rotation()).stream()
                .filter(line -> line.visit() != null && line.visit().number() == visit.number())
                .map(Line::demand)
                .toList();
    }

    private Line line(Demand demand, Scene scene) {
        Set<PersonId> excluded = waiting.excluded(demand, scene.begun());
        Optional<Look> first = scene.visits().stream()
                .flatMap(visit -> look(demand, visit, excluded, scene).stream())
                .min(Comparator.comparing(Look::day));
        return first.map(look -> new Line(demand, look.visit(), look.day(), look.promised()))
                .orElseGet(() -> new Line(demand, null, null, false));
    }

    private Optional<Look> look(Demand demand, Visit visit, Set<PersonId> excluded, Scene scene) {
        PlanVersions.Promise promise = scene.promises().get(visit.visitId());
        if (promise != null && promise.begun(scene.now())) {
            Appointment begun = promise.appointment();
            return waiting.counts(demand, begun) ? Optional.of(new Look(visit, begun.day(), true)) : Optional.empty();
        }
        Place place = visit.place();
        if (place == null
                || excluded.contains(visit.visitor())
                || !demand.concerns(visit.visitor(), place.queue(), place.site())) {
            return Optional.empty();
        }
        LocalDate day = LocalDate.ofInstant(
                place.startsAt(), Objects.requireNonNull(scene.zones().get(place.site())));
        boolean promised = promise != null && !promise.declined() && !Draft.differ(promise.appointment(), place);
        return day.isBefore(demand.by()) && !day.isBefore(demand.filedOn())
                ? Optional.of(new Look(visit, day, promised))
                : Optional.empty();
    }
}
