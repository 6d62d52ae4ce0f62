package dev.floorseat.solver.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Looks for room for one visit in a plan: slots in which it stands in nobody's way, and slots that others can be moved away from. Whoever
 * is moved goes to the nearest free place. Leaves every visit where it stood.
 */
public final class Rearrangements {

    /** Places a visit that makes room is offered when it is the only one; of several, each gets the nearest. */
    private static final int ROOMS = 5;

    /** How many slots are looked at for one that makes room. */
    private static final int LOOKS_FOR_ROOM = 4_000;

    /** How often the same visits are asked to make room: for another slot they would mostly do it in the same way. */
    private static final int TIMES_THE_SAME = 3;

    private final List<HostingSlot> slots;
    private final Conflicts conflicts;
    private final Ejection ejection;
    private final Predicate<Visit> mayGo;
    private final Function<Visit, SlotSet> offered;
    private final Map<Visit, SlotSet> known = new HashMap<>();

    /**
     * Takes in where the visits stand.
     *
     * @param world the problem, worked out
     * @param visits all visits; the slots of those with a place are linked, as is every slot offered
     * @param mayGo whether a visit may be moved
     * @param offered the slots a visit may take
     */
    public Rearrangements(World world, List<Visit> visits, Predicate<Visit> mayGo, Function<Visit, SlotSet> offered) {
        this.slots = world.slots();
        this.conflicts = new Conflicts(world, visits);
        this.ejection = new Ejection(conflicts);
        this.mayGo = mayGo;
        this.offered = offered;
    }

    /**
     * Whether a visit without a place stands in nobody's way in a slot.
     *
     * @param visit the visit
     * @param slot one it may take
     * @return true when no hard rule would be newly broken
     */
    public boolean free(Visit visit, HostingSlot slot) {
        return conflicts.together(visit, slot).isEmpty();
    }

    /**
     * The ways to make room for a visit.
     *
     * @param visit a visit without a place
     * @param wanted slots it may take, the most wanted first
     * @param mostMoved how many others may move
     * @param most how many ways at most
     * @return slots by visit: first the visit itself, then the others
     */
    public List<Map<Visit, HostingSlot>> of(Visit visit, List<HostingSlot> wanted, int mostMoved, int most) {
        List<Map<Visit, HostingSlot>> found = new ArrayList<>();
        Map<Set<Visit>, Integer> asked = new HashMap<>();
        for (HostingSlot slot : wanted) {
            if (found.size() >= most) {
                break;
            }
            Map<Visit, HostingSlot> away = ejection.sendAway(visit, slot, mayGo, mostMoved);
            if (!away.isEmpty() && asked.merge(Set.copyOf(away.keySet()), 1, Integer::sum) <= TIMES_THE_SAME) {
                ejection.take(visit, slot);
                for (Map<Visit, HostingSlot> others : settled(away)) {
                    Map<Visit, HostingSlot> way = new LinkedHashMap<>();
                    way.put(visit, slot);
                    way.putAll(others);
                    found.add(way);
                }
                ejection.leave(visit);
            }
            away.forEach(ejection::take);
        }
        return found;
    }

    private List<Map<Visit, HostingSlot>> settled(Map<Visit, HostingSlot> away) {
        if (away.size() == 1) {
            Map.Entry<Visit, HostingSlot> only = away.entrySet().iterator().next();
            return rooms(only.getKey(), only.getValue(), ROOMS).stream()
                    .map(room -> Map.of(only.getKey(), room))
                    .toList();
        }
        Map<Visit, HostingSlot> all = new LinkedHashMap<>();
        away.forEach((visit, stood) -> rooms(visit, stood, 1).forEach(room -> {
            ejection.take(visit, room);
            all.put(visit, room);
        }));
        all.keySet().forEach(ejection::leave);
        return all.size() == away.size() ? List.of(all) : List.of();
    }

    /** The free places nearest in time to where a visit stood: slots are in the order of their starts. */
    private List<HostingSlot> rooms(Visit visit, HostingSlot stood, int most) {
        SlotSet own = known.computeIfAbsent(visit, offered);
        List<HostingSlot> rooms = new ArrayList<>();
        int before = stood.index - 1;
        int after = stood.index + 1;
        for (int look = 0; look < LOOKS_FOR_ROOM && rooms.size() < most; look++) {
            boolean back = after >= slots.size()
                    || (before >= 0 && stood.from - slots.get(before).from <= slots.get(after).from - stood.from);
            if (back && before < 0) {
                break;
            }
            HostingSlot slot = slots.get(back ? before-- : after++);
            if (own.contains(slot) && free(visit, slot)) {
                rooms.add(slot);
            }
        }
        return rooms;
    }
}
