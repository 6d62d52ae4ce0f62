package dev.floorseat.invites.replies;

import dev.floorseat.database.Utc;
import dev.floorseat.invites.ordering.Outcome;
import dev.floorseat.invites.outbox.Invitation;
import dev.floorseat.invites.outbox.InvitationBook;
import dev.floorseat.invites.outbox.InvitationState;
import dev.floorseat.invites.reading.Reply;
import dev.floorseat.invites.reading.Reply.Said;
import dev.floorseat.web.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The mails that came in, for the planner: what needs a person, and the act that settles it. */
@Component
@Transactional
public class Replies {

    private static final String ENTRY = """
            select r.id, r.mailbox, r.outcome, r.trouble, r.received_at, r.sender, r.subject, r.words, r.attendee, r.answer, r.wish_from, r.wish_to,
              r.settled_by, i.visit_id, i.person_id, p.name, coalesce(i.state = 'CANCELLED', false) as withdrawn
            from invites_reply r
              left join invites_invitation i on i.id = r.invitation_id
              left join people_person p on p.id = i.person_id
            """;

    private static final String SHOWN = "(r.outcome not in ('APPLIED', 'DUPLICATE') or r.wish_from is not null)";

    private final JdbcClient jdbc;
    private final ReplyRows rows;
    private final InvitationBook invitations;
    private final Addresses addresses;
    private final Applying applying;
    private final Clock clock;

    Replies(
            JdbcClient jdbc,
            ReplyRows rows,
            InvitationBook invitations,
            Addresses addresses,
            Applying applying,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.invitations = invitations;
        this.addresses = addresses;
        this.applying = applying;
        this.clock = clock;
    }

    /**
     * What is shown.
     *
     * @param open only what nobody has settled
     * @param outcome only these; null: all
     */
    public record Filter(boolean open, @Nullable Outcome outcome) {}

    /** A page of the mails, newest first. Those that were applied without a person are not among them. */
    @Transactional(readOnly = true)
    public List<ReplyEntry> list(Filter filter, int offset, int limit) {
        return jdbc.sql(ENTRY + """
                        where %s and (:open = false or r.settled_at is null) and (:outcome is null or r.outcome = :outcome)
                        order by r.id desc limit :limit offset :offset
                        """.formatted(SHOWN))
                .param("open", filter.open())
                .param(
                        "outcome",
                        filter.outcome() == null ? null : filter.outcome().name())
                .param("limit", limit)
                .param("offset", offset)
                .query(Replies::entry)
                .list();
    }

    /**
     * The newest mail with a Message-ID that was read.
     *
     * @param messageId with angle brackets
     */
    @Transactional(readOnly = true)
    public Optional<ReplyEntry> ofMessage(String messageId) {
        return jdbc.sql(ENTRY + " where r.message_id = ? and r.outcome is not null order by r.id desc limit 1")
                .param(messageId)
                .query(Replies::entry)
                .optional();
    }

    /** One that was read; empty if there is none with this number. */
    Optional<ReplyEntry> byId(long id) {
        return jdbc.sql(ENTRY + " where r.id = ? and r.outcome is not null")
                .param(id)
                .query(Replies::entry)
                .optional();
    }

    /** How many there are of each outcome. */
    @Transactional(readOnly = true)
    public Map<Outcome, Integer> counts(boolean open) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        jdbc.sql("select r.outcome, count(*) n from invites_reply r where " + SHOWN
                        + " and (:open = false or r.settled_at is null) group by r.outcome")
                .param("open", open)
                .query((row, number) -> counts.put(Outcome.valueOf(row.getString("outcome")), row.getInt("n")))
                .list();
        return counts;
    }

    /** When a mailbox was last looked into; empty if never. */
    @Transactional(readOnly = true)
    public Optional<Instant> checked() {
        return jdbc.sql("select checked_at from invites_mailbox order by checked_at desc limit 1")
                .query((row, number) -> Utc.instant(row, "checked_at"))
                .optional();
    }

    /**
     * Nobody need look at it any more.
     *
     * @throws Refusal if there is no such mail
     */
    public void settle(long id, String account) {
        ReplyRows.Kept kept = kept(id);
        if (!kept.settled()) {
            rows.settle(id, kept.outcome(), account, clock.instant());
        }
    }

    /**
     * Takes a settlement back. What was applied stays applied.
     *
     * @throws Refusal if there is no such mail
     */
    public void reopen(long id) {
        kept(id);
        rows.reopen(id);
    }

    /**
     * Takes the answer at its word, by the planner's judgement: as an answer to the revision in force.
     *
     * @param account the planner's
     * @param remember whether the address may answer for the person from now on
     * @throws Refusal if there is nothing to apply, it was settled, the plan does not take it, or another came into force meanwhile
     */
    public void apply(long id, String account, boolean remember) {
        ReplyRows.Kept kept = kept(id);
        @Nullable Reply reply = kept.reply();
        @Nullable Long number = kept.invitation();
        if (!kept.isApplicable() || reply == null || number == null) {
            throw Refusal.conflict("replies.apply.not");
        }
        Invitation invitation = invitations
                .byId(number)
                .filter(found -> found.state() != InvitationState.CANCELLED
                        && applying.obstacle(found).isEmpty())
                .orElseThrow(() -> Refusal.conflict("replies.apply.not"));
        Instant now = clock.instant();
        if (remember && kept.outcome() == Outcome.WRONG_SENDER) {
            addresses.add(
                    invitation.person(), reply.sentBy() == null ? reply.attendee() : reply.sentBy(), account, now);
        }
        rows.settle(id, Outcome.APPLIED, account, now);
        try {
            applying.apply(invitation, reply, account);
        } catch (PublishedMeanwhile published) {
            throw Refusal.conflict("links.meanwhile");
        }
    }

    private ReplyRows.Kept kept(long id) {
        return rows.kept(id).orElseThrow(() -> Refusal.notFound("replies.unknown"));
    }

    private static ReplyEntry entry(ResultSet row, int number) throws SQLException {
        @Nullable String said = row.getString("answer");
        return new ReplyEntry(
                row.getLong("id"),
                ProposedTimes.MAILBOX.equals(row.getString("mailbox")),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("trouble"),
                Utc.instant(row, "received_at"),
                row.getString("sender"),
                row.getString("subject"),
                row.getString("words"),
                row.getObject("visit_id", Long.class),
                row.getObject("person_id", Long.class),
                row.getString("name"),
                row.getBoolean("withdrawn"),
                row.getString("attendee"),
                said == null ? null : Said.valueOf(said),
                Utc.instantOrNull(row, "wish_from"),
                Utc.instantOrNull(row, "wish_to"),
                row.getString("settled_by"));
    }
}
