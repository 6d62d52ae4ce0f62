package dev.floorseat.rotation.demand;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody saw, without who and without the visit.
 *
 * @param queue external id
 * @param week the Monday of the week in which it was seen; the day would tell the visit
 * @param words about it; null: none
 */
public record Look(
        String queue, LocalDate week, Saw saw, @Nullable String words) {}
