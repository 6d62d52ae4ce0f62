package dev.floorseat.solver;

import java.time.OffsetDateTime;

/**
 * A stretch of one shift that can host one visit.
 *
 * @param id the shift's id, a slash and the part, such as {@code S1/MORNING}
 * @param shift the shift's id
 * @param part which stretch of the shift
 * @param mentor who hosts
 * @param site where
 * @param queue on which queue
 * @param from its start, by the site's clock
 * @param to its end, by the site's clock
 */
public record Slot(
        String id,
        String shift,
        Part part,
        String mentor,
        String site,
        String queue,
        OffsetDateTime from,
        OffsetDateTime to) {

    /** Which stretch of a shift. */
    public enum Part {
        /** Four hours at its start. */
        MORNING,
        /** Four hours at its end, or a short shift that starts at noon or later. */
        AFTERNOON,
        /** All of it. */
        FULL
    }
}
