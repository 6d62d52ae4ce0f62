package dev.floorseat.rotation.web.board;

import dev.floorseat.solver.Problem;
import dev.floorseat.solver.Rule;
import dev.floorseat.solver.Verification;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Counts the wishes a plan misses: visits at a time somebody would rather not come or may be busy, and executives who asked for times
 * and have visits, none of which lies in one.
 */
final class Wishes {

    private Wishes() {}

    static long missed(Problem problem, Map<String, String> assignment, Verification verification) {
        Map<String, String> whose =
                problem.visits().stream().collect(Collectors.toMap(Problem.Visit::id, Problem.Visit::executive));
        Set<String> met = verification.breaches().stream()
                .filter(breach -> breach.rule() == Rule.S4)
                .flatMap(breach -> breach.visits().stream())
                .map(visit -> whose.getOrDefault(visit, ""))
                .collect(Collectors.toSet());
        Set<String> placed = new HashSet<>();
        assignment.keySet().forEach(visit -> placed.add(whose.getOrDefault(visit, "")));
        long unheard = problem.executives().stream()
                .filter(executive -> placed.contains(executive.id()) && !met.contains(executive.id()))
                .filter(executive ->
                        executive.wishes().stream().anyMatch(wish -> wish.kind() == Problem.WishKind.DESIRED))
                .count();
        return verification.count(Rule.S2) + verification.count(Rule.S3) + unheard;
    }
}
