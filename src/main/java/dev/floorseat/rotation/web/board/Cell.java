package dev.floorseat.rotation.web.board;

import java.time.LocalDate;

/**
 * One cell of the board by site.
 *
 * @param site the site's external id
 * @param band which part of the day the shift belongs to
 * @param day the day the slot starts on, on the site's clock
 */
record Cell(String site, Band band, LocalDate day) {

    /** The row, as addresses and forms name it. */
    String row() {
        return site + "/" + band;
    }
}
