package dev.floorseat.people;

import org.jspecify.annotations.Nullable;

/**
 * An experienced agent who may host executives.
 *
 * @param person who it is
 * @param optedIn whether the person wants to host at all
 * @param licence when the person may host, by the directory or a certificate ({@link Licence#inForce}); null: not yet, or no longer
 * @param weekCap visits a week the person hosts at most
 */
public record Mentor(
        Person person, boolean optedIn, @Nullable Licence licence, int weekCap) {}
