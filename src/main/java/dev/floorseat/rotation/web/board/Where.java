package dev.floorseat.rotation.web.board;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * What part of the board a reader looks at.
 *
 * @param rotation the rotation's number
 */
record Where(long rotation, Week week, By by) {

    /** The address of it. */
    public String address() {
        return UriComponentsBuilder.fromPath("/board")
                .queryParam("rotation", rotation)
                .queryParam("week", week.id())
                .queryParam("by", by.id())
                .toUriString();
    }

    public Where in(Week other) {
        return new Where(rotation, other, by);
    }

    public Where by(By other) {
        return new Where(rotation, week, other);
    }
}
