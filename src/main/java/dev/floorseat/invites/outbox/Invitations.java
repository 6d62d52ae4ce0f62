package dev.floorseat.invites.outbox;

import dev.floorseat.database.Utc;
import dev.floorseat.invites.letter.Role;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Answer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The invitations. */
@Repository
class Invitations {

    private static final String COLUMNS =
            "id, visit_id, person_id, role, uid, sequence, state, answer, answered_sequence";

    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    Invitations(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** Those in force for the visits, by visit; locked until the transaction ends, so that two publishers take turns. */
    Map<Long, List<Invitation>> lockOf(Collection<Long> visits) {
        return visits.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(
                                "select " + COLUMNS
                                        + " from invites_invitation where visit_id in (:visits) and active = 1 order by id for update")
                        .param("visits", visits)
                        .query(Invitations::read)
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(Invitation::visit));
    }

    /** Locks one until the transaction ends. Whoever changes its messages does this first: publishers do it in this order too. */
    Invitation lock(long id) {
        return jdbc.sql("select " + COLUMNS + " from invites_invitation where id = ? for update")
                .param(id)
                .query(Invitations::read)
                .single();
    }

    /** Locks several, always in the same order. */
    void lock(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("select id from invites_invitation where id in (:ids) order by id for update")
                    .param("ids", ids)
                    .query(Long.class)
                    .list();
        }
    }

    /** A person's invitation to a visit, in force. */
    Optional<Invitation> of(long visit, PersonId person) {
        return jdbc.sql("select " + COLUMNS
                        + " from invites_invitation where visit_id = ? and person_id = ? and active = 1")
                .params(visit, person.value())
                .query(Invitations::read)
                .optional();
    }

    /** The one with this UID, cancelled or not. */
    Optional<Invitation> byUid(String uid) {
        return jdbc.sql("select " + COLUMNS + " from invites_invitation where uid = ?")
                .param(uid)
                .query(Invitations::read)
                .optional();
    }

    Optional<Invitation> byId(long id) {
        return jdbc.sql("select " + COLUMNS + " from invites_invitation where id = ?")
                .param(id)
                .query(Invitations::read)
                .optional();
    }

    /** The person proposed another time; the answer kept is the perhaps that came with it. */
    void countered(long id) {
        jdbc.sql("update invites_invitation set state = 'COUNTERED' where id = ? and state = 'TENTATIVE'")
                .param(id)
                .update();
    }

    /** The time the person proposed is refused: an answer is waited for as before. */
    void asked(long id) {
        jdbc.sql("""
                update invites_invitation set state = 'SENT', answer = null, answered_sequence = null, answered_at = null
                where id = ? and state in ('COUNTERED', 'TENTATIVE')
                """).param(id).update();
    }

    /** Somebody who is invited to a visit for the first time, or anew. */
    record Newcomer(long visit, PersonId person, Role role, String uid) {}

    /** Adds invitations whose first message waits, in the order given. */
    List<Invitation> add(List<Newcomer> newcomers, Instant now) {
        if (newcomers.isEmpty()) {
            return List.of();
        }
        batch.batchUpdate("""
                insert into invites_invitation (visit_id, person_id, role, uid, sequence, state, active, created_at)
                values (?, ?, ?, ?, 0, 'QUEUED', 1, ?)
                """, newcomers, BATCH, (statement, newcomer) -> {
            statement.setLong(1, newcomer.visit());
            statement.setLong(2, newcomer.person().value());
            statement.setString(3, newcomer.role().name());
            statement.setString(4, newcomer.uid());
            statement.setObject(5, Utc.column(now));
        });
        return jdbc.sql("select " + COLUMNS + " from invites_invitation where uid in (:uids) order by id")
                .param("uids", newcomers.stream().map(Newcomer::uid).toList())
                .query(Invitations::read)
                .list();
    }

    void move(long id, int sequence, InvitationState state) {
        jdbc.sql("update invites_invitation set sequence = :sequence, state = :state, active = :active where id = :id")
                .param("sequence", sequence)
                .param("state", state.name())
                .param("active", state == InvitationState.CANCELLED ? null : 1)
                .param("id", id)
                .update();
    }

    /** The newest message has left: who has answered on the page meanwhile keeps that. */
    void sent(long id, int sequence) {
        jdbc.sql(
                        "update invites_invitation set state = 'SENT' where id = ? and sequence = ? and state in ('QUEUED', 'BOUNCED')")
                .params(id, sequence)
                .update();
    }

    void bounced(long id, int sequence) {
        jdbc.sql("""
                update invites_invitation set state = 'BOUNCED'
                where id = ? and sequence = ? and state in ('QUEUED', 'SENT', 'NO_ANSWER')
                """).params(id, sequence).update();
    }

    /** The newest message waits once more. */
    void queuedAgain(long id) {
        jdbc.sql("update invites_invitation set state = 'QUEUED' where id = ? and state = 'BOUNCED'")
                .param(id)
                .update();
    }

    /** The visit passed before the newest message could leave: nobody will answer. */
    void lapsed(long id, int sequence) {
        jdbc.sql("update invites_invitation set state = 'NO_ANSWER' where id = ? and sequence = ? and state = 'QUEUED'")
                .params(id, sequence)
                .update();
    }

    /** Keeps an answer to the revision in force; false if there is no such invitation. */
    boolean answered(long visit, PersonId person, Answer answer, Instant now) {
        return jdbc.sql("""
                        update invites_invitation
                        set state = :answer, answer = :answer, answered_sequence = sequence, answered_at = :now
                        where visit_id = :visit and person_id = :person and active = 1
                        """)
                        .param("answer", InvitationState.of(answer).name())
                        .param("now", Utc.column(now))
                        .param("visit", visit)
                        .param("person", person.value())
                        .update()
                > 0;
    }

    private static Invitation read(ResultSet row, int number) throws SQLException {
        @Nullable String answer = row.getString("answer");
        return new Invitation(
                row.getLong("id"),
                row.getLong("visit_id"),
                new PersonId(row.getLong("person_id")),
                Role.valueOf(row.getString("role")),
                row.getString("uid"),
                row.getInt("sequence"),
                InvitationState.valueOf(row.getString("state")),
                answer == null ? null : Answer.valueOf(answer),
                row.getObject("answered_sequence", Integer.class));
    }
}
