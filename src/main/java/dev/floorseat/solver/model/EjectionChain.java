package dev.floorseat.solver.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Places a visit where no other stands in its way or, failing that, where a few do which can go elsewhere in the same manner. Every
 * slot is looked at for a free one, and a sample of them for one that can be freed.
 */
final class EjectionChain {

    private static final int LENGTH = 3;
    private static final int MOST_IN_THE_WAY = 3;
    private static final int[] SAMPLE = {0, 40, 150, 600};

    /** How many slots are looked at in all, and for one hole: a count and not a time, so that a plan can be repeated. */
    private static final long LOOKS = 400_000;

    private static final long LOOKS_A_VISIT = 1_000;
    private static final long LOOKS_A_HOLE = 50_000;
    private static final long LOOKS_A_SLOT = 10;

    private final Conflicts conflicts;
    private final Ejection ejection;
    private final Random random;
    private final RotationPlan plan;
    private long left;
    private long leftForHole;
    private final Map<Visit, HostingSlot> before = new LinkedHashMap<>();

    EjectionChain(Conflicts conflicts, Random random, RotationPlan plan) {
        this.conflicts = conflicts;
        this.ejection = new Ejection(conflicts);
        this.random = random;
        this.plan = plan;
        this.left = LOOKS + LOOKS_A_VISIT * plan.visits().size();
    }

    /** Places a visit; returns the visits that moved and where they stood before, none if it did not work out. */
    Moved place(Visit hole) {
        before.clear();
        leftForHole = Math.min(left, LOOKS_A_HOLE + LOOKS_A_SLOT * ((SlotSet) hole.getCandidates()).getSize());
        long granted = leftForHole;
        boolean placed = place(hole, LENGTH);
        left -= granted - leftForHole;
        if (!placed) {
            return each -> {};
        }
        return each -> {
            each.accept(hole, null);
            before.forEach(each);
        };
    }

    private boolean place(Visit visit, int length) {
        return inAFreeSlot(visit) || (length > 0 && byMovingOthers(visit, length));
    }

    private boolean inAFreeSlot(Visit visit) {
        SlotSet slots = (SlotSet) visit.getCandidates();
        int size = (int) slots.getSize();
        int start = size == 0 ? 0 : random.nextInt(size);
        for (int i = 0; i < size && leftForHole > 0; i++) {
            leftForHole--;
            HostingSlot slot = slots.get((start + i) % size);
            if (!slot.equals(before.get(visit))
                    && conflicts.together(visit, slot).isEmpty()) {
                ejection.take(visit, slot);
                return true;
            }
        }
        return false;
    }

    private boolean byMovingOthers(Visit visit, int length) {
        for (HostingSlot slot : sample((SlotSet) visit.getCandidates(), SAMPLE[length])) {
            if (--leftForHole <= 0 || plan.enough()) {
                return false;
            }
            Map<Visit, HostingSlot> inTheWay = ejection.sendAway(visit, slot, this::mayGo, MOST_IN_THE_WAY);
            if (!inTheWay.isEmpty()) {
                ejection.take(visit, slot);
                before.putAll(inTheWay);
                if (placeAll(List.copyOf(inTheWay.keySet()), length - 1)) {
                    return true;
                }
                before.keySet().removeAll(inTheWay.keySet());
                ejection.leave(visit);
                inTheWay.forEach(ejection::take);
            }
        }
        return false;
    }

    /** All of them or none. */
    private boolean placeAll(List<Visit> visits, int length) {
        for (int i = 0; i < visits.size(); i++) {
            if (!place(visits.get(i), length)) {
                visits.subList(0, i).forEach(ejection::leave);
                return false;
            }
        }
        return true;
    }

    private boolean mayGo(Visit other) {
        return !other.isFixed() && !before.containsKey(other);
    }

    private List<HostingSlot> sample(SlotSet slots, int most) {
        int size = (int) slots.getSize();
        List<HostingSlot> sample = new ArrayList<>();
        if (size <= most) {
            slots.createOriginalIterator().forEachRemaining(sample::add);
        } else {
            for (int i = 0; i < most; i++) {
                sample.add(slots.get(random.nextInt(size)));
            }
        }
        return sample;
    }

    /** Visits that moved and where they stood before; null for nowhere. */
    interface Moved {
        void forEach(BiConsumer<Visit, @Nullable HostingSlot> each);
    }
}
