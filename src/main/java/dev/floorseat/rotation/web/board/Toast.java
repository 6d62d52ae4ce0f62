package dev.floorseat.rotation.web.board;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What is said after something was done.
 *
 * @param text in the reader's language
 * @param undoes the number of the change that undo takes back; null where undo is not offered
 */
record Toast(String text, @Nullable Long undoes) implements Serializable {

    /** Offers no undo. */
    static Toast of(String text) {
        return new Toast(text, null);
    }
}
