package dev.floorseat.rotation.plan;

import dev.floorseat.floor.Shift;
import dev.floorseat.people.BusyKind;
import dev.floorseat.people.BusyTime;
import dev.floorseat.people.PersonId;
import dev.floorseat.solver.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When mentors on a shift have no time to host. A meeting takes the slots it touches away and leaves the others; who hosts in another
 * rotation that day hosts nobody else on that shift.
 */
final class MentorTimes {

    /** The source of the busy times that are appointments of other rotations. */
    static final String OTHER_ROTATION = "rotation";

    private final Map<PersonId, List<BusyTime>> busy;

    /** The busy times of a rotation's people. */
    MentorTimes(Map<PersonId, List<BusyTime>> busy) {
        this.busy = busy;
    }

    /**
     * A shift with the times in which its mentor is not free; empty if the mentor hosts in another rotation then.
     *
     * @param shift as workforce management has it
     * @param open the part of it in which its site is open
     */
    Optional<Problem.Shift> on(Shift shift, Problem.Shift open) {
        List<BusyTime> taken = busy.getOrDefault(shift.mentor(), List.of()).stream()
                .filter(time -> time.kind() == BusyKind.BUSY
                        && time.from().isBefore(shift.to())
                        && time.to().isAfter(shift.from()))
                .toList();
        if (taken.stream().anyMatch(time -> time.source().equals(OTHER_ROTATION))) {
            return Optional.empty();
        }
        return Optional.of(
                taken.isEmpty()
                        ? open
                        : new Problem.Shift(
                                open.id(),
                                open.mentor(),
                                open.site(),
                                open.queue(),
                                open.from(),
                                open.to(),
                                taken.stream()
                                        .map(time -> new Problem.Busy(
                                                time.from().atOffset(open.from().getOffset()),
                                                time.to().atOffset(open.from().getOffset()),
                                                Problem.BusyKind.BUSY))
                                        .toList()));
    }
}
