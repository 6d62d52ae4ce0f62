package dev.floorseat.rotation.web.weights;

import dev.floorseat.rotation.weights.WeightVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a profile in its history.
 *
 * @param when null: the file
 * @param differences to the version before, a line a rule
 * @param restorable whether it can be brought back: it weighs otherwise than the newest
 */
record VersionRow(WeightVersion version, @Nullable String when, List<String> differences, boolean restorable) {}
