package dev.floorseat.rotation;

/** How long a visit is. */
public enum VisitLength {
    /** A morning or an afternoon slot of four hours: one unit of the quota. */
    HALF(1),
    /** A whole shift: two units of the quota. */
    FULL(2);

    private final int units;

    VisitLength(int units) {
        this.units = units;
    }

    /** What it counts towards the quota, in half-day units. */
    public int units() {
        return units;
    }
}
