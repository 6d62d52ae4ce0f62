package dev.floorseat.access;

import dev.floorseat.people.PersonId;
import java.time.Instant;

/**
 * An executive lets an assistant act for them: answer invites, propose times, block time, and nothing else.
 *
 * @param id the row's number
 * @param executive who gave it
 * @param assistant whose account may act
 * @param since when it was given, in UTC
 */
public record Consent(long id, PersonId executive, Account assistant, Instant since) {

    /** Whether the assistant can use it: the account may sign in, and is an assistant's still. */
    public boolean isUsable() {
        return assistant.enabled() && assistant.is(Role.ASSISTANT);
    }
}
