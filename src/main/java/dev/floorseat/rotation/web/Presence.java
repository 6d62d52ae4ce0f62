package dev.floorseat.rotation.web;

import org.jspecify.annotations.Nullable;

/**
 * How far a visit is, for its page.
 *
 * @param open whether its people can check in now
 * @param from from when on they can, written for the reader on the site's clock
 * @param since when one of them checked in, written likewise; null: nobody did so far
 * @param seat what the seat is called; null: not said
 * @param begun whether it has begun
 * @param over whether its time has passed
 * @param credited whether the debrief was held, so that it counts
 */
record Presence(
        boolean open,
        String from,
        @Nullable String since,
        @Nullable String seat,
        boolean begun,
        boolean over,
        boolean credited) {}
