package dev.floorseat.solver.model;

import dev.floorseat.solver.Fault;
import dev.floorseat.solver.HostingSlots;
import dev.floorseat.solver.Problem;
import dev.floorseat.solver.ProblemFile;
import dev.floorseat.solver.Slot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A problem with everything worked out that does not change while visits move. Made anew for each question, because linking the slots
 * to the moments at which seats are counted belongs to one question; not safe for several threads.
 */
public final class World {

    final People people;
    final House house;
    final Shares shares;

    private final Problem problem;
    private final List<HostingSlot> slots;
    private final Map<String, HostingSlot> slotsById;

    /**
     * Works a problem out.
     *
     * @param problem the problem
     * @throws IllegalArgumentException when it refers to something it does not have
     */
    public World(Problem problem) {
        this(problem, slot -> true);
    }

    /**
     * Works out what a plan needs that stays where it is: of the slots only those asked for and those that visits are pinned to or were
     * published in. Cutting all the others is most of the work where there are many.
     *
     * @param problem the problem
     * @param asked ids of slots; one the problem does not have is missing here too
     * @return the world with these slots only
     * @throws IllegalArgumentException when the problem refers to something it does not have
     */
    public static World around(Problem problem, Collection<String> asked) {
        Set<@Nullable String> needed = new HashSet<>(asked);
        for (Problem.Visit visit : problem.visits()) {
            needed.add(visit.pinned());
            needed.add(visit.published());
        }
        return new World(problem, slot -> needed.contains(slot.id()));
    }

    private World(Problem problem, Predicate<Slot> wanted) {
        List<Fault> faults = ProblemFile.faults(problem);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("the problem contradicts itself: " + faults);
        }
        this.problem = problem;
        this.people = new People(problem);
        this.house = new House(problem, people);
        this.shares = new Shares(problem);
        this.slots = cut(wanted);
        this.slotsById = new HashMap<>(slots.size() * 2);
        slots.forEach(slot -> slotsById.put(slot.slot().id(), slot));
    }

    private List<HostingSlot> cut(Predicate<Slot> wanted) {
        List<Slot> cut = new ArrayList<>();
        for (Problem.Shift shift : problem.shifts()) {
            HostingSlots.of(shift, people.site(shift.site()).zone).stream()
                    .filter(wanted)
                    .forEach(cut::add);
        }
        cut.sort(Comparator.comparingLong(slot -> slot.from().toEpochSecond()));
        Weeks weeks = new Weeks();
        List<HostingSlot> made = new ArrayList<>(cut.size());
        for (Slot slot : cut) {
            made.add(new HostingSlot(
                    made.size(),
                    slot,
                    people.mentor(slot.mentor()),
                    people.site(slot.site()),
                    people.queue(slot.queue()),
                    weeks));
        }
        return made;
    }

    /**
     * The problem itself.
     *
     * @return the problem
     */
    public Problem problem() {
        return problem;
    }

    /**
     * The slots by start.
     *
     * @return the slots; each one's index is its place here
     */
    public List<HostingSlot> slots() {
        return slots;
    }

    /**
     * Finds a slot.
     *
     * @param id its id
     * @return the slot
     * @throws IllegalArgumentException when there is none
     */
    public HostingSlot slot(String id) {
        return known(slotsById, id);
    }

    /**
     * Finds a slot that may be gone.
     *
     * @param id its id; may be null
     * @return the slot; null when there is none
     */
    public @Nullable HostingSlot slotOrNull(@Nullable String id) {
        return id == null ? null : slotsById.get(id);
    }

    /**
     * Makes the visits, without candidates and without places.
     *
     * @return the visits in the problem's order
     */
    public List<Visit> visits() {
        Map<String, Visit> byId = new HashMap<>();
        List<Visit> visits = new ArrayList<>();
        for (Problem.Visit request : problem.visits()) {
            Visit visit = new Visit(visits.size(), request, known(people.executives, request.executive()));
            visit.remember(slotOrNull(request.pinned()), slotOrNull(request.published()));
            visits.add(visit);
            byId.put(request.id(), visit);
        }
        for (Visit visit : visits) {
            Problem.After after = visit.request().after();
            visit.follow(after == null ? null : known(byId, after.visit()));
        }
        return visits;
    }

    List<DemandFact> demands() {
        return problem.demands().stream()
                .map(demand -> new DemandFact(demand, people.queue(demand.queue())))
                .toList();
    }

    /**
     * Links slots to the moments at which seats are counted. Only linked slots can be scored.
     *
     * @param used every slot that a visit may take in this question
     */
    public void link(Collection<HostingSlot> used) {
        new Links(shares).link(used);
    }

    static <T> T known(Map<String, T> all, String id) {
        T found = all.get(id);
        if (found == null) {
            throw new IllegalArgumentException("'" + id + "' is not known");
        }
        return found;
    }
}
