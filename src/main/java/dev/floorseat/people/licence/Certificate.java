package dev.floorseat.people.licence;

import dev.floorseat.people.Licence;
import dev.floorseat.people.LicenceKind;
import dev.floorseat.people.PersonId;
import java.time.Instant;

/**
 * Says that a person passed a course, and what they may therefore do.
 *
 * @param number as printed
 * @param days first and last day on which it holds
 * @param title of the course, as it was
 * @param version of the course, counted from 1
 * @param attempt with which it was earned
 */
public record Certificate(
        String number,
        PersonId person,
        LicenceKind kind,
        Licence days,
        String title,
        int version,
        long attempt,
        Instant issuedAt) {}
