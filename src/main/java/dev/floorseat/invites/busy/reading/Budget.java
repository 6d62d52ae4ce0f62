package dev.floorseat.invites.busy.reading;

/** How much a calendar may still make its reader compute. */
final class Budget {

    private int left;
    private long steps;

    /**
     * A fresh one.
     *
     * @param left repetitions that are looked at, over all events
     * @param steps of rules from their first time on, over all rules
     */
    Budget(int left, long steps) {
        this.left = left;
        this.steps = steps;
    }

    int left() {
        return left;
    }

    /** Takes one repetition out, if anybody still waits for the answer. */
    void spend() throws UnusableCalendar {
        if (--left < 0) {
            throw new UnusableCalendar(Trouble.TOO_MUCH);
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new UnusableCalendar(Trouble.TOO_SLOW);
        }
    }

    /** Takes the steps of a rule out. */
    void step(long number) throws UnusableCalendar {
        steps -= number;
        if (steps < 0) {
            throw new UnusableCalendar(Trouble.TOO_MUCH);
        }
    }
}
