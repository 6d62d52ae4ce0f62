package dev.floorseat.rotation.plan;

import dev.floorseat.database.Utc;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Answer;
import dev.floorseat.rotation.Answers;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.DeclineReason;
import dev.floorseat.rotation.VisitAnswered;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private final JdbcClient jdbc;
    private final Clock clock;

    AnswerBook(
            PlanVersions versions,
            Drafts drafts,
            Planning planning,
            DeclinedSlots declined,
            SmallRepairs smallRepairs,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.versions = versions;
        this.drafts = drafts;
        this.planning = planning;
        this.declined = declined;
        this.smallRepairs = smallRepairs;
        this.events = events;
        this.jdbc = jdbc;
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
        boolean takenBack = answer != Answer.DECLINED && to(visit).get(person) == Answer.DECLINED;
        jdbc.sql("""
                        insert into rotation_answer
                          (visit, person, answer, reason, comment, site, starts_at, ends_at, answered_at, answered_by)
                        values (:visit, :person, :answer, :reason, :comment, :site, :from, :to, :at, :by)
                        """)
                .param("visit", visit.value())
                .param("person", person.value())
                .param("answer", answer.name())
                .param("reason", answer != Answer.DECLINED || reason == null ? null : reason.name())
                .param("comment", comment == null || comment.isBlank() ? null : comment.strip())
                .param("site", appointment.site())
                .param("from", Utc.column(appointment.from()))
                .param("to", Utc.column(appointment.to()))
                .param("at", Utc.column(now))
                .param("by", account)
                .update();
        if (answer == Answer.DECLINED) {
            declined.add(owed, person, promise.place(), now);
            Visit current = drafts.visit(visit);
            if (current.place() != null && stillThere(current.place(), promise.place(), appointment, person)) {
                planning.freed(current);
            }
        }
        if (takenBack) {
            declined.remove(visit, person, promise.place());
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
    @Transactional(readOnly = true)
    public Map<PersonId, Answer> to(VisitId visit) {
        Map<PersonId, Answer> answers = new LinkedHashMap<>();
        versions.promise(visit)
                .ifPresent(promise -> held("where a.visit = :key", visit.value())
                        .forEach(held -> answers.put(held.person(), held.answer())));
        return answers;
    }

    /**
     * An answer that holds for the appointment in force.
     *
     * @param reason null unless declined, and where none was said
     * @param comment null if nothing was added
     */
    public record Held(
            VisitId visit,
            PersonId person,
            Answer answer,
            @Nullable DeclineReason reason,
            @Nullable String comment,
            Instant at) {}

    /** The answers of a rotation that hold, in the order they were given. */
    @Transactional(readOnly = true)
    public List<Held> of(long rotation) {
        return held("where f.rotation = :key", rotation);
    }

    /** The answers that hold to one person's appointments, their own and the other person's. */
    @Transactional(readOnly = true)
    public List<Held> of(PersonId person) {
        return held("where :key in (f.executive, f.mentor)", person.value());
    }

    private List<Held> held(String where, long key) {
        return jdbc.sql("""
                        select a.* from rotation_answer a
                          join rotation_appointment_in_force f
                            on f.visit = a.visit and f.site = a.site and f.starts_at = a.starts_at and f.ends_at = a.ends_at
                           and a.person in (f.executive, f.mentor)
                        """ + where + """

                           and a.id = (select max(n.id) from rotation_answer n where n.visit = a.visit and n.person = a.person)
                         order by a.id
                        """)
                .param("key", key)
                .query((row, index) -> {
                    String reason = row.getString("reason");
                    return new Held(
                            new VisitId(row.getLong("visit")),
                            new PersonId(row.getLong("person")),
                            Answer.valueOf(row.getString("answer")),
                            reason == null ? null : DeclineReason.valueOf(reason),
                            row.getString("comment"),
                            Utc.instant(row, "answered_at"));
                })
                .list();
    }
}
