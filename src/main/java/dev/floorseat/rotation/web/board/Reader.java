package dev.floorseat.rotation.web.board;

import dev.floorseat.people.SignedIn;
import java.util.Locale;

/**
 * Who asks, and how.
 *
 * @param htmx whether a piece of the page is asked for rather than a page
 */
record Reader(String account, Locale locale, boolean htmx) {

    static Reader of(SignedIn who, Locale locale, boolean htmx) {
        return new Reader(who.account(), locale, htmx);
    }
}
