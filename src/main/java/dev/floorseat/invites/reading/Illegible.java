package dev.floorseat.invites.reading;

/** Stops the reading of a calendar; never leaves the package. */
final class Illegible extends Exception {

    private static final long serialVersionUID = 1L;

    private final Trouble trouble;

    Illegible(Trouble trouble) {
        super(trouble.name(), null, false, false);
        this.trouble = trouble;
    }

    Trouble trouble() {
        return trouble;
    }
}
