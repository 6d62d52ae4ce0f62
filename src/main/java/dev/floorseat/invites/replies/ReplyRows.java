package dev.floorseat.invites.replies;

import dev.floorseat.database.Utc;
import dev.floorseat.invites.ordering.Heard;
import dev.floorseat.invites.ordering.Outcome;
import dev.floorseat.invites.reading.Reply;
import dev.floorseat.invites.reading.Reply.Said;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mails kept, as those see them who read and apply them. */
@Repository
class ReplyRows {

    /** In the place of an account: nobody had to look at it. */
    private static final String NOBODY = ReplyEntry.NOBODY;

    private final JdbcClient jdbc;

    ReplyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A mail that nobody has read, but for what it says. */
    record Unread(long id, Instant received, int attempts) {}

    /** The numbers of those not read yet, oldest first. */
    List<Long> waiting(int most) {
        return jdbc.sql("select id from invites_reply where outcome is null order by id limit ?")
                .param(most)
                .query(Long.class)
                .list();
    }

    /** What some of them look like, by number, in that order; who has been read meanwhile is missing. */
    Map<Long, byte[]> bytes(List<Long> ids) {
        Map<Long, byte[]> bytes = new LinkedHashMap<>();
        jdbc.sql("select id, bytes from invites_reply where id in (:ids) and outcome is null order by id")
                .param("ids", ids)
                .query((row, number) -> bytes.put(row.getLong("id"), row.getBytes("bytes")))
                .list();
        return bytes;
    }

    /** One of them, locked until the transaction ends; empty if somebody else has read it meanwhile. */
    Optional<Unread> lock(long id) {
        return jdbc.sql(
                        "select id, received_at, attempts from invites_reply where id = ? and outcome is null for update")
                .param(id)
                .query((row, number) ->
                        new Unread(row.getLong("id"), Utc.instant(row, "received_at"), row.getInt("attempts")))
                .optional();
    }

    /** Whether the same bytes came before, and were read. */
    boolean isRepeated(long id) {
        return jdbc.sql("""
                        select count(*) from invites_reply r join invites_reply b on b.digest = r.digest and b.id <> r.id
                        where r.id = ? and b.outcome is not null
                        """).param(id).query(Long.class).single() > 0;
    }

    /**
     * What was answered to an invitation by mail so far by those we believed. An answer by link has our stamp, which says nothing beside
     * those of the attendee's clock: it is ordered by when the mail arrived here.
     */
    List<Heard> heard(long invitation) {
        return jdbc.sql("""
                        select distinct sequence, stamp, answer from invites_reply
                        where invitation_id = :invitation and answer is not null and mailbox <> :links
                          and outcome in ('APPLIED', 'DUPLICATE', 'STALE_SEQUENCE', 'STALE_STAMP', 'DELEGATED')
                        """)
                .param("invitation", invitation)
                .param("links", ProposedTimes.MAILBOX)
                .query((row, number) -> new Heard(
                        row.getInt("sequence"), Utc.instant(row, "stamp"), Said.valueOf(row.getString("answer"))))
                .list();
    }

    /** One more attempt has failed. */
    void failed(long id) {
        jdbc.sql("update invites_reply set attempts = attempts + 1 where id = ?")
                .param(id)
                .update();
    }

    /** Writes what became of a mail. A proposal stays open until a planner has answered it. */
    void write(long id, Finding finding, Instant now) {
        @Nullable Reply reply = finding.reply();
        Reply.@Nullable Stretch wish = reply == null ? null : reply.wish();
        boolean done = !finding.outcome().needsAPerson() && wish == null;
        jdbc.sql("""
                        update invites_reply
                        set outcome = :outcome, trouble = :trouble, message_id = :message, sender = :sender, subject = :subject, words = :words,
                          invitation_id = :invitation, attendee = :attendee, answer = :answer, sequence = :sequence, stamp = :stamp,
                          wish_from = :from, wish_to = :to, read_at = :now, settled_at = :settled, settled_by = :by
                        where id = :id
                        """)
                .param("outcome", finding.outcome().name())
                .param("trouble", finding.trouble())
                .param("message", finding.head().messageId())
                .param("sender", finding.head().sender())
                .param("subject", finding.head().subject())
                .param("words", finding.words())
                .param("invitation", finding.invitation())
                .param("attendee", reply == null ? null : shortened(reply.attendee()))
                .param("answer", reply == null ? null : reply.said().name())
                .param("sequence", reply == null ? null : reply.sequence())
                .param("stamp", reply == null ? null : Utc.column(reply.stamp()))
                .param("from", wish == null ? null : Utc.column(wish.from()))
                .param("to", wish == null ? null : Utc.column(wish.to()))
                .param("now", Utc.column(now))
                .param("settled", done ? Utc.column(now) : null)
                .param("by", done ? NOBODY : null)
                .param("id", id)
                .update();
    }

    /** An answer as it was kept, with its invitation and its sender; empty if nothing in the mail can be applied. */
    Optional<Kept> kept(long id) {
        return jdbc.sql("""
                        select outcome, settled_at, invitation_id, attendee, answer, sequence, stamp, wish_from, wish_to, words, sender
                        from invites_reply where id = ? and outcome is not null for update
                        """)
                .param(id)
                .query((row, number) -> {
                    @Nullable Instant from = Utc.instantOrNull(row, "wish_from");
                    @Nullable Instant to = Utc.instantOrNull(row, "wish_to");
                    @Nullable String answer = row.getString("answer");
                    @Nullable Instant stamp = Utc.instantOrNull(row, "stamp");
                    return new Kept(
                            Outcome.valueOf(row.getString("outcome")),
                            Utc.instantOrNull(row, "settled_at") != null,
                            row.getObject("invitation_id", Long.class),
                            answer == null || stamp == null
                                    ? null
                                    : new Reply(
                                            "",
                                            row.getInt("sequence"),
                                            stamp,
                                            row.getString("attendee"),
                                            Said.valueOf(answer),
                                            null,
                                            row.getString("words"),
                                            from == null || to == null ? null : new Reply.Stretch(from, to)));
                })
                .optional();
    }

    /** A mail that was read. */
    record Kept(
            Outcome outcome,
            boolean settled,
            @Nullable Long invitation,
            @Nullable Reply reply) {

        boolean isApplicable() {
            return !settled && invitation != null && reply != null && ReplyEntry.isApplicable(outcome, reply.said());
        }
    }

    /** Nobody need look at it any more. */
    void settle(long id, Outcome outcome, String account, Instant now) {
        jdbc.sql("update invites_reply set outcome = ?, settled_at = ?, settled_by = ? where id = ?")
                .params(outcome.name(), Utc.column(now), account, id)
                .update();
    }

    /** It is to be looked at once more. */
    void reopen(long id) {
        jdbc.sql("update invites_reply set settled_at = null, settled_by = null where id = ?")
                .param(id)
                .update();
    }

    private static String shortened(String address) {
        return address.length() <= 254 ? address : address.substring(0, 254);
    }
}
