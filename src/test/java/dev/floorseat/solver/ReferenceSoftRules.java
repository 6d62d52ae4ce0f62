package dev.floorseat.solver;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The medium and soft rules by plain loops. */
final class ReferenceSoftRules {

    private ReferenceSoftRules() {}

    static void count(
            Problem problem,
            ReferenceFacts facts,
            List<Placed> placed,
            Map<String, Placed> byId,
            Map<Rule, Long> counts) {
        for (Rule rule : Rule.values()) {
            counts.putIfAbsent(rule, 0L);
        }
        for (Problem.Visit visit : problem.visits()) {
            if (!byId.containsKey(visit.id())) {
                counts.merge(Rule.M1, (long) visit.priority(), Long::sum);
            }
            published(facts, visit, byId, counts);
        }
        for (Problem.Demand demand : problem.demands()) {
            boolean met = placed.stream()
                    .anyMatch(at -> at.queue().equals(demand.queue())
                            && !demand.notExecutives().contains(at.executive())
                            && at.date().isBefore(demand.by()));
            counts.merge(Rule.M2, met ? 0 : demand.weight(), Long::sum);
        }
        placed.forEach(at -> alone(problem, facts, at, counts));
        fairness(problem, facts, placed, counts);
        for (Problem.Executive executive : problem.executives()) {
            List<Placed> own = placed.stream()
                    .filter(at -> at.executive().equals(executive.id()))
                    .toList();
            variety(facts, executive, own, counts);
        }
    }

    private static void published(
            ReferenceFacts facts, Problem.Visit visit, Map<String, Placed> byId, Map<Rule, Long> counts) {
        if (visit.published() == null) {
            return;
        }
        ReferenceFacts.Cut promised = facts.slotOrNull(visit.published());
        Placed at = byId.get(visit.id());
        if (promised == null
                || at == null
                || !promised.from().equals(at.from())
                || !promised.to().equals(at.to())
                || !promised.shift().site().equals(at.site())) {
            counts.merge(Rule.S1, 1L, Long::sum);
        } else if (!promised.shift().mentor().equals(at.mentor())
                || !promised.shift().queue().equals(at.queue())) {
            counts.merge(Rule.S16, 1L, Long::sum);
        }
    }

    private static void alone(Problem problem, ReferenceFacts facts, Placed at, Map<Rule, Long> counts) {
        Problem.Executive executive = facts.executive(at.executive());
        if (executive.busy().stream()
                .anyMatch(busy -> busy.kind() == Problem.BusyKind.TENTATIVE
                        && at.overlaps(busy.from().toInstant(), busy.to().toInstant()))) {
            counts.merge(Rule.S2, 1L, Long::sum);
        }
        if (executive.wishes().stream()
                .anyMatch(wish -> wish.kind() == Problem.WishKind.UNDESIRED
                        && at.overlaps(wish.from().toInstant(), wish.to().toInstant()))) {
            counts.merge(Rule.S3, 1L, Long::sum);
        }
        if (executive.wishes().stream()
                .anyMatch(wish -> wish.kind() == Problem.WishKind.DESIRED
                        && !at.from().isBefore(wish.from().toInstant())
                        && !at.to().isAfter(wish.to().toInstant()))) {
            counts.merge(Rule.S4, -1L, Long::sum);
        }
        counts.merge(Rule.S14, facts.travel(executive.homeSite(), at.site()) / 10, Long::sum);
        if (at.visit().priority() >= 8) {
            counts.merge(Rule.S15, ChronoUnit.DAYS.between(problem.rotation().from(), at.date()), Long::sum);
        }
    }

