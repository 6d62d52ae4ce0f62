package dev.floorseat.rotation.plan;

import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.plan.FallenOut.Fallen;
import dev.floorseat.solver.Hole;
import dev.floorseat.solver.Problem;
import dev.floorseat.solver.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A visit that needs another place, seen in its draft.
 *
 * @param fallen what cannot take place as promised, the visit among it unless it was never promised
 */
record Vacancy(Draft draft, Visit visit, List<Fallen> fallen) {

    /** What became of its promise; empty: nothing was promised, or it still stands. */
    Optional<Fallen> itsFall() {
        return fallen.stream().filter(each -> each.visit().equals(visit)).findFirst();
    }

    /** Whether there is anything to repair: somebody declined it, it was never placed, or it cannot take place as promised. */
    boolean open() {
        return !draft.begun(visit)
                && (draft.declined().contains(visit.visitId())
                        || visit.slot() == null
                        || !draft.slots().containsKey(visit.slot())
                        || itsFall().isPresent());
    }

    /** What the solver is asked. */
    Hole hole(int nearDays, int mostMoved) {
        return new Hole(visit.key(), was(), nearDays, mostMoved == 0 ? Set.of() : settled(), mostMoved);
    }

    /** Only what is promised, stands as promised, is not pinned and far enough away to be told of may make room. */
    Set<String> settled() {
        Set<Visit> fell = fallen.stream().map(Fallen::visit).collect(Collectors.toSet());
        return draft.visits().stream()
                .filter(each -> each.pinned()
                        || fell.contains(each)
                        || draft.declined().contains(each.visitId())
                        || draft.differsFromPromise(each)
                        || draft.promised(each)
                                .map(promised -> promised.from().isBefore(earliest()))
                                .orElse(true))
                .map(Visit::key)
                .collect(Collectors.toSet());
    }

    /** With less notice nobody is moved by a policy, and nobody is asked to make room. */
    Instant earliest() {
        return draft.taken().plus(Duration.ofDays(draft.rotation().repairNotice()));
    }

    /** Whether a slot is not more than so many days from where the visit was promised; never, where it was not. */
    boolean near(Slot slot, int days) {
        LocalDate day = slot.from().toLocalDate();
        LocalDate was = was();
        return was != null && !day.isBefore(was.minusDays(days)) && !day.isAfter(was.plusDays(days));
    }

    private @Nullable LocalDate was() {
        Appointment promised = draft.promised().get(visit.visitId());
        return promised == null ? null : promised.from().atZone(promised.zone()).toLocalDate();
    }

    /** Where the others are expected. */
    Map<String, String> others() {
        Map<String, String> others = new HashMap<>(draft.promisedAssignment());
        others.remove(visit.key());
        return others;
    }

    /** The problem without the visit's pin: where it fell out, that holds it no more. */
    Problem problem() {
        return with(itself -> itself.pinnedTo(null));
    }

    /** The same, the visit not before enough notice. */
    Problem later() {
        return with(itself -> itself.pinnedTo(null).notBefore(earliest()));
    }

    private Problem with(UnaryOperator<Problem.Visit> changed) {
        return draft.problem()
                .withVisits(draft.problem().visits().stream()
                        .map(each -> each.id().equals(visit.key()) ? changed.apply(each) : each)
                        .toList());
    }
}
