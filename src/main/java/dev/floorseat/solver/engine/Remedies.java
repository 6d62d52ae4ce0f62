package dev.floorseat.solver.engine;

import dev.floorseat.solver.Problem;
import dev.floorseat.solver.Problem.VisitLength;
import dev.floorseat.solver.Remedy;
import dev.floorseat.solver.Remedy.Change;
import dev.floorseat.solver.Remedy.Kind;
import dev.floorseat.solver.Rule;
import dev.floorseat.solver.Slot;
import dev.floorseat.solver.model.Conflicts;
import dev.floorseat.solver.model.HostingSlot;
import dev.floorseat.solver.model.Visit;
import dev.floorseat.solver.model.Weights;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds what would give a visit a place. Every slot of its length tells what stands against it, and so what has to change; what needs
 * little is then tried, the smallest first, on the problem changed that way, and only what really gives the visit a place is told.
 */
final class Remedies {

    private static final int MOST_CHANGES = 2;
    private static final int TRIES_A_KIND = 4;

    private final Problem problem;
    private final Set<String> refused;
    private final Problem.Visit request;
    private final Question question;
    private final Visit visit;
    private final Map<String, Slot> placed = new HashMap<>();
    private final Trial trial;
    private final Map<List<Change>, Candidate> candidates = new HashMap<>();
    private final Set<String> able = new HashSet<>();
    private boolean free;

    /** Something that may help: what has to change, the first slot it opens, and how many. */
    private record Candidate(List<Change> changes, Slot first, int slots) {

        Candidate with(Slot slot) {
            return new Candidate(
                    changes, slot.from().toInstant().isBefore(first.from().toInstant()) ? slot : first, slots + 1);
        }

        List<Kind> kinds() {
            return changes.stream().map(Change::kind).sorted().toList();
        }

        /** How large it is among others of its kinds, in minutes of somebody's time. */
        long size() {
            return changes.stream().mapToLong(change -> minutes(change, first)).sum();
        }

        private static long minutes(Change change, Slot slot) {
            Map<String, Object> details = change.details();
            return switch (change.kind()) {
                case BUSY_TIME -> minutes(details.get("from"), details.get("to"));
                case LATER_WINDOW -> slot.to().toEpochSecond() / 60;
                case DAYS_BETWEEN ->
                    Math.abs((Long) Objects.requireNonNull(details.get("actual"))
                                    - (Long) Objects.requireNonNull(details.get("limit")))
                            * Duration.ofDays(1).toMinutes();
                default -> 0;
            };
        }

        private static long minutes(@Nullable Object from, @Nullable Object to) {
            return from instanceof OffsetDateTime start && to instanceof OffsetDateTime end
                    ? Duration.between(start, end).toMinutes()
                    : 0;
        }
    }

    Remedies(Problem problem, Map<String, String> others, Set<String> refused, String visit) {
        this.problem = problem;
        this.refused = refused;
        this.question = new Question(problem, others);
        this.visit = question.visit(visit);
        this.request = problem.visits().get(this.visit.getIndex());
        for (Visit each : question.visits) {
            HostingSlot slot = each.getSlot();
            if (slot != null) {
                placed.put(each.id(), slot.slot());
            }
        }
        this.trial = new Trial(problem, request, placed);
    }

    List<Remedy> best(int most) {
        look();
        if (free) {
            return List.of();
        }
        List<Remedy> found = tried(1, most);
        if (found.size() < most) {
            new MoreShifts(problem, request, able)
                    .opening(placed)
                    .forEach(slot -> add(
                            List.of(new Change(
                                    Kind.SHIFT,
                                    Map.of(
                                            "mentor", slot.mentor(),
                                            "site", slot.site(),
                                            "queue", slot.queue(),
                                            "from", slot.from()))),
                            slot));
            found = tried(1, most);
        }
        return found.isEmpty() ? tried(MOST_CHANGES, most) : found;
    }

    private void look() {
        List<HostingSlot> fitting = question.world.slots().stream()
                .filter(slot -> (slot.slot().part() == Slot.Part.FULL) == (request.length() == VisitLength.FULL))
                .filter(slot -> !refused.contains(slot.slot().id()))
                .toList();
        question.plan(fitting, Weights.ones());
        Conflicts conflicts = new Conflicts(question.world, question.visits);
        Mending mending = new Mending(problem, request, placed);
        for (HostingSlot slot : fitting) {
            Set<Rule> broken = EnumSet.copyOf(conflicts.alone(visit, slot));
            if (!broken.contains(Rule.H8) && !broken.contains(Rule.H9) && !broken.contains(Rule.H10)) {
                able.add(slot.slot().mentor());
            }
            broken.addAll(conflicts.together(visit, slot));
            if (!Conflicts.inWindow(visit, slot)) {
                broken.add(Rule.H15);
            }
            free |= broken.isEmpty();
            add(mending.of(slot.slot(), broken), slot.slot());
            add(broken.isEmpty() ? null : mending.besideAnother(slot.slot(), broken), slot.slot());
        }
    }

    private void add(@Nullable List<Change> changes, Slot slot) {
        if (changes != null && !changes.isEmpty() && changes.size() <= MOST_CHANGES) {
            candidates.merge(
                    List.copyOf(changes), new Candidate(List.copyOf(changes), slot, 1), (old, any) -> old.with(slot));
        }
    }

    /** The smallest of each kind that really helps. */
    private List<Remedy> tried(int changes, int most) {
        Map<List<Kind>, List<Candidate>> byKinds = candidates.values().stream()
                .filter(candidate -> candidate.changes.size() == changes)
                .collect(Collectors.groupingBy(
                        Candidate::kinds,
                        () -> new TreeMap<>(
                                Comparator.comparing(Remedies::weight).thenComparing(List::toString)),
                        Collectors.toList()));
        List<Remedy> found = new ArrayList<>();
        for (List<Candidate> alike : byKinds.values()) {
            alike.sort(Comparator.comparingLong((Candidate candidate) -> candidate.size())
                    .thenComparing(Comparator.comparingInt(Candidate::slots).reversed())
                    .thenComparing(candidate -> candidate.first.from().toInstant())
                    .thenComparing(candidate -> candidate.first.id()));
            if (found.size() < most) {
                alike.stream()
                        .limit(TRIES_A_KIND)
                        .filter(candidate -> trial.helps(candidate.changes, candidate.first))
                        .findFirst()
                        .ifPresent(candidate -> found.add(new Remedy(candidate.changes, candidate.first)));
            }
        }
        return found;
    }

    /** Kinds are told from the smallest to the largest; of several the larger counts first. */
    private static String weight(List<Kind> kinds) {
        return kinds.stream()
                .sorted(Comparator.reverseOrder())
                .map(kind -> "%02d".formatted(List.of(Kind.values()).indexOf(kind)))
                .collect(Collectors.joining());
    }
}
