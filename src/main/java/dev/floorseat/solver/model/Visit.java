package dev.floorseat.solver.model;

import dev.floorseat.solver.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.entity.PlanningPin;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.valuerange.CountableValueRange;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.domain.variable.PlanningVariable;

/** One executive beside one mentor in one hosting slot: the planning entity. Its slot is null when it has no place. */
@PlanningEntity
@SuppressWarnings("NullAway.Init") // OptaPlanner clones through the empty constructor and the fields
public class Visit {

    private Integer index;
    private Problem.Visit request;
    private ExecutiveFact executive;
    private @Nullable Visit after;
    private @Nullable HostingSlot pinnedSlot;
    private @Nullable HostingSlot publishedSlot;
    private @Nullable SlotSet candidates;
    private long notBefore;
    private long notAfter;
    private boolean fixed;
    private @Nullable HostingSlot slot;

    /** For OptaPlanner. */
    public Visit() {}

    Visit(int index, Problem.Visit request, ExecutiveFact executive) {
        this.index = index;
        this.request = request;
        this.executive = executive;
        this.notBefore = request.notBefore() == null
                ? Long.MIN_VALUE
                : request.notBefore().toInstant().toEpochMilli();
        this.notAfter = request.notAfter() == null
                ? Long.MAX_VALUE
                : request.notAfter().toInstant().toEpochMilli();
    }

    /** The same visits once more, none with a place, each waiting for those beside it. */
    static List<Visit> withoutPlaces(List<Visit> visits) {
        List<Visit> copies = new ArrayList<>(visits.size());
        for (Visit visit : visits) {
            copies.add(new Visit(visit.index, visit.request, visit.executive));
        }
        for (Visit visit : visits) {
            Visit earlier = visit.after;
            copies.get(visit.index).follow(earlier == null ? null : copies.get(earlier.index));
        }
        return copies;
    }

    /**
     * Offers it slots.
     *
     * @param slots every slot it may take
     */
    public void offer(SlotSet slots) {
        this.candidates = slots;
    }

    /**
     * Fixes it somewhere for good.
     *
     * @param where the slot; null for nowhere
     */
    public void fix(@Nullable HostingSlot where) {
        this.slot = where;
        this.fixed = true;
    }

    /** Fixes it in its pinned slot. */
    public void fixInPlace() {
        fix(pinnedSlot);
    }

    /**
     * Whether the problem pins it.
     *
     * @return true when it must be in one slot
     */
    public boolean isPinned() {
        return pinnedSlot != null;
    }

    void follow(@Nullable Visit earlier) {
        this.after = earlier;
    }

    void remember(@Nullable HostingSlot pinned, @Nullable HostingSlot published) {
        this.pinnedSlot = pinned;
        this.publishedSlot = published;
    }

    /**
     * Its place in the problem.
     *
     * @return an index from zero
     */
    @PlanningId
    public Integer getIndex() {
        return index;
    }

    /**
     * Whether it may not move.
     *
     * @return true when it stays as it is
     */
    @PlanningPin
    public boolean isFixed() {
        return fixed;
    }

    /**
     * The slots it may take.
     *
     * @return them; none for one that may not move
     */
    @ValueRangeProvider(id = "slots")
    public CountableValueRange<HostingSlot> getCandidates() {
        return candidates == null ? SlotSet.NONE : candidates;
    }

    /**
     * Where it is.
     *
     * @return its slot; null when it has no place
     */
    @PlanningVariable(valueRangeProviderRefs = "slots", nullable = true)
    public @Nullable HostingSlot getSlot() {
        return slot;
    }

    /**
     * Puts it somewhere.
     *
     * @param slot where; null for nowhere
     */
    public void setSlot(@Nullable HostingSlot slot) {
        this.slot = slot;
    }

    /**
     * Its id in the problem.
     *
     * @return the id
     */
    public String id() {
        return request.id();
    }

    /** Where it is, for rules that only see visits with a place. */
    HostingSlot at() {
        if (slot == null) {
            throw new IllegalStateException(this + " has no place");
        }
        return slot;
    }

    /** Whether it stands where the unary rules were not checked before: pinned, or put there to be scored. */
    boolean unchecked() {
        return candidates == null || !candidates.contains(slot);
    }

    Problem.Visit request() {
        return request;
    }

    ExecutiveFact executive() {
        return executive;
    }

    @Nullable
    Visit after() {
        return after;
    }

    @Nullable
    HostingSlot pinnedSlot() {
        return pinnedSlot;
    }

    @Nullable
    HostingSlot publishedSlot() {
        return publishedSlot;
    }

    long notBefore() {
        return notBefore;
    }

    long notAfter() {
        return notAfter;
    }

    boolean wholeShift() {
        return request.length() == Problem.VisitLength.FULL;
    }

    MentorFact mentor() {
        return at().mentor;
    }

    QueueFact queue() {
        return at().queue;
    }

    Island island() {
        return at().seatStart().island;
    }

    @Override
    public String toString() {
        return request.id();
    }
}
