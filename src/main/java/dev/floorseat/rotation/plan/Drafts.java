package dev.floorseat.rotation.plan;

import dev.floorseat.floor.Floor;
import dev.floorseat.floor.Queue;
import dev.floorseat.floor.Site;
import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.weights.WeightProfiles;
import dev.floorseat.solver.Problem;
import dev.floorseat.solver.RotationSolver;
import dev.floorseat.solver.Slot;
import dev.floorseat.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads rotations as they stand, all of it as of one moment. */
@Component
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class Drafts {

    private final RotationRepository rotations;
    private final VisitRepository visits;
    private final People people;
    private final ProblemAssembly assembly;
    private final PlanVersions versions;
    private final DeclinedSlots declined;
    private final Apart apart;
    private final RotationSolver solver;
    private final Floor floor;
    private final WeightProfiles weights;
    private final Clock clock;

    Drafts(
            RotationRepository rotations,
            VisitRepository visits,
            People people,
            ProblemAssembly assembly,
            PlanVersions versions,
            DeclinedSlots declined,
            Apart apart,
            RotationSolver solver,
            Floor floor,
            WeightProfiles weights,
            Clock clock) {
        this.rotations = rotations;
        this.visits = visits;
        this.people = people;
        this.assembly = assembly;
        this.versions = versions;
        this.declined = declined;
        this.apart = apart;
        this.solver = solver;
        this.floor = floor;
        this.weights = weights;
        this.clock = clock;
    }

    /** The rotation of that number. */
    public Rotation rotation(long number) {
        return rotations.findById(number).orElseThrow(() -> Refusal.notFound("rotation.none", Long.toString(number)));
    }

    /** All rotations, the latest first. */
    public List<Rotation> all() {
        return rotations.findAll().stream()
                .sorted(Comparator.comparing(Rotation::firstDay).reversed())
                .toList();
    }

    /** The visit of that number. */
    public Visit visit(VisitId id) {
        return visits.findById(id.value())
                .orElseThrow(() -> Refusal.notFound("rotation.no-visit", Long.toString(id.value())));
    }

    /** Refuses a weight profile that does not exist. */
    public void requireProfile(String profile) {
        if (!weights.exists(profile)) {
            throw Refusal.unusable("rotation.no-profile", profile);
        }
    }

    /** A rotation as it stands now, weighed by the newest version of its profile. */
    public Draft of(long number) {
        return of(number, weights.newest(rotation(number).profile()).byRule());
    }

    /** A rotation as it stands now, weighed by other weights: by the id of the soft rule. */
    public Draft of(long number, Map<String, Long> weights) {
        Rotation rotation = rotation(number);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        List<Visit> owed = visits.findByRotationOrderById(number);
        Map<PersonId, Person> everybody = people.all().stream()
                .collect(Collectors.toMap(Person::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        List<PlanVersions.Promise> promises = versions.inForce(number);
        Map<VisitId, Appointment> promised = promises.stream()
                .collect(Collectors.toMap(promise -> promise.appointment().visit(), PlanVersions.Promise::appointment));
        Map<VisitId, String> published = promises.stream()
                .collect(Collectors.toMap(
                        promise -> promise.appointment().visit(),
                        promise -> promise.place().slot()));
        Problem problem = assembly.problem(rotation, weights, owed, promises, everybody, now);
        Map<String, Slot> slots = solver.slots(problem).stream()
                .collect(Collectors.toMap(Slot::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        Set<VisitId> saidNo = those(promises, PlanVersions.Promise::declined);
        Map<String, PersonId> numbers =
                everybody.values().stream().collect(Collectors.toMap(Person::externalId, Person::id));
        Map<String, Set<String>> refused =
                apart.and(declined.slots(number, slots.values()), owed, slots.values(), numbers);
        return new Draft(
                rotation,
                owed,
                promised,
                published,
                problem,
                slots,
                refused,
                saidNo,
                those(promises, PlanVersions.Promise::settled),
                those(promises, PlanVersions.Promise::walkIn),
                everybody,
                numbers,
                now);
    }

    private static Set<VisitId> those(List<PlanVersions.Promise> promises, Predicate<PlanVersions.Promise> which) {
        return promises.stream()
                .filter(which)
                .map(promise -> promise.appointment().visit())
                .collect(Collectors.toSet());
    }

    /** The sites by external id: what people call them and where their clock stands. */
    public Map<String, Site> sites() {
        return floor.sites().stream()
                .collect(Collectors.toMap(Site::externalId, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    /** The queues by external id. */
    public Map<String, Queue> queues() {
        return floor.queues().stream()
                .collect(Collectors.toMap(Queue::externalId, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }
}
