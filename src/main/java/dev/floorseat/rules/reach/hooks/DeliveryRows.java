package dev.floorseat.rules.reach.hooks;

import dev.floorseat.database.Utc;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The messages to addresses as rows. */
@Repository
class DeliveryRows {

    private static final int LONGEST_ERROR = 500;

    private final JdbcClient jdbc;

    DeliveryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A message that is still to be sent. */
    record Waiting(long hook, String messageId, String body, URI url, String secret, boolean enabled) {}

    long insert(long hook, String messageId, HookEvent event, String body, Instant now) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into rules_hook_delivery (hook, message_id, event, body, state, queued_at)
                        values (:hook, :message, :event, :body, 'QUEUED', :now)
                        """)
                .param("hook", hook)
                .param("message", messageId)
                .param("event", event.name())
                .param("body", body)
                .param("now", Utc.column(now))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    Optional<Waiting> waiting(long id) {
        return jdbc.sql("""
                        select d.hook, d.message_id, d.body, h.url, h.secret, h.enabled
                        from rules_hook_delivery d join rules_hook h on h.id = d.hook
                        where d.id = ? and d.state = 'QUEUED'
                        """)
                .param(id)
                .query((row, index) -> new Waiting(
                        row.getLong("hook"),
                        row.getString("message_id"),
                        row.getString("body"),
                        URI.create(row.getString("url")),
                        row.getString("secret"),
                        row.getBoolean("enabled")))
                .optional();
    }

    /** The messages to an address, the newest first. */
    List<Delivered> of(long hook, int most) {
        return jdbc.sql("""
                        select d.*,
                          (select t.execution_time from scheduled_tasks t
                           where t.task_name = :task and cast(t.task_instance as unsigned) = d.id and d.state = 'QUEUED') as next_at
                        from rules_hook_delivery d where d.hook = :hook order by d.id desc limit :most
                        """)
                .param("task", HookTask.DESCRIPTOR.getTaskName())
                .param("hook", hook)
                .param("most", most)
                .query(DeliveryRows::delivered)
                .list();
    }

    /** Has it sent once more; false: there is no such message, or it cannot be. */
    boolean again(long hook, long id) {
        return jdbc.sql("""
                        update rules_hook_delivery set state = 'QUEUED', last_error = null
                        where id = ? and hook = ? and state in ('FAILED', 'LAPSED')
                        """).params(id, hook).update() == 1;
    }

    /** Counts an attempt before it begins. */
    void attempted(long id) {
        jdbc.sql("update rules_hook_delivery set attempts = attempts + 1 where id = ?")
                .param(id)
                .update();
    }

    void sent(long id, int status, Instant now) {
        jdbc.sql("""
                        update rules_hook_delivery set state = 'SENT', sent_at = ?, last_status = ?, last_error = null
                        where id = ?
                        """).params(Utc.column(now), status, id).update();
    }

    /** Not this time; status is null where nobody answered. */
    void postponed(long id, @Nullable Integer status, String error) {
        jdbc.sql("update rules_hook_delivery set last_status = :status, last_error = :error where id = :id")
                .param("status", status)
                .param("error", shortened(error))
                .param("id", id)
                .update();
    }

    void lapsed(long id) {
        jdbc.sql("update rules_hook_delivery set state = 'LAPSED' where id = ?")
                .param(id)
                .update();
    }

    /** It was tried long enough, or must not be tried again; what was wrong last stays. */
    void givenUp(long id) {
        jdbc.sql("update rules_hook_delivery set state = 'FAILED' where id = ? and state = 'QUEUED'")
                .param(id)
                .update();
    }

    /** Deletes what was taken before that: nobody asks for it again. */
    void forgetSent(Instant before) {
        jdbc.sql("delete from rules_hook_delivery where state = 'SENT' and sent_at < ?")
                .param(Utc.column(before))
                .update();
    }

    private static String shortened(String error) {
        return error.substring(0, Math.min(error.length(), LONGEST_ERROR));
    }

    private static Delivered delivered(ResultSet row, int index) throws SQLException {
        return new Delivered(
                row.getLong("id"),
                HookEvent.valueOf(row.getString("event")),
                row.getString("body"),
                DeliveryState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Utc.instant(row, "queued_at"),
                Utc.instantOrNull(row, "sent_at"),
                Utc.instantOrNull(row, "next_at"),
                row.getObject("last_status", Integer.class),
                row.getString("last_error"));
    }
}
