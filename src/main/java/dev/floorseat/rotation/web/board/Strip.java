package dev.floorseat.rotation.web.board;

import org.jspecify.annotations.Nullable;

/**
 * What the solver strip says.
 *
 * @param rotation the rotation's number
 * @param job the solve's number; null where there was none
 * @param active whether it goes on, so that the strip asks again
 * @param stopping whether it was told to stop
 * @param tone the tone of its state
 * @param state its state, with the time it took
 * @param broken how many hard rules are broken
 * @param unfilled visits without a place
 * @param wishes wishes missed
 * @param wishesBefore wishes missed before the solve; null where that is not known
 * @param path the curve's path; empty for none
 * @param curve the curve in a sentence
 * @param details moves, seed, profile and raw score; null where there was no solve
 */
record Strip(
        long rotation,
        @Nullable Long job,
        boolean active,
        boolean stopping,
        String tone,
        String state,
        long broken,
        long unfilled,
        long wishes,
        @Nullable Long wishesBefore,
        String path,
        String curve,
        Details details) {

    /**
     * What stays behind the details.
     *
     * @param score the raw score
     * @param moves moves a second; empty before it is known
     * @param profile the weight profile
     */
    record Details(String score, String moves, String profile, long seed) {}
}
