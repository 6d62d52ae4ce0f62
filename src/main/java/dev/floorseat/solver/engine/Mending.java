package dev.floorseat.solver.engine;

import dev.floorseat.solver.Problem;
import dev.floorseat.solver.Problem.BusyKind;
import dev.floorseat.solver.Remedy.Change;
import dev.floorseat.solver.Remedy.Kind;
import dev.floorseat.solver.Rule;
import dev.floorseat.solver.Slot;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what has to change so that a visit no longer breaks some rules in a slot. */
final class Mending {

    /** What another mentor in the same place would not break. */
    private static final Set<Rule> OF_THE_MENTOR = EnumSet.of(Rule.H3, Rule.H4, Rule.H8, Rule.H9, Rule.H10);

    private final Problem problem;
    private final Problem.Visit visit;
    private final Problem.Executive executive;
    private final @Nullable Slot before;
    private final Map<String, Problem.Mentor> mentors;
    private final Map<String, Problem.Queue> queues;
    private final Collection<Slot> placed;
    private final Map<Hosting, Long> hosted;

    /** A mentor's ISO week, by its Monday. */
    private record Hosting(String mentor, LocalDate monday) {

        static Hosting of(Slot slot) {
            return new Hosting(slot.mentor(), Mending.monday(slot));
        }
    }

    /**
     * Prepares it.
     *
     * @param placed the places of the other visits, by visit id
     */
    Mending(Problem problem, Problem.Visit visit, Map<String, Slot> placed) {
        this.problem = problem;
        this.visit = visit;
        this.executive = problem.executives().stream()
                .filter(each -> each.id().equals(visit.executive()))
                .findFirst()
                .orElseThrow();
        this.placed = placed.values();
        this.before = visit.after() == null ? null : placed.get(visit.after().visit());
        this.mentors = problem.mentors().stream().collect(Collectors.toMap(Problem.Mentor::id, Function.identity()));
        this.queues = problem.queues().stream().collect(Collectors.toMap(Problem.Queue::id, Function.identity()));
        this.hosted = placed.values().stream().collect(Collectors.groupingBy(Hosting::of, Collectors.counting()));
    }

    /** What has to change for the slot as it is; null when nothing helps. */
    @Nullable
    List<Change> of(Slot slot, Set<Rule> broken) {
        List<Change> changes = new ArrayList<>();
        for (Rule rule : broken) {
            List<Change> needed = of(slot, rule);
            if (needed.isEmpty()) {
                return null;
            }
            changes.addAll(needed);
        }
        return changes;
    }

    /** What has to change for the same place beside a mentor who is yet to be found; null when nothing helps. */
    @Nullable
    List<Change> besideAnother(Slot slot, Set<Rule> broken) {
        Set<Rule> left = EnumSet.copyOf(broken);
        String language = understood(slot.queue(), Set.of());
        if (!left.removeAll(OF_THE_MENTOR) || language == null) {
            return null;
        }
        List<Change> changes = of(slot, left);
        if (changes != null) {
            changes.add(new Change(
                    Kind.MENTOR,
                    Map.of("site", slot.site(), "language", language, "day", monday(slot), "week", week(slot))));
        }
        return changes;
    }

    private List<Change> of(Slot slot, Rule rule) {
        return switch (rule) {
            case H2 -> busy(slot);
            case H4 -> weekCap(slot);
            case H5 ->
                List.of(new Change(Kind.SEAT, Map.of("site", slot.site(), "day", monday(slot), "week", week(slot))));
            case H6 ->
                List.of(new Change(
                        Kind.HOSTING_SHARE,
                        Map.of(
                                "site", slot.site(),
                                "queue", slot.queue(),
                                "from", slot.from(),
                                "actual", hosting(slot) + 1)));
            case H7 -> embargoes(slot);
            case H8 -> language(slot);
            case H10 -> hostLicence(slot);
            case H11 ->
                List.of(new Change(
                        Kind.STAGE_LICENCE,
                        Map.of("executive", executive.id(), "day", slot.from().toLocalDate())));
            case H12 -> daysBetween(slot);
            case H15 -> window(slot);
            default -> List.of();
        };
    }

