package dev.floorseat.rotation.plan;

import dev.floorseat.people.Person;
import dev.floorseat.rotation.Stage;
import dev.floorseat.rotation.plan.FallenOut.Why;
import dev.floorseat.solver.Problem;
import dev.floorseat.solver.Slot;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * On what terms a promised visit may still take place: what was allowed when it was promised may be barred by now.
 *
 * @param mentors by id
 * @param executives by id
 */
record Terms(
        List<Problem.Embargo> embargoes,
        Map<String, Problem.Mentor> mentors,
        Map<String, Problem.Executive> executives) {

    static Terms of(Problem problem) {
        return new Terms(
                problem.embargoes(),
                problem.mentors().stream()
                        .collect(Collectors.toMap(Problem.Mentor::id, Function.identity(), (a, b) -> a)),
                problem.executives().stream()
                        .collect(Collectors.toMap(Problem.Executive::id, Function.identity(), (a, b) -> a)));
    }

    /** What speaks against an executive's visit in a slot; empty: nothing does. */
    Optional<Why> against(Person visitor, Stage stage, Slot slot) {
        if (embargoes.stream().anyMatch(embargo -> bars(embargo, slot))) {
            return Optional.of(Why.EMBARGO);
        }
        LocalDate day = slot.from().toLocalDate();
        Problem.@Nullable Mentor mentor = mentors.get(slot.mentor());
        if (mentor == null || !mentor.optedIn() || !covers(mentor.licence(), day)) {
            return Optional.of(Why.MENTOR_MAY_NOT_HOST);
        }
        Problem.@Nullable Executive executive = executives.get(visitor.externalId());
        return stage.needsLicence() && (executive == null || !covers(executive.licence(), day))
                ? Optional.of(Why.LICENCE_MISSING)
                : Optional.empty();
    }

    private static boolean bars(Problem.Embargo embargo, Slot slot) {
        return (embargo.site() == null || embargo.site().equals(slot.site()))
                && (embargo.queue() == null || embargo.queue().equals(slot.queue()))
                && embargo.from().isBefore(slot.to())
                && embargo.to().isAfter(slot.from());
    }

    private static boolean covers(Problem.@Nullable Licence licence, LocalDate day) {
        return licence != null && !day.isBefore(licence.from()) && !day.isAfter(licence.to());
    }
}
