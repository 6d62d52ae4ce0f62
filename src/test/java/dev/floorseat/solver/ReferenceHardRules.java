package dev.floorseat.solver;

import dev.floorseat.solver.Problem.Licence;
import dev.floorseat.solver.Problem.Stage;
import dev.floorseat.solver.Problem.VisitLength;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The hard rules by plain loops. */
final class ReferenceHardRules {

    private ReferenceHardRules() {}

    static void count(
            Problem problem,
            ReferenceFacts facts,
            List<Placed> placed,
            Map<String, Placed> byId,
            Map<Rule, Long> counts) {
        Map<Rule, Long> alone = new HashMap<>();
        for (Placed visit : placed) {
            for (Rule rule : alone(problem, facts, visit)) {
                alone.merge(rule, 1L, Long::sum);
            }
        }
        for (Rule rule : List.of(Rule.H2, Rule.H7, Rule.H8, Rule.H9, Rule.H10, Rule.H11, Rule.H14, Rule.H15)) {
            counts.put(rule, alone.getOrDefault(rule, 0L));
        }
        long executiveOverlap = 0;
        long mentorOverlap = 0;
        for (int i = 0; i < placed.size(); i++) {
            for (int j = 0; j < i; j++) {
                Placed one = placed.get(i);
                Placed other = placed.get(j);
                if (one.overlaps(other)) {
                    executiveOverlap += one.executive().equals(other.executive()) ? 1 : 0;
                    mentorOverlap += one.mentor().equals(other.mentor()) ? 1 : 0;
                }
            }
        }
        counts.put(Rule.H1, executiveOverlap);
        counts.put(Rule.H3, mentorOverlap);
        counts.put(Rule.H4, weekCaps(facts, placed));
        counts.put(Rule.H5, seats(problem, facts, placed));
        counts.put(Rule.H6, shares(facts, placed));
        counts.put(Rule.H12, sequence(placed, byId));
        counts.put(Rule.H13, rest(problem, facts, placed));
        counts.put(Rule.H16, pins(problem, facts, byId));
    }

    private static long pins(Problem problem, ReferenceFacts facts, Map<String, Placed> byId) {
        long broken = 0;
        for (Problem.Visit visit : problem.visits()) {
            String pinned = visit.pinned();
            if (pinned != null) {
                Placed at = byId.get(visit.id());
                ReferenceFacts.Cut due = facts.slot(pinned);
                boolean there = at != null
                        && due.shift().equals(at.shift())
                        && due.from().equals(at.from())
                        && due.to().equals(at.to());
                broken += there ? 0 : 1;
            }
        }
        return broken;
    }

    private static Set<Rule> alone(Problem problem, ReferenceFacts facts, Placed at) {
        Set<Rule> broken = new HashSet<>();
        Problem.Executive executive = facts.executive(at.executive());
        Problem.Mentor mentor = facts.mentor(at.mentor());
        Problem.Policy policy = problem.policy();
        if (executive.busy().stream()
                .anyMatch(busy -> busy.kind() == Problem.BusyKind.BUSY
                        && at.overlaps(busy.from().toInstant(), busy.to().toInstant()))) {
            broken.add(Rule.H2);
        }
        if (problem.embargoes().stream()
                .anyMatch(embargo -> (embargo.site() != null || embargo.queue() != null)
                        && (embargo.site() == null || embargo.site().equals(at.site()))
                        && (embargo.queue() == null || embargo.queue().equals(at.queue()))
                        && at.overlaps(embargo.from().toInstant(), embargo.to().toInstant()))) {
            broken.add(Rule.H7);
        }
        Set<String> languages = new HashSet<>(executive.languages());
        languages.retainAll(mentor.languages());
        languages.retainAll(facts.queue(at.queue()).languages());
        if (languages.isEmpty()) {
            broken.add(Rule.H8);
        }
        if (facts.above(executive.id(), mentor.id()) || facts.above(mentor.id(), executive.id())) {
            broken.add(Rule.H9);
        }
        if (!mentor.optedIn() || !covers(mentor.licence(), at.date())) {
            broken.add(Rule.H10);
        }
        if (at.visit().stage() != Stage.LISTEN && !covers(executive.licence(), at.date())) {
            broken.add(Rule.H11);
        }
        if (at.localFrom().toLocalTime().isBefore(policy.earliest())
                || at.localTo().toLocalTime().isAfter(policy.latest())
                || !at.localTo().toLocalDate().equals(at.date())
                || facts.site(at.site()).holidays().contains(at.date())
                || (executive.homeSite() != null
                        && facts.site(executive.homeSite()).holidays().contains(at.date()))) {
            broken.add(Rule.H14);
        }
        if ((at.visit().notBefore() != null
                        && at.from().isBefore(at.visit().notBefore().toInstant()))
                || (at.visit().notAfter() != null
                        && at.to().isAfter(at.visit().notAfter().toInstant()))
                || at.full() != (at.visit().length() == VisitLength.FULL)) {
            broken.add(Rule.H15);
        }
        return broken;
    }