    private List<Change> busy(Slot slot) {
        return executive.busy().stream()
                .filter(busy -> busy.kind() == BusyKind.BUSY && overlap(slot, busy.from(), busy.to()))
                .map(busy -> new Change(
                        Kind.BUSY_TIME, Map.of("executive", executive.id(), "from", busy.from(), "to", busy.to())))
                .toList();
    }

    private List<Change> weekCap(Slot slot) {
        int cap = mentor(slot).weekCap();
        long there = hosted.getOrDefault(Hosting.of(slot), 0L);
        // who hosts nobody said so
        return cap == 0
                ? List.of()
                : List.of(new Change(
                        Kind.WEEK_CAP,
                        Map.of(
                                "mentor", slot.mentor(),
                                "day", monday(slot),
                                "week", week(slot),
                                "actual", there + 1,
                                "limit", (long) cap)));
    }

    /** How many are on the queue while the slot lasts. */
    private long hosting(Slot slot) {
        return placed.stream()
                .filter(other -> other.site().equals(slot.site())
                        && other.queue().equals(slot.queue())
                        && overlap(slot, other.from(), other.to()))
                .count();
    }

    private List<Change> embargoes(Slot slot) {
        return problem.embargoes().stream()
                .filter(embargo -> (embargo.site() == null || embargo.site().equals(slot.site()))
                        && (embargo.queue() == null || embargo.queue().equals(slot.queue()))
                        && overlap(slot, embargo.from(), embargo.to()))
                .map(embargo -> {
                    Map<String, Object> details = new HashMap<>(Map.of("from", embargo.from(), "to", embargo.to()));
                    if (embargo.site() != null) {
                        details.put("site", embargo.site());
                    }
                    if (embargo.queue() != null) {
                        details.put("queue", embargo.queue());
                    }
                    return new Change(Kind.EMBARGO, details);
                })
                .toList();
    }

    private List<Change> language(Slot slot) {
        String language = understood(slot.queue(), mentor(slot).languages());
        return language == null
                ? List.of()
                : List.of(new Change(Kind.LANGUAGE, Map.of("mentor", slot.mentor(), "language", language)));
    }

    /** Whoever did not volunteer is not asked to. */
    private List<Change> hostLicence(Slot slot) {
        return mentor(slot).optedIn()
                ? List.of(new Change(
                        Kind.HOST_LICENCE,
                        Map.of("mentor", slot.mentor(), "day", slot.from().toLocalDate())))
                : List.of();
    }

    private List<Change> daysBetween(Slot slot) {
        Problem.After after = visit.after();
        if (after == null) {
            return List.of();
        }
        if (before == null) {
            return List.of(new Change(Kind.VISIT_BEFORE, Map.of("executive", executive.id())));
        }
        long days =
                ChronoUnit.DAYS.between(before.from().toLocalDate(), slot.from().toLocalDate());
        if (slot.from().isBefore(before.to())) {
            return List.of();
        }
        boolean early = days < after.minDays();
        return List.of(new Change(
                Kind.DAYS_BETWEEN,
                Map.of(
                        "executive",
                        executive.id(),
                        "why",
                        early ? "early" : "late",
                        "other",
                        before.from(),
                        "actual",
                        days,
                        "limit",
                        (long) (early ? after.minDays() : after.maxDays()))));
    }

    /** Earlier it cannot be: before a window opens lies what nobody can be told in time. */
    private List<Change> window(Slot slot) {
        boolean early = visit.notBefore() != null
                && slot.from().toInstant().isBefore(visit.notBefore().toInstant());
        return early
                ? List.of()
                : List.of(new Change(Kind.LATER_WINDOW, Map.of("executive", executive.id(), "to", slot.to())));
    }

    /** A language in which the executive is understood on a queue and that is not known yet; null: there is none. */
    private @Nullable String understood(String queue, Set<String> known) {
        Set<String> both = new TreeSet<>(executive.languages());
        both.retainAll(Objects.requireNonNull(queues.get(queue)).languages());
        both.removeAll(known);
        return both.stream().findFirst().orElse(null);
    }

    private Problem.Mentor mentor(Slot slot) {
        return Objects.requireNonNull(mentors.get(slot.mentor()));
    }

    private static boolean overlap(Slot slot, OffsetDateTime from, OffsetDateTime to) {
        return slot.from().isBefore(to) && from.isBefore(slot.to());
    }

    private static LocalDate monday(Slot slot) {
        return slot.from().toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static long week(Slot slot) {
        return slot.from().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
}
