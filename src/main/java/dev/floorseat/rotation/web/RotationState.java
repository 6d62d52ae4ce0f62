package dev.floorseat.rotation.web;

import dev.floorseat.rotation.plan.Overview.Figures;
import dev.floorseat.rotation.plan.Rotation;
import java.time.LocalDate;

/** How far a rotation is. */
enum RotationState {
    /** No visit has a place. */
    EMPTY,
    /** There is a draft, and nothing was published. */
    DRAFT,
    /** There is a plan in force. */
    PUBLISHED,
    /** What was published was taken back; the draft is still there. */
    RECALLED,
    /** Its last day is past. */
    OVER;

    static RotationState of(Rotation rotation, Figures figures, LocalDate today) {
        if (rotation.lastDay().isBefore(today)) {
            return OVER;
        }
        if (figures.version() > 0) {
            return figures.recalled() ? RECALLED : PUBLISHED;
        }
        return figures.placed() > 0 ? DRAFT : EMPTY;
    }
}
