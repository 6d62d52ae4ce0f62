package dev.floorseat.demo;

import java.time.Instant;

/** Sets the time of whoever tells a story: what the product does for them then happens at that moment. */
interface Rewind {

    /** From now on it is then. */
    void to(Instant moment);

    /** The story is told: it is now again. */
    void run();
}
