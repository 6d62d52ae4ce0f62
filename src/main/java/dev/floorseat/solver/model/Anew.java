package dev.floorseat.solver.model;

import dev.floorseat.solver.Problem;
import dev.floorseat.solver.Rule;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cheapest places for all visits of one executive, the others' fixed: branch and bound over a sample of the slots each visit was
 * offered, the cheapest first. Knows the soft rules but S13; it only proposes, so what it does not know costs a try and no more.
 */
final class Anew {

    private static final int LOOKS = 4_000;

    private final RotationPlan plan;
    private final ExecutiveFact executive;
    private final Random random;
    private final SlotSample sample;
    private final OneVisitCost alone;
    private final Map<Rule, Long> weights;
    private final Standing others;
    private final Visit banned;

    private final List<List<Option>> options = new ArrayList<>();
    private final long[] cheapestRest;
    private final Option[] chosen;
    private Option @Nullable [] best;
    private long bestCost = Long.MAX_VALUE;
    private int looks;

    private record Option(Visit visit, HostingSlot slot, long cost) {}

    Anew(RotationPlan plan, Standing standing, SlotSample sample, List<Visit> own, Random random) {
        this.plan = plan;
        this.sample = sample;
        this.others = standing;
        this.executive = own.get(0).executive();
        this.random = random;
        this.weights = plan.weights().byRule();
        this.alone = new OneVisitCost(weights, plan.house());
        this.banned = own.get(random.nextInt(own.size()));
        standing.catchUp(own);
        for (Visit visit : own) {
            options.add(options(visit));
        }
        chosen = new Option[own.size()];
        cheapestRest = new long[own.size() + 1];
        for (int i = own.size() - 1; i >= 0; i--) {
            cheapestRest[i] = cheapestRest[i + 1]
                    + (options.get(i).isEmpty() ? 0 : options.get(i).get(0).cost);
        }
    }

    /** Nothing to move when nothing was found. */
    Elsewhere move() {
        choose(0, 0);
        Map<Visit, @Nullable HostingSlot> places = new LinkedHashMap<>();
        if (best != null) {
            for (Option option : best) {
                if (!option.slot.equals(option.visit.getSlot())) {
                    places.put(option.visit, option.slot);
                }
            }
        }
        return new Elsewhere(places);
    }

    /** Without the present place of one of them: else the answer would mostly be that all stay. */
    private List<Option> options(Visit visit) {
        List<Option> found = new ArrayList<>();
        for (HostingSlot slot : sample.of(visit, random)) {
            if (!slot.equals(visit.getSlot())) {
                found.add(new Option(visit, slot, cost(visit, slot)));
            }
        }
        HostingSlot now = visit.getSlot();
        if (now != null && !visit.equals(banned)) {
            found.add(new Option(visit, now, cost(visit, now)));
        }
        found.sort(Comparator.comparingLong(Option::cost));
        return found;
    }

    private long cost(Visit visit, HostingSlot slot) {
        long cost = alone.of(visit, slot);
        cost += weight(Rule.S5) * (2 * (slot.mentor.hosted + others.hosted(slot.mentor)) + 1);
        cost += weight(Rule.S7) * (2 * others.visited(slot.siteWeek) + 1);
        if (slot.unsocial) {
            cost += weight(Rule.S6) * (2 * executive.unsocialBefore + 1);
        }
        return cost + PlaceRules.publishedCost(visit, slot, weight(Rule.S1), weight(Rule.S16));
    }

    private void choose(int index, long cost) {
        if (index == chosen.length) {
            long whole = cost + missed();
            if (whole < bestCost) {
                bestCost = whole;
                best = chosen.clone();
            }
            return;
        }
        for (Option option : options.get(index)) {
            if (cost + option.cost + cheapestRest[index + 1] >= bestCost || ++looks > LOOKS) {
                return;
            }
            if (fits(option, index)) {
                chosen[index] = option;
                choose(index + 1, cost + option.cost + again(option, index));
            }
        }
    }

    /** Among themselves first, that is cheap; then with the others. */
    private boolean fits(Option option, int index) {
        for (int i = 0; i < index; i++) {
            if (!fit(chosen[i], option)) {
                return false;
            }
        }
        Set<Rule> broken = others.conflicts(option.visit, option.slot);
        broken.remove(Rule.H12);
        return broken.isEmpty();
    }

    private boolean fit(Option one, Option other) {
        boolean inOrder = one.slot.from < other.slot.from;
        Option first = inOrder ? one : other;
        Option second = inOrder ? other : one;
        long gap = second.slot.from - first.slot.to;
        House house = plan.house();
        boolean rested = first.slot.day.equals(second.slot.day) ? gap >= 0 : gap >= house.restMillis;
        return rested
                && gap >= house.travel.between(first.slot.site, second.slot.site) * 60_000
                && follows(first, second)
                && !first.visit.equals(second.visit)
                && !second.visit.equals(first.visit.after());
    }

    private static boolean follows(Option first, Option second) {
        Problem.After after = second.visit.request().after();
        if (after == null || !first.visit.equals(second.visit.after())) {
            return true;
        }
        long days = ChronoUnit.DAYS.between(first.slot.day, second.slot.day);
        return days >= after.minDays() && days <= after.maxDays();
    }

    /** What it costs that it repeats those chosen before it. */
    private long again(Option option, int index) {
        long cost = 0;
        for (int i = 0; i < index; i++) {
            HostingSlot before = chosen[i].slot;
            HostingSlot slot = option.slot;
            if (before.mentor.equals(slot.mentor)) {
                cost += weight(Rule.S8) + 2 * weight(Rule.S5);
            }
            cost += before.queue.equals(slot.queue) ? weight(Rule.S9) : 0;
            cost += before.site.equals(slot.site) ? weight(Rule.S10) : 0;
            cost += before.siteWeek.equals(slot.siteWeek) ? 2 * weight(Rule.S7) : 0;
            cost += before.unsocial && slot.unsocial ? 2 * weight(Rule.S6) : 0;
        }
        return cost;
    }

    private long missed() {
        boolean directive = !executive.hasDirectives() || executive.directiveMet;
        boolean hardHour = executive.hardHourMet;
        for (Option option : chosen) {
            directive |= executive.owns(option.slot.queue);
            hardHour |= option.slot.hardHour;
        }
        return (directive ? 0 : weight(Rule.S11)) + (hardHour ? 0 : weight(Rule.S12));
    }

    private long weight(Rule rule) {
        return weights.getOrDefault(rule, 0L);
    }
}