    private static boolean covers(@Nullable Licence licence, LocalDate day) {
        return licence != null && !day.isBefore(licence.from()) && !day.isAfter(licence.to());
    }

    static String week(LocalDate day) {
        return day.get(IsoFields.WEEK_BASED_YEAR) + "-" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    private static long weekCaps(ReferenceFacts facts, List<Placed> placed) {
        Map<List<String>, Long> hosted = new HashMap<>();
        placed.forEach(at -> hosted.merge(List.of(at.mentor(), week(at.date())), 1L, Long::sum));
        long excess = 0;
        for (Map.Entry<List<String>, Long> each : hosted.entrySet()) {
            excess += Math.max(
                    0, each.getValue() - facts.mentor(each.getKey().get(0)).weekCap());
        }
        return excess;
    }

    private static long seats(Problem problem, ReferenceFacts facts, List<Placed> placed) {
        Set<List<Object>> starts = new HashSet<>();
        placed.forEach(at -> starts.add(List.of(at.site(), at.from())));
        long excess = 0;
        for (List<Object> start : starts) {
            String site = (String) start.get(0);
            Instant moment = (Instant) start.get(1);
            long there = placed.stream()
                    .filter(at -> at.site().equals(site) && at.goesOnAt(moment))
                    .count();
            excess += Math.max(
                    0, there - (facts.site(site).seats() - problem.policy().reservedSeats()));
        }
        return excess;
    }

    private static long shares(ReferenceFacts facts, List<Placed> placed) {
        Set<List<Object>> starts = new HashSet<>();
        placed.forEach(at -> starts.add(List.of(at.site(), at.queue(), at.from())));
        long excess = 0;
        for (List<Object> start : starts) {
            String site = (String) start.get(0);
            String queue = (String) start.get(1);
            Instant moment = (Instant) start.get(2);
            long there = placed.stream()
                    .filter(at -> at.site().equals(site) && at.queue().equals(queue) && at.goesOnAt(moment))
                    .count();
            excess += Math.max(0, there - facts.mayHost(site, queue, moment));
        }
        return excess;
    }

    private static long sequence(List<Placed> placed, Map<String, Placed> byId) {
        long broken = 0;
        for (Placed at : placed) {
            Problem.After after = at.visit().after();
            if (after != null) {
                Placed earlier = byId.get(after.visit());
                if (earlier == null) {
                    broken++;
                } else {
                    long days = ChronoUnit.DAYS.between(earlier.date(), at.date());
                    if (days < after.minDays()
                            || days > after.maxDays()
                            || at.from().isBefore(earlier.to())) {
                        broken++;
                    }
                }
            }
        }
        return broken;
    }

    private static long rest(Problem problem, ReferenceFacts facts, List<Placed> placed) {
        long pairs = 0;
        for (Problem.Executive executive : problem.executives()) {
            List<Placed> own = new ArrayList<>(placed.stream()
                    .filter(at -> at.executive().equals(executive.id()))
                    .toList());
            own.sort(Comparator.comparing(Placed::from));
            for (int i = 1; i < own.size(); i++) {
                Placed one = own.get(i - 1);
                Placed next = own.get(i);
                long seconds = ChronoUnit.SECONDS.between(one.to(), next.from());
                boolean rest = !one.date().equals(next.date())
                        && seconds < problem.policy().restMinutes() * 60L;
                if (rest || seconds < facts.travel(one.site(), next.site()) * 60) {
                    pairs++;
                }
            }
        }
        return pairs;
    }
}
