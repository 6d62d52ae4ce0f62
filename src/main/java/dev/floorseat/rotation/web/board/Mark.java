package dev.floorseat.rotation.web.board;

import org.jspecify.annotations.Nullable;

/**
 * One thing a card says about its visit: never by colour alone.
 *
 * @param icon which icon of the page's set
 * @param tone bad, warn, good, or empty
 * @param text in the reader's language
 * @param link where something can be done about it; null: nowhere
 */
record Mark(String icon, String tone, String text, @Nullable String link) {

    static Mark of(String icon, String tone, String text) {
        return new Mark(icon, tone, text, null);
    }
}
