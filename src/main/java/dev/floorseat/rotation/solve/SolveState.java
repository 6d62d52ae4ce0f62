package dev.floorseat.rotation.solve;

/** How far a solve is. */
public enum SolveState {
    /** Waits for an instance to take it. */
    QUEUED,
    /** An instance works on it. */
    RUNNING,
    /** It had its time; its plan is the draft. */
    FINISHED,
    /** Somebody stopped it early; its best plan is the draft. */
    STOPPED,
    /** It could not be done; the draft is as it was. */
    FAILED;

    /** Whether it still goes on. */
    public boolean active() {
        return this == QUEUED || this == RUNNING;
    }
}
