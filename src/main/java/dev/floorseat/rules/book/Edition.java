package dev.floorseat.rules.book;

import java.time.Instant;

/**
 * The rule book as it was given out on a day.
 *
 * @param number counts editions from 1
 * @param at when it was published
 * @param by the account that published it
 * @param rules how many were in force
 */
public record Edition(int number, Instant at, String by, int rules) {}