    private static void fairness(Problem problem, ReferenceFacts facts, List<Placed> placed, Map<Rule, Long> counts) {
        for (Problem.Mentor mentor : problem.mentors()) {
            long now = placed.stream()
                    .filter(at -> at.mentor().equals(mentor.id()))
                    .count();
            long all = mentor.hosted() + now;
            counts.merge(Rule.S5, all * all - (long) mentor.hosted() * mentor.hosted(), Long::sum);
        }
        for (Problem.Executive executive : problem.executives()) {
            long before = executive.history().stream()
                    .filter(past -> unsocial(local(facts, past, true), local(facts, past, false)))
                    .count();
            long all = before
                    + placed.stream()
                            .filter(at -> at.executive().equals(executive.id()))
                            .filter(at -> unsocial(at.localFrom(), at.localTo()))
                            .count();
            counts.merge(Rule.S6, all * all - before * before, Long::sum);
        }
        Map<List<String>, Long> weeks = new HashMap<>();
        placed.forEach(at -> weeks.merge(List.of(at.site(), ReferenceHardRules.week(at.date())), 1L, Long::sum));
        weeks.values().forEach(visits -> counts.merge(Rule.S7, visits * visits, Long::sum));
        for (int i = 0; i < placed.size(); i++) {
            for (int j = 0; j < i; j++) {
                Placed one = placed.get(i);
                Placed other = placed.get(j);
                long between = one.from().isBefore(other.from())
                        ? ChronoUnit.SECONDS.between(one.to(), other.from())
                        : ChronoUnit.SECONDS.between(other.to(), one.from());
                if (one.mentor().equals(other.mentor())
                        && facts.queue(one.queue()).strain() >= 4
                        && facts.queue(other.queue()).strain() >= 4
                        && between < problem.policy().recoveryMinutes() * 60L) {
                    counts.merge(Rule.S13, 1L, Long::sum);
                }
            }
        }
    }

    private static void variety(
            ReferenceFacts facts, Problem.Executive executive, List<Placed> own, Map<Rule, Long> counts) {
        for (Placed at : own) {
            counts.merge(Rule.S8, again(executive, own, at, Problem.PastVisit::mentor, Placed::mentor), Long::sum);
            counts.merge(Rule.S9, again(executive, own, at, Problem.PastVisit::queue, Placed::queue), Long::sum);
            counts.merge(Rule.S10, again(executive, own, at, Problem.PastVisit::site, Placed::site), Long::sum);
        }
        if (own.isEmpty()) {
            return;
        }
        Set<String> queues = own.stream().map(Placed::queue).collect(Collectors.toSet());
        executive.history().forEach(past -> queues.add(past.queue()));
        queues.retainAll(executive.directiveQueues());
        if (!executive.directiveQueues().isEmpty() && queues.isEmpty()) {
            counts.merge(Rule.S11, 1L, Long::sum);
        }
        boolean hard = own.stream().anyMatch(at -> hard(at.localFrom(), at.localTo()))
                || executive.history().stream()
                        .anyMatch(past -> hard(local(facts, past, true), local(facts, past, false)));
        counts.merge(Rule.S12, hard ? 0L : 1L, Long::sum);
    }

    private static long again(
            Problem.Executive executive,
            List<Placed> own,
            Placed at,
            Function<Problem.PastVisit, String> past,
            Function<Placed, String> now) {
        String here = now.apply(at);
        return executive.history().stream()
                        .filter(each -> past.apply(each).equals(here))
                        .count()
                + own.stream()
                        .filter(each -> each.from().isBefore(at.from())
                                && now.apply(each).equals(here))
                        .count();
    }

    private static LocalDateTime local(ReferenceFacts facts, Problem.PastVisit past, boolean start) {
        return (start ? past.from() : past.to())
                .atZoneSameInstant(facts.site(past.site()).zone())
                .toLocalDateTime();
    }

    private static boolean unsocial(LocalDateTime from, LocalDateTime to) {
        return from.toLocalTime().isBefore(LocalTime.of(7, 0))
                || to.toLocalTime().isAfter(LocalTime.of(20, 0))
                || from.getDayOfWeek() == DayOfWeek.SATURDAY
                || from.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static boolean hard(LocalDateTime from, LocalDateTime to) {
        for (LocalDateTime at = from; at.isBefore(to); at = at.plusMinutes(1)) {
            LocalDate day = at.toLocalDate();
            int hour = at.getHour();
            if ((day.getDayOfWeek() == DayOfWeek.FRIDAY && (hour == 16 || hour == 17))
                    || (day.getDayOfWeek() == DayOfWeek.MONDAY && (hour == 8 || hour == 9))) {
                return true;
            }
        }
        return false;
    }
}
