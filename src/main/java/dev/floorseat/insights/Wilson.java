package dev.floorseat.insights;

/**
 * The 95 % interval of a share: E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22 (1927). Holds
 * where there are few, and where the share is near 0 or 1.
 *
 * @param lower from 0
 * @param share what was seen, 0 where nothing was
 * @param upper to 1
 */
public record Wilson(double lower, double share, double upper) {

    /** The normal distribution's 97.5 % point. */
    private static final double Z = 1.959963984540054;

    /**
     * The interval.
     *
     * @param hits so many …
     * @param of … of so many; 0: anything may be
     */
    public static Wilson of(int hits, int of) {
        if (hits < 0 || hits > of) {
            throw new IllegalArgumentException(hits + " of " + of);
        }
        if (of == 0) {
            return new Wilson(0, 0, 1);
        }
        double n = of;
        double share = hits / n;
        double scale = 1 + Z * Z / n;
        double centre = (share + Z * Z / (2 * n)) / scale;
        double half = Z * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n)) / scale;
        // at the ends the formula gives 0 and 1 but for the last digit
        return new Wilson(hits == 0 ? 0 : centre - half, share, hits == of ? 1 : centre + half);
    }
}
