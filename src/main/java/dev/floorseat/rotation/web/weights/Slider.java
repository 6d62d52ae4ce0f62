package dev.floorseat.rotation.web.weights;

import dev.floorseat.solver.Rule;
import org.jspecify.annotations.Nullable;

/**
 * One rule on the page.
 *
 * @param name what the rule is called
 * @param says what it counts, in a sentence
 * @param typed the weight as it was typed
 * @param position where it stands on the slider
 * @param sentence what it means, by the example
 * @param example how the sentence changes
 * @param delivered the weight as delivered; null: the profile has no file
 * @param now what somebody else made of it meanwhile; null: nothing, or the same
 */
record Slider(
        Rule rule,
        String name,
        String says,
        String typed,
        int position,
        String sentence,
        Example example,
        @Nullable Long delivered,
        @Nullable Long now) {}
