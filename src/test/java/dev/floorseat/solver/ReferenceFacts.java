package dev.floorseat.solver;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Look-ups of the reference scorer, without any of the product's short cuts. */
final class ReferenceFacts {

    private final Problem problem;
    private final Map<String, Cut> slots = new HashMap<>();

    ReferenceFacts(Problem problem) {
        this.problem = problem;
        for (Problem.Shift shift : problem.shifts()) {
            Instant from = shift.from().toInstant();
            Instant to = shift.to().toInstant();
            long minutes = Duration.between(from, to).toMinutes();
            if (minutes >= 7 * 60) {
                slots.put(shift.id() + "/MORNING", new Cut(shift, from, from.plusSeconds(4 * 3600), false));
                slots.put(shift.id() + "/AFTERNOON", new Cut(shift, to.minusSeconds(4 * 3600), to, false));
                slots.put(shift.id() + "/FULL", new Cut(shift, from, to, true));
            } else if (minutes >= 4 * 60) {
                boolean early =
                        from.atZone(site(shift.site()).zone()).toLocalTime().isBefore(LocalTime.NOON);
                slots.put(
                        shift.id() + (early ? "/MORNING" : "/AFTERNOON"),
                        new Cut(shift, from, from.plusSeconds(4 * 3600), false));
            }
        }
    }

    Set<String> slotIds() {
        return slots.keySet();
    }

    Cut slot(String id) {
        Cut cut = slots.get(id);
        if (cut == null) {
            throw new IllegalArgumentException(id);
        }
        return cut;
    }

    @Nullable
    Cut slotOrNull(@Nullable String id) {
        return id == null ? null : slots.get(id);
    }

    Problem.Site site(String id) {
        return problem.sites().stream()
                .filter(site -> site.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Problem.Queue queue(String id) {
        return problem.queues().stream()
                .filter(queue -> queue.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Problem.Mentor mentor(String id) {
        return problem.mentors().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Problem.Executive executive(String id) {
        return problem.executives().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    long travel(@Nullable String from, String to) {
        if (from == null || from.equals(to)) {
            return 0;
        }
        for (Problem.Travel way : problem.travel()) {
            if (way.from().equals(from) && way.to().equals(to)) {
                return way.minutes();
            }
        }
        for (Problem.Travel way : problem.travel()) {
            if (way.from().equals(to) && way.to().equals(from)) {
                return way.minutes();
            }
        }
        return 0;
    }

    boolean above(String upper, String lower) {
        Set<String> seen = new HashSet<>();
        String at = manager(lower);
        while (at != null && seen.add(at)) {
            if (at.equals(upper)) {
                return true;
            }
            at = manager(at);
        }
        return false;
    }

    private @Nullable String manager(String id) {
        for (Problem.Executive each : problem.executives()) {
            if (each.id().equals(id)) {
                return each.manager();
            }
        }
        for (Problem.Mentor each : problem.mentors()) {
            if (each.id().equals(id)) {
                return each.manager();
            }
        }
        for (Problem.Line each : problem.lines()) {
            if (each.id().equals(id)) {
                return each.manager();
            }
        }
        return null;
    }

    long mayHost(String site, String queue, Instant moment) {
        long agents = -1;
        for (Problem.Staffing each : problem.staffing()) {
            if (agents < 0
                    && each.site().equals(site)
                    && each.queue().equals(queue)
                    && !moment.isBefore(each.from().toInstant())
                    && moment.isBefore(each.to().toInstant())) {
                agents = each.agents();
            }
        }
        if (agents < 0) {
            agents = problem.shifts().stream()
                    .filter(shift -> shift.site().equals(site) && shift.queue().equals(queue))
                    .filter(shift -> !moment.isBefore(shift.from().toInstant())
                            && moment.isBefore(shift.to().toInstant()))
                    .count();
        }
        return Math.max(1, agents * problem.policy().hostingSharePercent() / 100);
    }

    /** A slot as its shift gives it. */
    record Cut(Problem.Shift shift, Instant from, Instant to, boolean full) {}
}
