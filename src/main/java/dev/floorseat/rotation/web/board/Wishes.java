package dev.floorseat.rotation.web.board;

import dev.floorseat.solver.Problem;
import dev.floorseat.solver.Problem.Busy;
import dev.floorseat.solver.Problem.BusyKind;
import dev.floorseat.solver.Problem.Wish;
import dev.floorseat.solver.Problem.WishKind;
import dev.floorseat.solver.Slot;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the wishes a plan misses: visits at a time somebody would rather not come or may be busy (S3, S2), and executives who asked
 * for times and have visits, none of which lies in one (S4).
 */
final class Wishes {

    private Wishes() {}

    static long missed(Problem problem, Map<String, Slot> slots, Map<String, String> assignment) {
        Map<String, List<Slot>> placed = new HashMap<>();
        for (Problem.Visit visit : problem.visits()) {
            Slot slot = slots.get(assignment.getOrDefault(visit.id(), ""));
            if (slot != null) {
                placed.computeIfAbsent(visit.executive(), executive -> new ArrayList<>())
                        .add(slot);
            }
        }
        return problem.executives().stream()
                .mapToLong(executive -> missed(executive, placed.getOrDefault(executive.id(), List.of())))
                .sum();
    }

    private static long missed(Problem.Executive executive, List<Slot> visits) {
        List<Wish> desired = executive.wishes().stream()
                .filter(wish -> wish.kind() == WishKind.DESIRED)
                .toList();
        boolean unheard = !desired.isEmpty()
                && !visits.isEmpty()
                && visits.stream().noneMatch(slot -> desired.stream().anyMatch(wish -> inside(slot, wish)));
        long tentative = visits.stream()
                .filter(slot -> executive.busy().stream().anyMatch(busy -> mayBeBusy(slot, busy)))
                .count();
        long undesired = visits.stream()
                .filter(slot -> executive.wishes().stream().anyMatch(wish -> ratherNot(slot, wish)))
                .count();
        return tentative + undesired + (unheard ? 1 : 0);
    }

    private static boolean mayBeBusy(Slot slot, Busy busy) {
        return busy.kind() == BusyKind.TENTATIVE && overlap(slot, busy.from(), busy.to());
    }

    private static boolean ratherNot(Slot slot, Wish wish) {
        return wish.kind() == WishKind.UNDESIRED && overlap(slot, wish.from(), wish.to());
    }

    private static boolean inside(Slot slot, Wish wish) {
        return !slot.from().isBefore(wish.from()) && !slot.to().isAfter(wish.to());
    }

    private static boolean overlap(Slot slot, OffsetDateTime from, OffsetDateTime to) {
        return slot.from().isBefore(to) && slot.to().isAfter(from);
    }
}
