package dev.floorseat.invites.replies;

import dev.floorseat.database.Utc;
import dev.floorseat.invites.outbox.Invitation;
import dev.floorseat.invites.reading.Reply;
import dev.floorseat.rotation.Proposal;
import dev.floorseat.web.Digest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Times proposed by link, among those that came by mail: the planner has one queue. */
@Repository
class ProposedTimes {

    /** In the place of a mailbox. */
    static final String MAILBOX = "answer-link";

    private final JdbcClient jdbc;

    ProposedTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts a proposal into the queue. The same one again stands there once, and is open again. */
    void keep(Invitation invitation, Reply reply, Proposal wish) {
        Digest digest = Digest.of(invitation.uid() + " " + invitation.sequence() + " " + wish.from() + " " + wish.to());
        jdbc.sql("""
                        insert into invites_reply (mailbox, validity, uid, digest, received_at, size, bytes, outcome, sender, words,
                          invitation_id, attendee, answer, sequence, stamp, wish_from, wish_to, read_at)
                        values (:mailbox, :invitation, :number, :digest, :now, 0, '', 'APPLIED', :sender, :words,
                          :invitation, :sender, :answer, :sequence, :now, :from, :to, :now)
                        on duplicate key update words = :words, received_at = :now, stamp = :now, read_at = :now, settled_at = null,
                          settled_by = null
                        """)
                .param("mailbox", MAILBOX)
                .param("invitation", invitation.id())
                .param("number", Long.parseUnsignedLong(digest.hex().substring(0, 15), 16))
                .param("digest", digest.bytes())
                .param("now", Utc.column(reply.stamp()))
                .param("sender", reply.attendee())
                .param("words", reply.comment())
                .param("answer", reply.said().name())
                .param("sequence", reply.sequence())
                .param("from", Utc.column(wish.from()))
                .param("to", Utc.column(wish.to()))
                .update();
    }
}
