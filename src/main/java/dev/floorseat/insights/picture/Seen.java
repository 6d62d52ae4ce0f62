package dev.floorseat.insights.picture;

import java.time.LocalDate;

/**
 * Something came up.
 *
 * @param week the Monday of its week
 * @param place what the row or the picture is called
 * @param visits on how many visits in that week, at least one
 * @param against whether these spoke against it
 */
public record Seen(LocalDate week, String place, int visits, boolean against) {}
