package dev.floorseat.notes.debrief;

import dev.floorseat.rotation.demand.Saw;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of what the visit was to look for, checked.
 *
 * @param demand the number of what was looked for
 * @param words null: none
 */
record NewLook(long demand, Saw saw, @Nullable String words) {}
