package dev.floorseat.rotation.plan;

import dev.floorseat.floor.Floor;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.solver.Problem;
import dev.floorseat.solver.Slot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows which visits cannot take place as they were promised, and why. */
@Component
public class FallenOut {

    /** After so many declines of one visit somebody should talk to the people instead of sending the next invite. */
    private static final int OFTEN = 3;

    /** Why a visit cannot take place as promised. */
    public enum Why {
        /** One of the two said no. */
        DECLINED,
        /** It was declined for the third time or more often. */
        DECLINED_OFTEN,
        /** Its shift is gone from the roster. */
        SHIFT_GONE,
        /** Its shift is at another time, site or queue by now, another mentor's, or too short. */
        SHIFT_MOVED,
        /** Its mentor is away or busy. */
        MENTOR_AWAY,
        /** Its executive is away or busy. */
        EXECUTIVE_BUSY,
        /** An embargo bars it by now. */
        EMBARGO,
        /** Its mentor hosts no longer, or not on that day. */
        MENTOR_MAY_NOT_HOST,
        /** Its mentor hosts fewer visits a week by now, and others come earlier in that week. */
        MENTOR_WEEK_FULL,
        /** Its executive has no licence for its stage any more. */
        LICENCE_MISSING;

        /** Whether it breaks a hard rule, whose words then say it as well. */
        public boolean breaksARule() {
            return this == EXECUTIVE_BUSY
                    || this == EMBARGO
                    || this == MENTOR_MAY_NOT_HOST
                    || this == MENTOR_WEEK_FULL
                    || this == LICENCE_MISSING;
        }
    }

    /**
     * A visit that cannot take place as promised.
     *
     * @param promised the appointment that will not be kept
     */
    public record Fallen(Visit visit, Appointment promised, Why why) {

        /** Whether another invite would be one too many: a person should speak to the two. */
        public boolean needsAPerson() {
            return why == Why.DECLINED_OFTEN;
        }
    }

    private final DeclinedSlots declined;
    private final Floor floor;

    FallenOut(DeclinedSlots declined, Floor floor) {
        this.declined = declined;
        this.floor = floor;
    }

    /** The visits of a draft that cannot take place as promised, by begin; those the planner has already put elsewhere are not in it. */
    public List<Fallen> of(Draft draft) {
        Map<VisitId, Integer> times = declined.times(draft.rotation().number());
        Map<String, List<Problem.Busy>> busy = busy(draft, draft.visits());
        Terms terms = Terms.of(draft.problem());
        Map<Visit, Why> found = new HashMap<>();
        List<Visit> withoutSlot = new ArrayList<>();
        for (Visit visit : draft.visits()) {
            String slot = draft.published().get(visit.visitId());
            if (slot == null
                    || draft.begun(visit)
                    || !(visit.slot() == null || visit.slot().equals(slot))) {
                continue;
            }
            if (draft.declined().contains(visit.visitId())) {
                boolean often = times.getOrDefault(visit.visitId(), 0) >= OFTEN;
                found.put(visit, often ? Why.DECLINED_OFTEN : Why.DECLINED);
            } else if (!draft.slots().containsKey(slot)) {
                withoutSlot.add(visit);
            } else if (moved(draft, visit, Objects.requireNonNull(draft.slots().get(slot)))) {
                found.put(visit, Why.SHIFT_MOVED);
            } else if (isBusy(busy, draft, visit)) {
                found.put(visit, Why.EXECUTIVE_BUSY);
            } else {
                terms.against(
                                draft.person(visit.visitor()),
                                visit.stage(),
                                Objects.requireNonNull(draft.slots().get(slot)))
                        .ifPresent(why -> found.put(visit, why));
            }
        }
        found.putAll(whereTheShiftWent(draft, withoutSlot));
        HostedWeeks.of(draft).beyondTheCap(found.keySet()).forEach(visit -> found.put(visit, Why.MENTOR_WEEK_FULL));
        return found.entrySet().stream()
                .map(each ->
                        new Fallen(each.getKey(), draft.promised(each.getKey()).orElseThrow(), each.getValue()))
                .sorted((one, other) -> {
                    int byBegin =
                            one.promised().from().compareTo(other.promised().from());
                    return byBegin != 0
                            ? byBegin
                            : Long.compare(one.visit().number(), other.visit().number());
                })
                .toList();
    }

    private static boolean moved(Draft draft, Visit visit, Slot now) {
        return Draft.differ(draft.promised().get(visit.visitId()), draft.place(now));
    }

    private static Map<String, List<Problem.Busy>> busy(Draft draft, Collection<Visit> visits) {
        Set<String> asked = visits.stream()
                .map(visit -> draft.person(visit.visitor()).externalId())
                .collect(Collectors.toSet());
        return draft.problem().executives().stream()
                .filter(executive -> asked.contains(executive.id()))
                .collect(Collectors.toMap(Problem.Executive::id, Problem.Executive::busy));
    }

    private static boolean isBusy(Map<String, List<Problem.Busy>> busy, Draft draft, Visit visit) {
        return touches(busy.getOrDefault(draft.person(visit.visitor()).externalId(), List.of()), draft, visit);
    }

    private static boolean touches(List<Problem.Busy> busy, Draft draft, Visit visit) {
        @Nullable Appointment promised = draft.promised().get(visit.visitId());
        return promised != null
                && busy.stream()
                        .anyMatch(time -> time.kind() == Problem.BusyKind.BUSY
                                && time.from().toInstant().isBefore(promised.to())
                                && time.to().toInstant().isAfter(promised.from()));
    }

    /** A shift on which the mentor is away cannot host, but is still in the roster; one that can is too short by now, or the mentor meets somebody else then. */
    private Map<Visit, Why> whereTheShiftWent(Draft draft, List<Visit> withoutSlot) {
        Set<String> shifts =
                withoutSlot.stream().map(visit -> shift(draft, visit)).collect(Collectors.toSet());
        Set<String> inRoster =
                shifts.isEmpty() ? Set.of() : floor.shifts(shifts).keySet();
        Map<String, Problem.Shift> hosting = draft.problem().shifts().stream()
                .filter(shift -> shifts.contains(shift.id()))
                .collect(Collectors.toMap(Problem.Shift::id, Function.identity()));
        Map<Visit, Why> found = new HashMap<>();
        for (Visit visit : withoutSlot) {
            String shift = shift(draft, visit);
            Problem.@Nullable Shift there = hosting.get(shift);
            if (there != null && !touches(there.busy(), draft, visit)) {
                found.put(visit, Why.SHIFT_MOVED);
            } else {
                found.put(visit, inRoster.contains(shift) ? Why.MENTOR_AWAY : Why.SHIFT_GONE);
            }
        }
        return found;
    }

    private static String shift(Draft draft, Visit visit) {
        String slot = Objects.requireNonNull(draft.published().get(visit.visitId()));
        return slot.substring(0, slot.lastIndexOf('/'));
    }
}
