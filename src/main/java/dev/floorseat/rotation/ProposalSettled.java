package dev.floorseat.rotation;

import dev.floorseat.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A planner decided about a time that a person of a visit proposed. Sent in the transaction that recorded it; a visit that moves is
 * published in that same transaction, after this.
 *
 * @param accepted false: the visit stays where it is, and the person is asked as before
 * @param reason why it was refused, as the planner wrote it; null: not said, or accepted
 * @param account who decided
 */
public record ProposalSettled(
        VisitId visit,
        PersonId person,
        boolean accepted,
        @Nullable String reason,
        String account) {}
