package dev.floorseat.rotation.plan;

import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Answer;
import dev.floorseat.rotation.Answers;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.DeclineReason;
import dev.floorseat.rotation.Proposal;
import dev.floorseat.rotation.VisitAnswered;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people say to their appointments. */
@Component
@Transactional
public class AnswerBook implements Answers {

    private static final int COMMENT_LENGTH = 500;

    private final PlanVersions versions;
    private final Drafts drafts;
    private final Planning planning;
    private final DeclinedSlots declined;
    private final SmallRepairs smallRepairs;
    private final ApplicationEventPublisher events;
    private final SaidRows rows;
    private final Clock clock;

    AnswerBook(
            PlanVersions versions,
            Drafts drafts,
            Planning planning,
            DeclinedSlots declined,
            SmallRepairs smallRepairs,
            ApplicationEventPublisher events,
            SaidRows rows,
            Clock clock) {
        this.versions = versions;
        this.drafts = drafts;
        this.planning = planning;
        this.declined = declined;
        this.smallRepairs = smallRepairs;
        this.events = events;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public void answer(
            VisitId visit,
            PersonId person,
            Answer answer,
            @Nullable DeclineReason reason,
            @Nullable String comment,
            String account) {
        record(visit, person, new Said(answer, reason, comment, null), account);
    }

    @Override
    public void propose(VisitId visit, PersonId person, Proposal proposal, @Nullable String comment, String account) {
        record(visit, person, new Said(Answer.TENTATIVE, null, comment, proposal), account);
    }

    private record Said(
            Answer answer,
            @Nullable DeclineReason reason,
            @Nullable String comment,
            @Nullable Proposal proposal) {}

    private void record(VisitId visit, PersonId person, Said said, String account) {
        Answer answer = said.answer();
        String comment = said.comment();
        Visit owed = drafts.visit(visit);
        planning.lock(owed.rotation());
        PlanVersions.Promise promise =
                versions.promise(visit).orElseThrow(() -> Refusal.conflict("rotation.answer-nothing-promised"));
        Appointment appointment = promise.appointment();
        if (!appointment.concerns(person)) {
            throw Refusal.unusable("rotation.answer-not-theirs");
        }
        Instant now = clock.instant();
        if (!appointment.from().isAfter(now)) {
            throw Refusal.conflict("rotation.visit-begun");
        }
        if (comment != null && comment.length() > COMMENT_LENGTH) {
            throw Refusal.unusable("rotation.answer-comment-long", COMMENT_LENGTH);
        }
        boolean hosts = appointment.mentor().equals(person);
        boolean saidNo = promise.declined()
                && (to(visit).get(person) == Answer.DECLINED || (hosts && declined.isClosed(visit, promise.place())));
        boolean takenBack = answer != Answer.DECLINED && saidNo;
        rows.add(new Held(visit, person, answer, said.reason(), comment, said.proposal(), now), appointment, account);
        if (answer == Answer.DECLINED) {
            declined.add(owed, person, promise.place(), now);
            Visit current = drafts.visit(visit);
            if (current.place() != null && stillThere(current.place(), promise.place(), appointment, person)) {
                planning.freed(current);
            }
        }
        if (takenBack) {
            declined.remove(visit, person, promise.place());
            if (hosts) {
                declined.open(visit, promise.place());
            }
            if (!to(visit).containsValue(Answer.DECLINED)) {
                planning.returned(visit, promise.place());
            }
        }
        events.publishEvent(new VisitAnswered(visit, person, answer));
        if (answer == Answer.DECLINED) {
            smallRepairs.declined(owed);
        }
    }

    /** The planner may have moved it already: then the decline frees nothing. */
    private static boolean stillThere(Place draft, Place promised, Appointment appointment, PersonId person) {
        return appointment.executive().equals(person)
                ? draft.startsAt().isBefore(promised.endsAt())
                        && promised.startsAt().isBefore(draft.endsAt())
                : draft.shift().equals(promised.shift());
    }

    @Override
    public boolean wouldHostAgain(VisitId visit, PersonId person) {
        planning.lock(drafts.visit(visit).rotation());
        return versions.promise(visit)
                .filter(promise -> promise.appointment().mentor().equals(person))
                .filter(promise -> declined.isClosed(visit, promise.place()))
                .isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> lastNotBy(VisitId visit, PersonId person, String account) {
        return rows.lastNotBy(visit, person, account);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PersonId, Answer> to(VisitId visit) {
        Map<PersonId, Answer> answers = new LinkedHashMap<>();
        rows.held("where a.visit = :key", visit.value()).forEach(held -> answers.put(held.person(), held.answer()));
        return answers;
    }

    /**
     * An answer that holds for the appointment in force.
     *
     * @param reason null unless declined, and where none was said
     * @param comment null if nothing was added
     * @param proposal the time the person would rather have; null: none
     */
    public record Held(
            VisitId visit,
            PersonId person,
            Answer answer,
            @Nullable DeclineReason reason,
            @Nullable String comment,
            @Nullable Proposal proposal,
            Instant at) {}

    /** The answers of a rotation that hold, in the order they were given. */
    @Transactional(readOnly = true)
    public List<Held> of(long rotation) {
        return rows.held("where f.rotation = :key", rotation);
    }

    /** The answers that hold to one person's appointments, their own and the other person's. */
    @Transactional(readOnly = true)
    public List<Held> of(PersonId person) {
        return rows.held("where :key in (f.executive, f.mentor)", person.value());
    }
}
