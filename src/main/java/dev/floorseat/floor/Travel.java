package dev.floorseat.floor;

/**
 * How long it takes from one site to another, and back.
 *
 * @param from external id of one site
 * @param to external id of the other
 * @param minutes door to door
 */
public record Travel(String from, String to, int minutes) {}
