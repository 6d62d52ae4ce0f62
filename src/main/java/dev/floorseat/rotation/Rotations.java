package dev.floorseat.rotation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Opens rotations. */
public interface Rotations {

    /**
     * Opens a rotation: the programme's quota, with what each executive still owes or has in credit, becomes visits.
     *
     * @param name unique, for people; null: made from the days
     * @param programme the programme's name
     * @param firstDay first day of the period
     * @param lastDay last day of the period, included
     * @param publishFrom first day people are invited for; null: the first day
     * @param carryOver number of a rotation that is over: what its executives were not credited for is owed again, on top of their
     *     balances; null: nothing is taken over
     * @return the rotation's number
     * @throws dev.floorseat.web.Refusal if the programme is unknown, the name taken, the days are not in order, or the other rotation is
     *     unknown, not over, or carried over already
     */
    long open(
            @Nullable String name,
            String programme,
            LocalDate firstDay,
            LocalDate lastDay,
            @Nullable LocalDate publishFrom,
            @Nullable Long carryOver);

    /** The same with nothing taken over. */
    default long open(
            @Nullable String name,
            String programme,
            LocalDate firstDay,
            LocalDate lastDay,
            @Nullable LocalDate publishFrom) {
        return open(name, programme, firstDay, lastDay, publishFrom, null);
    }
}
