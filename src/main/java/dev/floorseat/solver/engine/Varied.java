package dev.floorseat.solver.engine;

import dev.floorseat.solver.Problem;
import dev.floorseat.solver.Problem.BusyKind;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Copies of the parts of a problem in which one thing is otherwise. */
final class Varied {

    private Varied() {}

    static Problem.Visit window(Problem.Visit old, OffsetDateTime until) {
        return new Problem.Visit(
                old.id(),
                old.executive(),
                old.length(),
                old.stage(),
                old.priority(),
                old.after(),
                old.notBefore(),
                until,
                old.pinned(),
                old.published());
    }

    /** Another number of days after the visit before; null: it follows none. */
    static Problem.Visit after(Problem.Visit old, @Nullable Long days) {
        Problem.After after = Objects.requireNonNull(old.after());
        return new Problem.Visit(
                old.id(),
                old.executive(),
                old.length(),
                old.stage(),
                old.priority(),
                days == null
                        ? null
                        : new Problem.After(
                                after.visit(),
                                Math.min(after.minDays(), days.intValue()),
                                Math.max(after.maxDays(), days.intValue())),
                old.notBefore(),
                old.notAfter(),
                old.pinned(),
                old.published());
    }

    static Problem.Executive free(Problem.Executive old, @Nullable Object from, @Nullable Object to) {
        return executive(
                old,
                old.licence(),
                old.busy().stream()
                        .filter(busy -> busy.kind() != BusyKind.BUSY
                                || !busy.from().equals(from)
                                || !busy.to().equals(to))
                        .toList());
    }

    static Problem.Executive licensed(Problem.Executive old, LocalDate day) {
        return executive(old, day(day), old.busy());
    }

    private static Problem.Executive executive(
            Problem.Executive old, Problem.@Nullable Licence licence, List<Problem.Busy> busy) {
        return new Problem.Executive(
                old.id(),
                old.languages(),
                old.homeSite(),
                old.manager(),
                licence,
                old.directiveQueues(),
                busy,
                old.wishes(),
                old.history());
    }

    static Problem.Mentor mentor(
            Problem.Mentor old, Set<String> languages, Problem.@Nullable Licence licence, int weekCap) {
        return new Problem.Mentor(old.id(), languages, old.manager(), old.optedIn(), licence, weekCap, old.hosted());
    }

    static Problem.Licence day(LocalDate day) {
        return new Problem.Licence(day.minusDays(1), day);
    }

    static Set<String> with(Set<String> languages, String language) {
        Set<String> more = new HashSet<>(languages);
        more.add(language);
        return more;
    }
}
