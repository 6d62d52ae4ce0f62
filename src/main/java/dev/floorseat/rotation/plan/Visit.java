package dev.floorseat.rotation.plan;

import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Stage;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.VisitLength;
import dev.floorseat.solver.Slot;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One executive beside one mentor: what is owed, and its place in the draft.
 *
 * @param id null until it is saved
 * @param rotation the rotation's number
 * @param executive the executive's number
 * @param priority 1 to 10, 10 is missed most
 * @param follows number of the visit it comes after; null: none
 * @param minDays least days after that visit; null exactly when {@code follows} is
 * @param maxDays most days after that visit
 * @param place null: not placed
 * @param pinned whether the solver may not move it; only a placed visit is
 * @param version rises with every change, from 1; 0 until it is saved
 */
@Table("rotation_visit")
public record Visit(
        @Id @Nullable Long id,
        long rotation,
        long executive,
        VisitLength length,
        Stage stage,
        int priority,
        @Nullable Long follows,
        @Nullable Integer minDays,
        @Nullable Integer maxDays,
        @Embedded.Nullable @Nullable Place place,
        boolean pinned,
        @Version long version) {

    /** Refuses a pin without a place. */
    public Visit {
        if (pinned && place == null) {
            throw new IllegalArgumentException("pinned nowhere");
        }
    }

    /** The number of a saved visit. */
    public long number() {
        if (id == null) {
            throw new IllegalStateException("not saved");
        }
        return id;
    }

    /** Names a saved visit. */
    public VisitId visitId() {
        return new VisitId(number());
    }

    /** Its name in the problem and plan files. */
    public String key() {
        return Long.toString(number());
    }

    /** Who visits. */
    public PersonId visitor() {
        return new PersonId(executive);
    }

    /** The slot it is in; null: none. */
    public @Nullable String slot() {
        return place == null ? null : place.slot();
    }

    /** Whether a slot has this visit's length. */
    public boolean isAsLongAs(Slot slot) {
        return (slot.part() == Slot.Part.FULL) == (length == VisitLength.FULL);
    }

    Visit at(@Nullable Place place, boolean pinned) {
        return new Visit(
                id,
                rotation,
                executive,
                length,
                stage,
                priority,
                follows,
                minDays,
                maxDays,
                place,
                pinned && place != null,
                version);
    }
}
