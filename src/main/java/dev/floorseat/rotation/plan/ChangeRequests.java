package dev.floorseat.rotation.plan;

import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.PlanPublished;
import dev.floorseat.rotation.ProposalSettled;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.plan.AnswerBook.Held;
import dev.floorseat.solver.Slot;
import dev.floorseat.web.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The times people propose instead of what they were promised: each is a change request that a planner accepts or refuses. */
@Component
@Transactional
public class ChangeRequests {

    private static final int REASON_LENGTH = 300;

    private final Drafts drafts;
    private final Planning planning;
    private final Publication publication;
    private final AnswerBook answers;
    private final SaidRows rows;
    private final NearestPlaces nearest;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangeRequests(
            Drafts drafts,
            Planning planning,
            Publication publication,
            AnswerBook answers,
            SaidRows rows,
            NearestPlaces nearest,
            ApplicationEventPublisher events,
            Clock clock) {
        this.drafts = drafts;
        this.planning = planning;
        this.publication = publication;
        this.answers = answers;
        this.rows = rows;
        this.nearest = nearest;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A time proposed, and what could be done about it.
     *
     * @param draft the rotation as it stands
     * @param said the answer that proposes
     * @param places where the visit could go: nearest to the time proposed first, none breaks a hard rule or changes anybody else's visit;
     *     empty where there is none near
     */
    public record Request(Draft draft, Visit visit, Held said, List<Slot> places) {

        /** Copies the list. */
        public Request {
            places = List.copyOf(places);
        }
    }

    /**
     * What a person proposes for a visit.
     *
     * @throws Refusal if nothing is proposed any more, or the visit has begun
     */
    @Transactional(readOnly = true)
    public Request of(VisitId id, PersonId person) {
        Draft draft = drafts.of(drafts.visit(id).rotation());
        Visit visit = draft.visit(id);
        Held said = answers.of(visit.rotation()).stream()
                .filter(held -> held.visit().equals(id) && held.person().equals(person) && held.proposal() != null)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("loop.request.gone"));
        if (draft.begun(visit)) {
            throw Refusal.conflict("rotation.visit-begun");
        }
        return new Request(draft, visit, said, nearest.of(draft, visit, said));
    }

    /**
     * Moves the visit and publishes that, and only that.
     *
     * @param slot one of the places of the request
     * @throws Refusal if nothing is proposed any more, or the place will not do any more
     */
    public PlanPublished accept(VisitId id, PersonId person, String slot, String account) {
        locked(id);
        planning.waitForTurn();
        Request request = of(id, person);
        Slot place = request.places().stream()
                .filter(each -> each.id().equals(slot))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("loop.request.place-gone"));
        Map<VisitId, Slot> to = Map.of(id, place);
        if (!publication.previewOnly(request.draft(), to, Set.of()).broken().isEmpty()) {
            throw Refusal.conflict("loop.request.place-gone");
        }
        events.publishEvent(new ProposalSettled(id, person, true, null, account));
        planning.repaired(request.draft(), Map.of(request.visit(), place), account);
        return publication.publishOnly(request.visit().rotation(), to, Set.of(), null, account);
    }

    /**
     * Leaves the visit where it is: the person hears so, and is asked as before.
     *
     * @param reason in words for the person; null or blank: not said
     * @throws Refusal if nothing is proposed any more, or the reason is longer than 300 characters
     */
    public void refuse(VisitId id, PersonId person, @Nullable String reason, String account) {
        if (reason != null && reason.strip().length() > REASON_LENGTH) {
            throw Refusal.unusable("loop.request.reason-long", REASON_LENGTH);
        }
        locked(id);
        if (!rows.refuse(id, person, account, clock.instant())) {
            throw Refusal.notFound("loop.request.gone");
        }
        String words = reason == null || reason.isBlank() ? null : reason.strip();
        events.publishEvent(new ProposalSettled(id, person, false, words, account));
    }

    private void locked(VisitId id) {
        planning.lock(drafts.visit(id).rotation());
    }
}
