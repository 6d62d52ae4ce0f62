package dev.floorseat.solver.model;

import dev.floorseat.solver.Problem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the slots that pass every unary rule for a visit, and that nobody refused. What several visits share is worked out once; visits
 * with the same rules share one set.
 */
public final class SlotFilter {

    private final World world;
    private final List<HostingSlot> slots;
    private final BitSet halves = new BitSet();
    private final BitSet wholes = new BitSet();
    private final Map<Set<String>, BitSet> byLanguages = new HashMap<>();
    private final Map<SiteFact, BitSet> homeHolidays = new HashMap<>();
    private final Map<MentorFact, BitSet> byMentor = new HashMap<>();
    private final Map<Demands, SlotSet> made = new HashMap<>();
    private long longest;

    /**
     * Prepares the filter.
     *
     * @param world the problem, worked out
     */
    public SlotFilter(World world) {
        this.world = world;
        this.slots = world.slots();
        for (HostingSlot slot : slots) {
            longest = Math.max(longest, slot.to - slot.from);
            byMentor.computeIfAbsent(slot.mentor, any -> new BitSet()).set(slot.index);
            if (!world.house.outsideHours(slot) && !world.house.embargoed(slot) && !Unary.mentorMayNotHost(slot)) {
                (slot.full ? wholes : halves).set(slot.index);
            }
        }
    }

    /**
     * The slots that may be used at all: what bars nobody is barred for everybody.
     *
     * @return the slots that pass the rules that ask nothing of the visit
     */
    public List<HostingSlot> usable() {
        BitSet both = (BitSet) halves.clone();
        both.or(wholes);
        List<HostingSlot> usable = new ArrayList<>(both.cardinality());
        both.stream().forEach(index -> usable.add(slots.get(index)));
        return usable;
    }

    /**
     * The slots a visit may take.
     *
     * @param visit the visit
     * @param refused ids of slots never to be offered
     * @return the slots; may be empty
     */
    public SlotSet of(Visit visit, Set<String> refused) {
        boolean licensed = visit.request().stage() != Problem.Stage.LISTEN;
        Demands demands = new Demands(
                visit.executive(), visit.wholeShift(), licensed, visit.notBefore(), visit.notAfter(), refused);
        return made.computeIfAbsent(demands, any -> filter(visit, refused));
    }

    private SlotSet filter(Visit visit, Set<String> refused) {
        ExecutiveFact executive = visit.executive();
        BitSet left = (BitSet) (visit.wholeShift() ? wholes : halves).clone();
        left.and(byLanguages.computeIfAbsent(executive.languages, this::understood));
        if (executive.home != null) {
            left.andNot(homeHolidays.computeIfAbsent(executive.home, this::closed));
        }
        for (MentorFact mentor : executive.inLine) {
            left.andNot(byMentor.getOrDefault(mentor, new BitSet()));
        }
        removeBusy(left, executive.busy);
        left.clear(0, firstFrom(visit.notBefore()));
        for (int i = left.nextSetBit(0); i >= 0; i = left.nextSetBit(i + 1)) {
            HostingSlot slot = slots.get(i);
            if (Unary.licenceMissing(visit, slot) || Unary.outsideWindow(visit, slot)) {
                left.clear(i);
            }
        }
        for (String id : refused) {
            HostingSlot slot = world.slotOrNull(id);
            if (slot != null) {
                left.clear(slot.index);
            }
        }
        return new SlotSet(slots, left);
    }

    private BitSet understood(Set<String> spoken) {
        BitSet understood = new BitSet();
        Map<MentorFact, Map<QueueFact, Boolean>> known = new HashMap<>();
        for (HostingSlot slot : slots) {
            boolean missing = known.computeIfAbsent(slot.mentor, any -> new HashMap<>())
                    .computeIfAbsent(slot.queue, any -> Unary.languageMissing(spoken, slot.mentor, slot.queue));
            understood.set(slot.index, !missing);
        }
        return understood;
    }

    private BitSet closed(SiteFact home) {
        BitSet closed = new BitSet();
        slots.forEach(slot -> closed.set(slot.index, home.closedOn(slot.day)));
        return closed;
    }

    private void removeBusy(BitSet left, Intervals busy) {
        for (int i = 0; i < busy.size(); i++) {
            int end = firstFrom(busy.to(i));
            for (int at = left.nextSetBit(firstFrom(busy.from(i) - longest));
                    at >= 0 && at < end;
                    at = left.nextSetBit(at + 1)) {
                if (slots.get(at).to > busy.from(i)) {
                    left.clear(at);
                }
            }
        }
    }

    /** The first slot that starts at the moment or later: slots are in the order of their starts. */
    private int firstFrom(long time) {
        int low = 0;
        int high = slots.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (slots.get(middle).from < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** All that the unary rules ask of a visit. */
    record Demands(
            ExecutiveFact executive,
            boolean wholeShift,
            boolean licensed,
            long notBefore,
            long notAfter,
            Set<String> refused) {}
}
