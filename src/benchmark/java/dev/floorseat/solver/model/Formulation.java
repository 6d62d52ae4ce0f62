package dev.floorseat.solver.model;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import dev.floorseat.solver.Problem;
import dev.floorseat.solver.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntToLongFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The planning model as integer linear constraints for CP-SAT: one yes or no for each visit and slot that passes the unary rules, every
 * visit placed. Counts that grow with their square are sums of steps, each dearer than the one before, so that the linear relaxation is
 * close. Rest and travel between two visits (H13) and recovery (S13) are left out at first; {@link #forbid} and {@link #charge} add those
 * that a solution breaks. Without them it is a relaxation, so its bound holds.
 */
final class Formulation {

    final CpModel model = new CpModel();
    final List<Visit> visits;

    private final Map<Rule, Long> weights;
    private final House house;
    private final LinearExprBuilder cost = LinearExpr.newBuilder();
    private final Map<Visit, Map<HostingSlot, BoolVar>> at = new LinkedHashMap<>();

    Formulation(World world, Map<Rule, Long> weights) {
        this.house = world.house;
        this.weights = weights;
        this.visits = world.visits();
        SlotFilter filter = new SlotFilter(world);
        for (Visit visit : visits) {
            if (visit.request().published() != null || visit.isPinned()) {
                throw new IllegalArgumentException("only problems without published and pinned visits");
            }
            Map<HostingSlot, BoolVar> own = new LinkedHashMap<>();
            SlotSet slots = filter.of(visit, Set.of());
            for (int i = 0; i < slots.getSize(); i++) {
                HostingSlot slot = slots.get(i);
                BoolVar here = model.newBoolVar(visit.id() + "@" + slot);
                own.put(slot, here);
                cost.addTerm(here, new OneVisitCost(weights, house).of(visit, slot));
            }
            at.put(visit, own);
            model.addExactlyOne(own.values().toArray(Literal[]::new));
        }
        hosts(world);
        executives();
        each(visits, slot -> slot.siteWeek).forEach(here -> convex(Rule.S7, here, step -> 2L * step - 1));
        each(visits, slot -> slot.mentor)
                .forEach(here -> convex(Rule.S5, here, step -> 2 * here.key().hosted + 2L * step - 1));
        model.minimize(cost);
    }

    /** Those who stand alike: what they stand on, and their yes or no by visit. */
    private record Here<K>(K key, Map<Visit, List<BoolVar>> by) {

        List<BoolVar> all() {
            return by.values().stream().flatMap(Collection::stream).toList();
        }
    }

    private <K> List<Here<K>> each(Collection<Visit> among, Function<HostingSlot, @Nullable K> key) {
        Map<K, Map<Visit, List<BoolVar>>> found = new LinkedHashMap<>();
        for (Visit visit : among) {
            at.getOrDefault(visit, Map.of()).forEach((slot, here) -> {
                K of = key.apply(slot);
                if (of != null) {
                    found.computeIfAbsent(of, any -> new LinkedHashMap<>())
                            .computeIfAbsent(visit, any -> new ArrayList<>())
                            .add(here);
                }
            });
        }
        return found.entrySet().stream()
                .map(entry -> new Here<>(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** H3 to H6. Where most visits go on at once, one of them has just begun: starts are moments enough. */
    private void hosts(World world) {
        world.link(world.slots());
        each(visits, slot -> slot.mentorWeek).forEach(week -> atMost(week.all(), week.key().mentor().weekCap));
        Map<SiteFact, Set<Long>> starts = new HashMap<>();
        at.values().forEach(own -> own.keySet().forEach(slot -> starts.computeIfAbsent(slot.site, any -> new HashSet<>())
                .add(slot.from)));
        starts.forEach((site, moments) -> moments.forEach(moment -> {
            Predicate<HostingSlot> on = slot -> slot.site.equals(site) && slot.from <= moment && moment < slot.to;
            each(visits, slot -> on.test(slot) ? site : null).forEach(here -> atMost(here.all(), site.seats));
            each(visits, slot -> on.test(slot) ? slot.mentor : null).forEach(here -> atMost(here.all(), 1));
            each(visits, slot -> on.test(slot) ? slot.queue : null).forEach(here -> share(site, here, moment, world));
        }));
    }

    private void share(SiteFact site, Here<QueueFact> here, long moment, World world) {
        atMost(here.all(), world.shares.most(site.id, here.key().id, moment));
    }

    private void atMost(List<BoolVar> all, long most) {
        if (all.size() > most) {
            model.addLessOrEqual(LinearExpr.sum(all.toArray(BoolVar[]::new)), most);
        }
    }

    private void executives() {
        Map<ExecutiveFact, List<Visit>> byExecutive = new LinkedHashMap<>();
        visits.forEach(visit -> byExecutive
                .computeIfAbsent(visit.executive(), any -> new ArrayList<>())
                .add(visit));
        byExecutive.forEach((executive, own) -> {
            overlaps(own);
            own.stream().filter(visit -> visit.after() != null).forEach(this::sequence);
            each(own, slot -> slot.unsocial ? executive : null)
                    .forEach(here -> convex(Rule.S6, here, step -> 2 * executive.unsocialBefore + 2L * step - 1));
            each(own, slot -> slot.mentor).forEach(here -> convex(Rule.S8, here, step -> step - 1L));
            each(own, slot -> slot.queue).forEach(here -> convex(Rule.S9, here, step -> step - 1L));
            each(own, slot -> slot.site).forEach(here -> convex(Rule.S10, here, step -> step - 1L));
            if (executive.hasDirectives() && !executive.directiveMet) {
                never(Rule.S11, own, slot -> executive.owns(slot.queue));
            }
            if (!executive.hardHourMet) {
                never(Rule.S12, own, slot -> slot.hardHour);
            }
        });
    }

    /** H1. */
    private void overlaps(List<Visit> own) {
        Set<Long> starts = new HashSet<>();
        own.forEach(visit -> at.getOrDefault(visit, Map.of()).keySet().forEach(slot -> starts.add(slot.from)));
        starts.forEach(moment -> each(own, slot -> slot.from <= moment && moment < slot.to ? own : null)
                .forEach(here -> atMost(here.all(), 1)));
    }

    /** H12, for gaps of a day and more: then the earlier has ended when the later begins. */
    private void sequence(Visit visit) {
        Problem.After after = visit.request().after();
        Visit earlier = visit.after();
        if (after == null || earlier == null || after.minDays() < 1) {
            throw new IllegalArgumentException("only gaps of a day and more");
        }
        LinearExprBuilder days = LinearExpr.newBuilder();
        at.getOrDefault(visit, Map.of()).forEach((slot, here) -> days.addTerm(here, slot.day.toEpochDay()));
        at.getOrDefault(earlier, Map.of()).forEach((slot, here) -> days.addTerm(here, -slot.day.toEpochDay()));
        model.addLinearConstraint(days, after.minDays(), after.maxDays());
    }

    private void never(Rule rule, List<Visit> own, Predicate<HostingSlot> met) {
        BoolVar missing = model.newBoolVar(rule + "-" + own.get(0).executive());
        List<Literal> any = new ArrayList<>(List.of(missing));
        each(own, slot -> met.test(slot) ? rule : null).forEach(here -> any.addAll(here.all()));
        model.addAtLeastOne(any.toArray(Literal[]::new));
        cost.addTerm(missing, weight(rule));
    }

    /** The n-th visit here costs the n-th step; steps only grow, so the cheap ones come first by themselves. */
    private void convex(Rule rule, Here<?> here, IntToLongFunction step) {
        LinearExprBuilder count = LinearExpr.newBuilder();
        here.all().forEach(one -> count.addTerm(one, 1));
        for (int i = 1; i <= here.by().size(); i++) {
            BoolVar taken = model.newBoolVar(rule + "-" + here.key() + "-" + i);
            count.addTerm(taken, -1);
            cost.addTerm(taken, weight(rule) * step.applyAsLong(i));
        }
        model.addEquality(count, 0);
    }

    private long weight(Rule rule) {
        return weights.getOrDefault(rule, 0L);
    }

    /** Not both of these: one of the first visit's slots that are like its own and one of the other's. */
    void forbid(Visit one, Predicate<HostingSlot> likeOne, Visit other, Predicate<HostingSlot> likeOther) {
        model.addAtMostOne(alike(one, likeOne, other, likeOther));
    }

    /** Both of these cost the rule's weight. */
    void charge(Rule rule, Visit one, Predicate<HostingSlot> likeOne, Visit other, Predicate<HostingSlot> likeOther) {
        BoolVar both = model.newBoolVar(rule + "-" + one + "-" + other);
        LinearExprBuilder sum = LinearExpr.newBuilder().addTerm(both, -1);
        for (Literal literal : alike(one, likeOne, other, likeOther)) {
            sum.addTerm(literal, 1);
        }
        model.addLessOrEqual(sum, 1);
        cost.addTerm(both, weight(rule));
        model.minimize(cost);
    }

    private Literal[] alike(Visit one, Predicate<HostingSlot> likeOne, Visit other, Predicate<HostingSlot> likeOther) {
        List<Literal> literals = new ArrayList<>();
        at.getOrDefault(one, Map.of()).forEach((slot, here) -> {
            if (likeOne.test(slot)) {
                literals.add(here);
            }
        });
        at.getOrDefault(other, Map.of()).forEach((slot, here) -> {
            if (likeOther.test(slot)) {
                literals.add(here);
            }
        });
        return literals.toArray(Literal[]::new);
    }

    /** Begins the search where a plan stands. */
    void hint(Map<String, String> assignment) {
        model.clearHints();
        at.forEach((visit, own) -> own.forEach((slot, here) -> model.addHint(
                here, slot.slot().id().equals(assignment.get(visit.id())) ? 1 : 0)));
    }

    /** Puts the visits where the solution has them. */
    void read(CpSolver solver) {
        at.forEach((visit, own) -> visit.setSlot(own.entrySet().stream()
                .filter(entry -> solver.booleanValue(entry.getValue()))
                .map(Map.Entry::getKey)
                .min(Comparator.comparingInt(HostingSlot::index))
                .orElseThrow()));
    }

    long columns() {
        return at.values().stream().mapToLong(Map::size).sum();
    }
}
