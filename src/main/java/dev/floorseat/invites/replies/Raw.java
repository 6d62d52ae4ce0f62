package dev.floorseat.invites.replies;

import java.time.Instant;

/**
 * A mail as it lay in the mailbox.
 *
 * @param mailbox names the mailbox: user, host and folder; at most 190 characters
 * @param validity UIDVALIDITY of the mailbox
 * @param uid its number there
 * @param received when it arrived
 * @param size its octets
 * @param bytes the message; of a large one the beginning
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Raw(String mailbox, long validity, long uid, Instant received, long size, byte[] bytes) {}
