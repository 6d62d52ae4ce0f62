package dev.floorseat.rotation;

import dev.floorseat.people.PersonId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people say to their appointments. */
public interface Answers {

    /**
     * Records an answer. A decline frees the visit: its slot is never offered for it again, and the planner is offered a repair.
     *
     * @param reason null unless declined; a mentor need not say
     * @param comment null if nothing was added; at most 500 characters
     * @param account who records it, for the record
     * @throws dev.floorseat.web.Refusal if the visit has no appointment in force, has begun, or is not this person's
     */
    void answer(
            VisitId visit,
            PersonId person,
            Answer answer,
            @Nullable DeclineReason reason,
            @Nullable String comment,
            String account);

    /**
     * Records that a person may come and would rather at another time. The planner sees the time beside the answer.
     *
     * @param comment null if nothing was added; at most 500 characters
     * @param account who records it, for the record
     * @throws dev.floorseat.web.Refusal as {@link #answer} does
     */
    void propose(VisitId visit, PersonId person, Proposal proposal, @Nullable String comment, String account);

    /**
     * Whether a visit has no host any more because the mentor is not asked again, as after "not today", so that a yes of theirs would take
     * it back. That stays so until the transaction ends: nobody else changes the rotation meanwhile.
     *
     * @return false for everybody but the mentor who is promised
     * @throws dev.floorseat.web.Refusal if there is no such visit
     */
    boolean wouldHostAgain(VisitId visit, PersonId person);

    /**
     * When a person last answered to a visit otherwise than on one way.
     *
     * @param account what is recorded in the place of an account for who answers on that way
     * @return empty if never
     */
    Optional<Instant> lastNotBy(VisitId visit, PersonId person, String account);

    /** The answers that hold for a visit's appointment in force, by person; who has not answered is missing. */
    Map<PersonId, Answer> to(VisitId visit);
}
