package dev.floorseat.rotation;

import org.jspecify.annotations.Nullable;

/**
 * A visit lost its host at short notice. Sent in the transaction that looked for another. Does not say why, nor who it was: that is for
 * nobody to keep.
 *
 * @param was what was promised
 * @param now what is promised instead; null: nothing yet, the planner looks for a place
 */
public record HostMissing(Appointment was, @Nullable Appointment now) {}
