package dev.floorseat.rotation.demand;

/**
 * How many of the demands filed were seen again on the floor within {@link Demands#WEEKS} weeks. Counted are those that have had that
 * time or were seen before; what was withdrawn within it and not seen does not count.
 *
 * @param filed how many
 * @param seen how many of them were seen in time
 */
public record SeenAgain(int filed, int seen) {}
