package dev.floorseat.solver;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes plans, and says what a plan is worth and why. Safe for several threads. An assignment is slot ids by visit ids; visits it does
 * not name have no place. Every method throws {@link IllegalArgumentException} when the problem refers to something it does not have
 * (see {@link ProblemFile#faults(Problem)}), or when asked about a visit or slot the problem does not have.
 */
public interface RotationSolver {

    /**
     * Makes a plan; returns when it is made.
     *
     * @param problem what to plan
     * @param settings how long and from where
     * @param watch looks on
     * @return the best plan found
     */
    Plan solve(Problem problem, SolveSettings settings, SolveWatch watch);

    /**
     * Scores an assignment.
     *
     * @param problem what was planned
     * @param assignment where visits stand
     * @return score, counts and every broken rule
     */
    Verification verify(Problem problem, Map<String, String> assignment);

    /**
     * Says what changes when one visit goes elsewhere.
     *
     * @param problem what was planned
     * @param assignment where visits stand
     * @param visit which visit goes
     * @param slot where to; null to take its place away
     * @return what the move newly breaks or makes worse, worst rule first, then what it makes better, with counts below zero
     */
    List<Breach> breachesIf(Problem problem, Map<String, String> assignment, String visit, @Nullable String slot);

    /**
     * Finds other places for one visit: slots that pass every rule that depends on visit and slot alone, the best first.
     *
     * @param problem what was planned
     * @param assignment where visits stand
     * @param refused slot ids never to be offered, by visit id
     * @param visit which visit
     * @param most how many at most
     * @return the best other places; empty when there is none
     */
    List<Alternative> alternatives(
            Problem problem, Map<String, String> assignment, Map<String, Set<String>> refused, String visit, int most);

    /**
     * Finds places for a visit that fell out. First those that change nobody else, near ones before far ones and the best of each first;
     * only where none is near, or the best that is near costs much, also such for which others go elsewhere: the fewest first. None
     * breaks a hard rule for those it moves, none newly for anybody.
     *
     * @param problem what was planned
     * @param assignment where the others stand; the visit itself has no place
     * @param refused slot ids never to be offered, by visit id
     * @param hole which visit, and how far the plan may be changed
     * @param most how many at most that change nobody else, and again how many that do
     * @return the variants; empty when there is none
     */
    List<Variant> variants(
            Problem problem, Map<String, String> assignment, Map<String, Set<String>> refused, Hole hole, int most);

    /**
     * Says what changes when several visits go elsewhere together.
     *
     * @param problem what was planned
     * @param assignment where visits stand
     * @param moves where they go: slot ids by visit ids, in the order of the answer
     * @return the moves, and what they make worse and better
     */
    Variant together(Problem problem, Map<String, String> assignment, Map<String, String> moves);

    /**
     * Compares places somebody asks about, whatever rules they break.
     *
     * @param problem what was planned
     * @param assignment where visits stand
     * @param visit which visit
     * @param slots the ids of the places; the visit's own is left out
     * @param most how many at most
     * @return the best of them, the best first
     */
    List<Alternative> compare(
            Problem problem, Map<String, String> assignment, String visit, Collection<String> slots, int most);

    /**
     * Says what stands against placing a visit, over all slots of its length in its window.
     *
     * @param problem what was planned
     * @param assignment where the others stand
     * @param refused slot ids never to be offered, by visit id
     * @param visit which visit
     * @return what stands against it, that against most slots first; empty when there is no slot at all or none is barred
     */
    default List<Reason> reasons(
            Problem problem, Map<String, String> assignment, Map<String, Set<String>> refused, String visit) {
        return reasons(problem, assignment, refused, List.of(visit)).getOrDefault(visit, List.of());
    }

    /**
     * Says the same of several visits, all of them without a place; much faster than asking for one after the other.
     *
     * @param problem what was planned
     * @param assignment where the others stand
     * @param refused slot ids never to be offered, by visit id
     * @param visits which visits
     * @return the reasons of each visit asked about, by its id
     */
    Map<String, List<Reason>> reasons(
            Problem problem,
            Map<String, String> assignment,
            Map<String, Set<String>> refused,
            Collection<String> visits);

    /**
     * Says what a visit breaks and costs where it stands. What weighs more the more there are of it, such as the hosting of a mentor, is
     * counted for this visit alone: by how much more it costs than without it.
     *
     * @param problem what was planned
     * @param assignment where visits stand
     * @param visit which visit
     * @return what it breaks and costs, worst rule first; wishes met count below zero
     */
    List<Breach> explain(Problem problem, Map<String, String> assignment, String visit);

    /**
     * Says which of the reasons against placing a visit are enough to keep it out: the fewest that leave no slot.
     *
     * @param problem what was planned
     * @param assignment where the others stand
     * @param refused slot ids never to be offered, by visit id
     * @param visit which visit
     * @return the fewest reasons, that against most slots first; empty when there is no slot at all or one is free
     */
    List<Reason> smallestReasons(
            Problem problem, Map<String, String> assignment, Map<String, Set<String>> refused, String visit);

    /**
     * Says what would give a visit a place that breaks no hard rule, found by trying it. What needs one change comes before what needs
     * two, and the smaller change before the larger; of each kind the smallest.
     *
     * @param problem what was planned
     * @param assignment where the others stand
     * @param refused slot ids never to be offered, by visit id
     * @param visit which visit; where it stands does not matter
     * @param most how many at most
     * @return the remedies, the smallest change first; empty when the visit has a free place anyway, or nothing helps
     */
    List<Remedy> remedies(
            Problem problem, Map<String, String> assignment, Map<String, Set<String>> refused, String visit, int most);

    /**
     * Says what each soft rule weighs in a problem.
     *
     * @param problem what is planned
     * @return the weight of each soft rule, from the problem or else the standard
     */
    Map<Rule, Long> weights(Problem problem);

    /**
     * Cuts the shifts into hosting slots.
     *
     * @param problem what is planned
     * @return the slots, by start
     */
    List<Slot> slots(Problem problem);
}
