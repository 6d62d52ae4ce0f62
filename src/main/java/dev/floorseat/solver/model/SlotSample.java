package dev.floorseat.solver.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A handful of the slots a visit was offered: all where they are few, else half of them by chance and half out of those that suit the visit
 * by itself, which are looked for once.
 */
final class SlotSample {

    private static final int SIZE = 400;
    private static final int LOOKED_AT = 6_000;
    private static final int KEPT = 600;

    private final OneVisitCost cost;
    private final Map<Visit, List<HostingSlot>> suiting = new HashMap<>();

    private record Suiting(HostingSlot slot, long cost) {}

    SlotSample(RotationPlan plan) {
        this.cost = new OneVisitCost(plan.weights().byRule(), plan.house());
    }

    List<HostingSlot> of(Visit visit, Random random) {
        SlotSet slots = (SlotSet) visit.getCandidates();
        int size = (int) slots.getSize();
        List<HostingSlot> sample = new ArrayList<>();
        if (size <= SIZE) {
            slots.createOriginalIterator().forEachRemaining(sample::add);
            return sample;
        }
        List<HostingSlot> suit = suiting.computeIfAbsent(visit, any -> suiting(visit, slots, random));
        for (int i = 0; i < SIZE / 2; i++) {
            sample.add(slots.get(random.nextInt(size)));
            sample.add(suit.get(random.nextInt(suit.size())));
        }
        return sample;
    }

    private List<HostingSlot> suiting(Visit visit, SlotSet slots, Random random) {
        int size = (int) slots.getSize();
        List<Suiting> looked = new ArrayList<>();
        for (int i = 0; i < Math.min(size, LOOKED_AT); i++) {
            HostingSlot slot = slots.get(size <= LOOKED_AT ? i : random.nextInt(size));
            looked.add(new Suiting(slot, cost.of(visit, slot)));
        }
        looked.sort(Comparator.comparingLong(Suiting::cost));
        return looked.stream().limit(KEPT).map(Suiting::slot).toList();
    }
}
