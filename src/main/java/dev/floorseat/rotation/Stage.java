package dev.floorseat.rotation;

/** How far a visit goes. */
public enum Stage {
    /** Side by side, one headset each. */
    LISTEN,
    /** The executive talks, the mentor works the screen; needs a licence. */
    SPLIT,
    /** The executive takes calls, the mentor listens; needs a licence. */
    CALLS;

    /** Whether an executive needs a valid licence for it. */
    public boolean needsLicence() {
        return this != LISTEN;
    }
}
