package dev.floorseat.invites.links;

import java.time.Instant;

/**
 * What a link says.
 *
 * @param uid of the event, and so of the visit and the one person invited: 32 hexadecimal digits
 * @param sequence the revision it answers, from 0
 * @param purpose what it is good for
 * @param until when it ends, to the second
 */
public record AnswerLink(String uid, int sequence, Purpose purpose, Instant until) {}
