package dev.floorseat.invites.busy.reading;

/** A calendar from which nothing is taken: neither what is busy nor what is free in it is known. */
public final class UnusableCalendar extends Exception {

    private static final long serialVersionUID = 1L;

    private final Trouble trouble;

    /** Without a cause: what a stranger's server or file says is not logged, for it may hold an address or a title. */
    public UnusableCalendar(Trouble trouble) {
        super(trouble.name());
        this.trouble = trouble;
    }

    /** Why. */
    public Trouble trouble() {
        return trouble;
    }
}
