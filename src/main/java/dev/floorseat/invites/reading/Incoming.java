package dev.floorseat.invites.reading;

/**
 * A mail that came in, read.
 *
 * @param head who sent it and what about
 * @param reading what it says
 */
public record Incoming(Head head, Reading reading) {}
