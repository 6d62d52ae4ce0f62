package dev.floorseat.invites.notices;

import dev.floorseat.database.Utc;
import dev.floorseat.invites.Notice;
import dev.floorseat.invites.letter.Letter;
import dev.floorseat.people.Person;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The notices as those see them who write and send them. */
@Repository
class NoticeRows {

    private static final int LONGEST_ERROR = 500;

    private final JdbcClient jdbc;

    NoticeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A notice that is still to be sent. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Waiting(byte[] bytes, @Nullable Instant until) {}

    /** Whether the person was written a notice of this key. */
    boolean isWritten(Notice notice) {
        return jdbc.sql("select count(*) from invites_notice where notice_key = ? and person_id = ?")
                        .params(notice.key(), notice.to().value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    Set<String> written(Collection<String> keys) {
        return keys.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("select distinct notice_key from invites_notice where notice_key in (:keys)")
                        .param("keys", keys)
                        .query(String.class)
                        .list());
    }

    /**
     * Keeps a notice.
     *
     * @param error why it cannot be sent; null: it can
     * @return its number; empty if the person has one of this key
     */
    Optional<Long> add(Notice notice, Person reader, Letter letter, Instant now, @Nullable String error) {
        jdbc.sql("""
                insert into invites_notice (notice_key, person_id, visit_id, message_id, recipient, recipient_name, subject, bytes,
                  state, queued_at, until_at, last_error)
                values (:key, :person, :visit, :message, :recipient, :name, :subject, :bytes, :state, :now, :until, :error)
                on duplicate key update id = id
                """)
                .param("key", notice.key())
                .param("person", reader.id().value())
                .param("visit", notice.visit() == null ? null : notice.visit().value())
                .param("message", letter.messageId())
                .param("recipient", letter.recipient())
                .param("name", reader.name())
                .param("subject", letter.subject())
                .param("bytes", letter.bytes())
                .param("state", error == null ? "QUEUED" : "FAILED")
                .param("now", Utc.column(now))
                .param("until", notice.until() == null ? null : Utc.column(notice.until()))
                .param("error", error)
                .update();
        return jdbc.sql("select id from invites_notice where message_id = ?")
                .param(letter.messageId())
                .query(Long.class)
                .optional();
    }

    Optional<Waiting> waiting(long id) {
        return jdbc.sql("select bytes, until_at from invites_notice where id = ? and state = 'QUEUED'")
                .param(id)
                .query((row, number) -> new Waiting(row.getBytes("bytes"), Utc.instantOrNull(row, "until_at")))
                .optional();
    }

    /** Counts an attempt before it begins. */
    void attempted(long id) {
        jdbc.sql("update invites_notice set attempts = attempts + 1 where id = ?")
                .param(id)
                .update();
    }

    void sent(long id, Instant now) {
        jdbc.sql("update invites_notice set state = 'SENT', sent_at = ?, last_error = null where id = ?")
                .params(Utc.column(now), id)
                .update();
    }

    void lapsed(long id) {
        jdbc.sql("update invites_notice set state = 'LAPSED' where id = ?")
                .param(id)
                .update();
    }

    /** The mail server refused it for good. */
    void failed(long id, String error) {
        jdbc.sql("update invites_notice set state = 'FAILED', last_error = ? where id = ?")
                .params(shortened(error), id)
                .update();
    }

    /** Not this time. */
    void postponed(long id, String error) {
        jdbc.sql("update invites_notice set last_error = ? where id = ?")
                .params(shortened(error), id)
                .update();
    }

    /** It was tried long enough; what the server said last stays. */
    void givenUp(long id) {
        jdbc.sql("update invites_notice set state = 'FAILED' where id = ? and state = 'QUEUED'")
                .param(id)
                .update();
    }

    private static String shortened(String error) {
        return error.substring(0, Math.min(error.length(), LONGEST_ERROR));
    }
}
