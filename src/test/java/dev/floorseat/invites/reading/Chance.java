package dev.floorseat.invites.reading;

import java.util.List;
import java.util.Random;

/** What decides how an input is broken: chance that can be repeated, or a fuzzer that looks at what its choices lead to. */
@FunctionalInterface
public interface Chance {

    /** A number from 0 to below the bound. */
    int below(int bound);

    /** One entry of several. */
    default <T> T of(List<T> several) {
        return several.get(below(several.size()));
    }

    /** Chance. */
    static Chance of(Random random) {
        return random::nextInt;
    }

    /** Bytes that somebody else chose, from a place on; behind their end everything is 0. */
    static Chance of(byte[] recipe, int from) {
        int[] at = {from};
        return bound -> {
            int high = at[0] < recipe.length ? recipe[at[0]++] & 0xFF : 0;
            int low = bound > 256 && at[0] < recipe.length ? recipe[at[0]++] & 0xFF : 0;
            return (bound > 256 ? high * 256 + low : high) % bound;
        };
    }
}
