package dev.floorseat.rotation.web.runs;

import dev.floorseat.rotation.solve.Figure;
import dev.floorseat.rotation.solve.Solve;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One side of a comparison.
 *
 * @param name such as "Run 12"
 * @param says with what it was made
 * @param solve null: the draft as it stands
 * @param figures empty: ran before they were kept
 * @param plan slots by visit key
 */
record Compared(String name, String says, @Nullable Solve solve, Map<Figure, Long> figures, Map<String, String> plan) {}
