package dev.floorseat.invites.replies;

import dev.floorseat.database.Utc;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps mails as they arrived, before anybody looks into them, and remembers how far a mailbox was read. */
@Component
@Transactional
public class Intake {

    private final JdbcClient jdbc;
    private final Clock clock;

    Intake(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
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
        jdbc.sql("""
                        insert into invites_reply (mailbox, validity, uid, digest, received_at, size, bytes)
                        values (:mailbox, :validity, :uid, :digest, :received, :size, :bytes)
                        on duplicate key update id = id
                        """)
                .param("mailbox", mail.mailbox())
                .param("validity", mail.validity())
                .param("uid", mail.uid())
                .param("digest", digest(mail.bytes()))
                .param("received", Utc.column(mail.received()))
                .param("size", mail.size())
                .param("bytes", mail.bytes())
                .update();
        reached(mail.mailbox(), mail.validity(), mail.uid());
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
