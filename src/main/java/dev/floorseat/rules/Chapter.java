package dev.floorseat.rules;

/**
 * A chapter of the rule book.
 *
 * @param id its number
 * @param revision grows with every change: who writes names the one they saw
 * @param name at most 100 characters
 * @param place where it stands among the others, from 1
 */
public record Chapter(long id, long revision, String name, int place) {}
