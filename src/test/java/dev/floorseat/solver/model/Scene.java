package dev.floorseat.solver.model;

import dev.floorseat.solver.Problem;
import dev.floorseat.solver.Problem.Stage;
import dev.floorseat.solver.Problem.VisitLength;
import dev.floorseat.solver.Rule;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.ConstraintStreamImplType;
import org.optaplanner.test.api.score.stream.ConstraintVerifier;

/**
 * A company in which nothing is wrong, to be spoilt in one place: Leipzig with two seats for guests and Dortmund two hours away; executives
 * E0 and E1, mentors M0 to M2 with two visits a week each, queue {@code calm} of strain 2 and {@code rough} of strain 5. All days are in
 * January 2027, of which the 11th is a Monday.
 */
final class Scene {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final ConstraintVerifier<RotationRules, RotationPlan> VERIFIER = ConstraintVerifier.build(
                    new RotationRules(), RotationPlan.class, Visit.class)
            .withConstraintStreamImplType(ConstraintStreamImplType.BAVET);
    private static final Problem.Licence ALL_YEAR =
            new Problem.Licence(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31));

    /** Told of each verification as it is made. */
    static Consumer<Verified> verified = any -> {};

    /**
     * A verification that was made.
     *
     * @param rule of which rule
     * @param counts whether the rule was to count, and not to be kept
     */
    record Verified(Rule rule, boolean counts) {}

    private final Map<String, Problem.Site> sites = new LinkedHashMap<>();
    private final Map<String, Problem.Executive> executives = new LinkedHashMap<>();
    private final Map<String, Problem.Mentor> mentors = new LinkedHashMap<>();
    private final List<Problem.Shift> shifts = new ArrayList<>();
    private final List<Problem.Staffing> staffing = new ArrayList<>();
    private final List<Problem.Embargo> embargoes = new ArrayList<>();
    private final Map<String, Problem.Visit> visits = new LinkedHashMap<>();
    private final List<Problem.Demand> demands = new ArrayList<>();
    private final Map<String, String> assignment = new HashMap<>();

    Scene() {
        for (String site : List.of("Leipzig", "Dortmund")) {
            sites.put(site, new Problem.Site(site, ZONE, 3, Set.of()));
        }
        for (String id : List.of("E0", "E1", "E2")) {
            executives.put(
                    id,
                    new Problem.Executive(
                            id, Set.of("de"), "Leipzig", null, ALL_YEAR, Set.of(), List.of(), List.of(), List.of()));
        }
        for (String id : List.of("M0", "M1", "M2")) {
            mentors.put(id, new Problem.Mentor(id, Set.of("de"), "T", true, ALL_YEAR, 2, 0));
        }
    }

    /** An eight-hour shift that starts on a day of January 2027 at an hour. */
    Scene shift(String id, String mentor, String site, String queue, int day, int hour) {
        return shift(id, mentor, site, queue, day, hour, 8);
    }

    Scene shift(String id, String mentor, String site, String queue, int day, int hour, int hours) {
        shifts.add(new Problem.Shift(
                id, mentor, site, queue, at(day, hour), at(day, hour).plusHours(hours)));
        return this;
    }

    /** Half a shift to listen, of priority 5. */
    Scene visit(String id, String executive) {
        return visit(id, executive, VisitLength.HALF, Stage.LISTEN, 5);
    }

    Scene visit(String id, String executive, VisitLength length, Stage stage, int priority) {
        visits.put(id, new Problem.Visit(id, executive, length, stage, priority, null, null, null, null, null));
        return this;
    }

    Scene after(String id, String earlier, int minDays, int maxDays) {
        Problem.Visit old = visit(id);
        Problem.After after = new Problem.After(earlier, minDays, maxDays);
        visits.put(
                id,
                new Problem.Visit(
                        id, old.executive(), old.length(), old.stage(), old.priority(), after, null, null, null, null));
        return this;
    }

    Scene window(String id, OffsetDateTime notBefore, OffsetDateTime notAfter) {
        Problem.Visit old = visit(id);
        visits.put(
                id,
                new Problem.Visit(
                        id,
                        old.executive(),
                        old.length(),
                        old.stage(),
                        old.priority(),
                        null,
                        notBefore,
                        notAfter,
                        null,
                        null));
        return this;
    }

    Scene pinned(String id, String slot) {
        Problem.Visit old = visit(id);
        visits.put(
                id,
                new Problem.Visit(
                        id, old.executive(), old.length(), old.stage(), old.priority(), null, null, null, slot, null));
        return this;
    }

    Scene published(String id, String slot) {
        Problem.Visit old = visit(id);
        visits.put(
                id,
                new Problem.Visit(
                        id, old.executive(), old.length(), old.stage(), old.priority(), null, null, null, null, slot));
        return this;
    }

    Scene at(String visit, String slot) {
        assignment.put(visit, slot);
        return this;
    }

    Scene executive(String id, UnaryOperator<Problem.Executive> change) {
        executives.computeIfPresent(id, (any, old) -> change.apply(old));
        return this;
    }

    Scene mentor(String id, UnaryOperator<Problem.Mentor> change) {
        mentors.computeIfPresent(id, (any, old) -> change.apply(old));
        return this;
    }

    Scene site(String id, UnaryOperator<Problem.Site> change) {
        sites.computeIfPresent(id, (any, old) -> change.apply(old));
        return this;
    }

    Scene staffed(String site, String queue, int day, int agents) {
        staffing.add(new Problem.Staffing(site, queue, at(day, 0), at(day + 1, 0), agents));
        return this;
    }

    Scene embargo(String site, String queue, OffsetDateTime from, OffsetDateTime to) {
        embargoes.add(new Problem.Embargo(site.isEmpty() ? null : site, queue.isEmpty() ? null : queue, from, to));
        return this;
    }

    Scene demand(String queue, int day, Set<String> notExecutives, long weight) {
        demands.add(new Problem.Demand("D", queue, LocalDate.of(2027, 1, day), notExecutives, weight));
        return this;
    }

    static OffsetDateTime at(int day, int hour) {
        return LocalDate.of(2027, 1, 1)
                .plusDays(day - 1)
                .atTime(hour, 0)
                .atZone(ZONE)
                .toOffsetDateTime();
    }

    void breaks(BiFunction<RotationRules, ConstraintFactory, Constraint> rule, int count) {
        VERIFIER.verifyThat(noting(rule, count != 0)).given(facts()).penalizesBy(count);
    }

    void keeps(BiFunction<RotationRules, ConstraintFactory, Constraint> rule) {
        VERIFIER.verifyThat(noting(rule, false)).given(facts()).penalizesBy(0);
    }

    void earns(BiFunction<RotationRules, ConstraintFactory, Constraint> rule, int count) {
        VERIFIER.verifyThat(noting(rule, count != 0)).given(facts()).rewardsWith(count);
    }

    /** For a rule that counts below zero too, of which the verifier knows nothing: the score with this one soft rule weighing one. */
    void scores(Rule rule, long soft) {
        verified.accept(new Verified(rule, soft != 0));
        World world = new World(problem());
        List<HostingSlot> used = new ArrayList<>();
        List<Visit> visits = world.visits();
        for (Visit visit : visits) {
            visit.setSlot(world.slot(assignment.getOrDefault(visit.id(), "")));
            used.add(visit.at());
        }
        world.link(used);
        RotationPlan plan = new RotationPlan(world, visits, used, Weights.of(Map.of(rule.name(), 1L), Map.of()));
        VERIFIER.verifyThat().givenSolution(plan).scores(HardMediumSoftLongScore.ofSoft(soft));
    }

    /** Which rule it really is, only its constraint knows. */
    private static BiFunction<RotationRules, ConstraintFactory, Constraint> noting(
            BiFunction<RotationRules, ConstraintFactory, Constraint> rule, boolean counts) {
        return (rules, factory) -> {
            Constraint constraint = rule.apply(rules, factory);
            verified.accept(new Verified(Rule.valueOf(constraint.getConstraintName()), counts));
            return constraint;
        };
    }

    private Problem.Visit visit(String id) {
        Problem.Visit visit = visits.get(id);
        if (visit == null) {
            throw new IllegalArgumentException(id);
        }
        return visit;
    }

    private Object[] facts() {
        World world = new World(problem());
        List<HostingSlot> used = new ArrayList<>();
        List<Object> facts = new ArrayList<>(world.demands());
        facts.add(world.house);
        for (Visit visit : world.visits()) {
            String slot = assignment.get(visit.id());
            if (slot != null) {
                visit.setSlot(world.slot(slot));
                used.add(world.slot(slot));
            }
            facts.add(visit);
        }
        world.link(used);
        return facts.toArray();
    }

    private Problem problem() {
        return new Problem(
                new Problem.Rotation("R", LocalDate.of(2027, 1, 11), LocalDate.of(2027, 2, 28), null),
                new Problem.Policy(1, 20, 660, 2880, LocalTime.of(6, 0), LocalTime.of(22, 0)),
                Map.of(),
                List.copyOf(sites.values()),
                List.of(new Problem.Travel("Leipzig", "Dortmund", 125)),
                List.of(
                        new Problem.Queue("calm", "PHONE", 2, Set.of("de", "en")),
                        new Problem.Queue("rough", "PHONE", 5, Set.of("de"))),
                List.copyOf(executives.values()),
                List.copyOf(mentors.values()),
                List.of(new Problem.Line("T", "E1")),
                shifts,
                staffing,
                embargoes,
                List.copyOf(visits.values()),
                demands);
    }
}
