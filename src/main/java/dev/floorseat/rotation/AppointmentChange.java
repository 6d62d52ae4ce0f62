package dev.floorseat.rotation;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the appointment of one visit differs between two plan versions.
 *
 * @param before null: it is new
 * @param after null: it is off
 */
public record AppointmentChange(
        @Nullable Appointment before, @Nullable Appointment after) {

    /** Refuses a change from nothing to nothing and between two visits. */
    public AppointmentChange {
        if (Stream.of(before, after)
                        .flatMap(Stream::ofNullable)
                        .map(Appointment::visit)
                        .distinct()
                        .count()
                != 1) {
            throw new IllegalArgumentException("not a change of one visit: " + before + " to " + after);
        }
    }

    /** The visit. */
    public VisitId visit() {
        return Objects.requireNonNull(before == null ? after : before).visit();
    }
}
