package dev.floorseat.notes.guard;

import java.util.function.Consumer;

/** Looks for one kind of personal data. */
interface Detector {

    /** Hands over every stretch it takes for personal data, in any order. */
    void find(String text, Consumer<Finding> found);
}
