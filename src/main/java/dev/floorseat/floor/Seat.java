package dev.floorseat.floor;

/**
 * A guest place with a headset.
 *
 * @param id our number
 * @param site external id of the site
 * @param number within the site, from 1
 * @param code what the QR code on it says; a secret of those who stand before it
 */
public record Seat(long id, String site, int number, String code) {

    /** What people call it. */
    public String name() {
        return Integer.toString(number);
    }
}
