package dev.floorseat.rotation.plan;

import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Proposal;
import dev.floorseat.rotation.VisitLength;
import dev.floorseat.rotation.plan.AnswerBook.Held;
import dev.floorseat.solver.Alternative;
import dev.floorseat.solver.RotationSolver;
import dev.floorseat.solver.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the hosting slots nearest to a time somebody proposes. */
@Component
class NearestPlaces {

    /** How many are offered. */
    private static final int MOST = 5;

    /** At one time there are several places, beside different mentors: so many of each, and so many times, are looked at. */
    private static final int LOOKED_AT = 12;

    /** What is farther away is no answer to the proposal. */
    private static final Duration FARTHEST = Duration.ofDays(7);

    private final RotationSolver solver;

    NearestPlaces(RotationSolver solver) {
        this.solver = solver;
    }

    private record When(String site, Instant from, Instant to) {

        static When of(Slot slot) {
            return new When(slot.site(), slot.from().toInstant(), slot.to().toInstant());
        }
    }

    /**
     * The places, nearest first: for the executive beside any mentor, for the mentor in their own shifts. At each time and site the best
     * one; none breaks a hard rule where everybody else stays as promised.
     */
    List<Slot> of(Draft draft, Visit visit, Held said) {
        @Nullable Appointment promised = draft.promised(visit).orElse(null);
        @Nullable Proposal proposal = said.proposal();
        if (promised == null || proposal == null) {
            return List.of();
        }
        String site = Objects.requireNonNullElse(proposal.site(), promised.site());
        Comparator<Slot> nearest = Comparator.comparing((Slot slot) -> distance(slot, proposal))
                .thenComparing(slot -> !slot.site().equals(site))
                .thenComparing(slot -> !besideSame(promised, slot, draft))
                .thenComparing(Slot::id);
        Set<String> refused = draft.refused().getOrDefault(visit.key(), Set.of());
        Map<When, List<String>> times = draft.slots().values().stream()
                .filter(slot -> (slot.part() == Slot.Part.FULL) == (visit.length() == VisitLength.FULL))
                .filter(slot -> slot.from().toInstant().isAfter(draft.taken()))
                .filter(slot -> distance(slot, proposal).compareTo(FARTHEST.multipliedBy(2)) <= 0)
                .filter(slot -> !When.of(slot).equals(new When(promised.site(), promised.from(), promised.to())))
                .filter(slot -> promised.executive().equals(said.person())
                        || said.person().equals(draft.numbers().get(slot.mentor())))
                .filter(slot -> !refused.contains(slot.id()))
                .sorted(nearest)
                .collect(Collectors.groupingBy(
                        When::of, LinkedHashMap::new, Collectors.mapping(Slot::id, Collectors.toList())));
        List<String> looked = times.values().stream()
                .limit(LOOKED_AT)
                .flatMap(slots -> slots.stream().limit(LOOKED_AT))
                .toList();
        return looked.isEmpty()
                ? List.of()
                : bestAtEachTime(draft, visit, promised, looked).stream()
                        .sorted(nearest)
                        .limit(MOST)
                        .toList();
    }

    /** Beside the same mentor where that is possible: then nobody is cancelled and nobody new is asked. */
    private List<Slot> bestAtEachTime(Draft draft, Visit visit, Appointment promised, List<String> looked) {
        Map<When, Slot> best = new LinkedHashMap<>();
        solver
                .compare(
                        new Vacancy(draft, visit, List.of()).problem(),
                        draft.promisedAssignment(),
                        visit.key(),
                        looked,
                        looked.size())
                .stream()
                .filter(place ->
                        place.breaches().stream().noneMatch(breach -> Planning.breaks(breach, visit.visitId())))
                .map(Alternative::slot)
                .sorted(Comparator.comparing(slot -> !besideSame(promised, slot, draft)))
                .forEach(slot -> best.putIfAbsent(When.of(slot), slot));
        return List.copyOf(best.values());
    }

    private static boolean besideSame(Appointment promised, Slot slot, Draft draft) {
        return promised.mentor().equals(draft.numbers().get(slot.mentor()));
    }

    /** How much earlier or later it begins and ends, together. */
    private static Duration distance(Slot slot, Proposal proposal) {
        return Duration.between(proposal.from(), slot.from().toInstant())
                .abs()
                .plus(Duration.between(proposal.to(), slot.to().toInstant()).abs());
    }
}
