package dev.floorseat.rotation.swap;

import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.VisitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An offer to swap, and what became of it.
 *
 * @param rotation the rotation's number
 * @param visit what is offered
 * @param executive who offers it
 * @param spot where and when it was when it was offered
 * @param to to whom; null: openly
 * @param words a line from who offers; null: none
 * @param until the offer ends by itself then
 * @param other what is given for it; null: nobody took it
 * @param otherSpot where that was; null: nowhere
 * @param takenBy who took it
 * @param reason why the planner refused; null unless refused
 */
public record Swap(
        long id,
        long rotation,
        VisitId visit,
        PersonId executive,
        Spot spot,
        @Nullable PersonId to,
        @Nullable String words,
        Instant until,
        SwapState state,
        Instant offeredAt,
        @Nullable VisitId other,
        @Nullable Spot otherSpot,
        @Nullable PersonId takenBy,
        @Nullable String reason) {

    /**
     * Where and when a visit was.
     *
     * @param site the site's external id
     */
    public record Spot(String site, Instant from, Instant to) {

        static Spot of(Appointment appointment) {
            return new Spot(appointment.site(), appointment.from(), appointment.to());
        }
    }

    /** Whether this person may take it: anybody else if it is offered openly. */
    public boolean isFor(PersonId person) {
        return !executive.equals(person) && (to == null || to.equals(person));
    }

    boolean openAt(Instant now) {
        return state == SwapState.OPEN && until.isAfter(now);
    }
}
