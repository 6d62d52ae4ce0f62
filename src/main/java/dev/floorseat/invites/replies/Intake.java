package dev.floorseat.invites.replies;

import dev.floorseat.database.Utc;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps mails as they arrived, before anybody looks into them, and remembers how far a mailbox was read. */
@Component
@Transactional
public class Intake {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Clock clock;

    Intake(JdbcClient jdbc, JdbcTemplate batch, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.clock = clock;
    }

    /**
     * How far a mailbox was read.
     *
     * @param validity its UIDVALIDITY now: after another one everything is new
     * @return the last number taken, 0 if there is none
     */
    @Transactional(readOnly = true)
    public long lastOf(String mailbox, long validity) {
        return jdbc.sql("select last_uid from invites_mailbox where name = ? and validity = ?")
                .params(mailbox, validity)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Notes that the mailbox was looked into, and how far it was read. */
    public void reached(String mailbox, long validity, long uid) {
        jdbc.sql("""
                        insert into invites_mailbox (name, validity, last_uid, checked_at) values (:name, :validity, :uid, :now)
                        on duplicate key update
                          last_uid = if(validity = :validity, greatest(last_uid, :uid), :uid), validity = :validity, checked_at = :now
                        """)
                .param("name", mailbox)
                .param("validity", validity)
                .param("uid", uid)
                .param("now", Utc.column(clock.instant()))
                .update();
    }

    /** Keeps a mail and moves the mark behind it: both or neither. One that is kept already stays as it is. */
    public void keep(Raw mail) {
        keep(List.of(mail));
    }

    /**
     * Keeps mails and moves the mark behind the last: all of it or nothing.
     *
     * @param mails of one mailbox, in the order of their numbers; may be empty
     */
    public void keep(List<Raw> mails) {
        if (mails.isEmpty()) {
            return;
        }
        batch.batchUpdate("""
                insert into invites_reply (mailbox, validity, uid, digest, received_at, size, bytes) values (?, ?, ?, ?, ?, ?, ?)
                on duplicate key update id = id
                """, mails, mails.size(), (statement, mail) -> {
            statement.setString(1, mail.mailbox());
            statement.setLong(2, mail.validity());
            statement.setLong(3, mail.uid());
            statement.setBytes(4, digest(mail.bytes()));
            statement.setObject(5, Utc.column(mail.received()));
            statement.setLong(6, mail.size());
            statement.setBytes(7, mail.bytes());
        });
        Raw last = mails.get(mails.size() - 1);
        reached(last.mailbox(), last.validity(), last.uid());
    }

    /**
     * Forgets what mails looked like that nobody need look at any more. What was read of them stays, and that they came.
     *
     * @param before they were settled
     * @return how many
     */
    public int forget(Instant before) {
        return jdbc.sql("update invites_reply set bytes = '' where settled_at < ? and length(bytes) > 0")
                .param(Utc.column(before))
                .update();
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }
}
