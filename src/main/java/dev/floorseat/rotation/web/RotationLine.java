package dev.floorseat.rotation.web;

import dev.floorseat.rotation.plan.Overview.Figures;
import dev.floorseat.rotation.plan.Rotation;
import java.time.LocalDate;

/**
 * A rotation in the list for programs.
 *
 * @param state how far it is
 * @param changed visits whose draft differs from what is published
 * @param version the newest plan version; 0: none was published
 */
record RotationLine(
        String id,
        String name,
        RotationState state,
        LocalDate from,
        LocalDate to,
        LocalDate publishFrom,
        String profile,
        int visits,
        int assigned,
        int pinned,
        int changed,
        int version) {

    static RotationLine of(Rotation rotation, Figures figures, LocalDate today) {
        return new RotationLine(
                Long.toString(rotation.number()),
                rotation.name(),
                RotationState.of(rotation, figures, today),
                rotation.firstDay(),
                rotation.lastDay(),
                rotation.publishFrom(),
                rotation.profile(),
                figures.visits(),
                figures.placed(),
                figures.pinned(),
                figures.changed(),
                figures.version());
    }
}
