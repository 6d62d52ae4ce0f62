package dev.floorseat.rotation.web.board;

/**
 * One thing a card says about its visit: never by colour alone.
 *
 * @param icon which icon of the page's set
 * @param tone bad, warn, good, or empty
 * @param text in the reader's language
 */
record Mark(String icon, String tone, String text) {

    static Mark of(String icon, String tone, String text) {
        return new Mark(icon, tone, text);
    }
}
