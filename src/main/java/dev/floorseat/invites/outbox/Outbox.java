package dev.floorseat.invites.outbox;

import dev.floorseat.database.Utc;
import dev.floorseat.invites.letter.Edition;
import dev.floorseat.invites.letter.LetterKind;
import dev.floorseat.invites.letter.Promise;
import dev.floorseat.invites.letter.Role;
import dev.floorseat.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The outbox: every message to every person, and how it stands. */
@Component
@Transactional(readOnly = true)
public class Outbox {

    private static final String FROM = """
             from invites_outbox o join invites_invitation i on i.id = o.invitation_id
            where (:state is null or o.state = :state)
              and (:recipient is null or o.recipient like :recipient or o.recipient_name like :recipient)
            """;

    private final JdbcClient jdbc;
    private final Invitations invitations;
    private final Messages messages;

    Outbox(JdbcClient jdbc, Invitations invitations, Messages messages) {
        this.jdbc = jdbc;
        this.invitations = invitations;
        this.messages = messages;
    }

    /**
     * Which messages.
     *
     * @param state null: any
     * @param recipient part of a name or address; null or empty: anybody
     */
    public record Filter(
            @Nullable MessageState state, @Nullable String recipient) {

        /** The state as the database has it; null: any. */
        public @Nullable String stateName() {
            return state == null ? null : state.name();
        }

        /** What a name or address is LIKE; null: anything. */
        public @Nullable String pattern() {
            return recipient == null || recipient.isBlank()
                    ? null
                    : "%" + recipient.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
        }
    }

    /** The messages, newest first. */
    public List<OutboxEntry> list(Filter filter, int offset, int most) {
        return jdbc.sql("""
                        select o.id, i.visit_id, i.role, o.kind, o.sequence, o.recipient, o.recipient_name, o.subject, o.starts_at,
                          o.ends_at, o.zone, o.site_name, o.state, o.attempts, o.queued_at, o.next_attempt_at, o.sent_at, o.last_error,
                          i.state as invitation_state,
                          o.state = 'SENT' and i.state = 'BOUNCED' and not exists(select 1 from invites_outbox n
                            where n.invitation_id = o.invitation_id and n.id > o.id and n.state <> 'SUPERSEDED') as returned
                        """ + FROM + " order by o.id desc limit :most offset :offset")
                .param("state", filter.stateName())
                .param("recipient", filter.pattern())
                .param("most", most)
                .param("offset", offset)
                .query(Outbox::read)
                .list();
    }

    /** How many there are. */
    public int count(Filter filter) {
        return jdbc.sql("select count(*)" + FROM)
                .param("state", filter.stateName())
                .param("recipient", filter.pattern())
                .query(Integer.class)
                .single();
    }

    /** How many messages are in each state; states without any are missing. */
    public Map<MessageState, Integer> counts() {
        Map<MessageState, Integer> counts = new EnumMap<>(MessageState.class);
        jdbc.sql("select state, count(*) as number from invites_outbox group by state")
                .query((row, number) -> counts.put(MessageState.valueOf(row.getString("state")), row.getInt("number")))
                .list();
        return counts;
    }

    /** What a person was told last, or will be by what waits, of a visit; empty if nothing or if it was taken back. */
    public Optional<Known> known(Invitation invitation) {
        return messages.newestOf(invitation.id())
                .filter(told -> told.kind() != LetterKind.CANCEL)
                .map(told -> new Known(
                        told.promise(),
                        new Edition(
                                told.kind(),
                                invitation.uid(),
                                told.sequence(),
                                told.stamp(),
                                invitation.participationIn(told.sequence()))));
    }

    /** What a person knows of a visit. */
    public record Known(Promise promise, Edition edition) {}

    /** The invitation of a person to a visit, in force. */
    public Optional<Invitation> invitation(long visit, PersonId person) {
        return invitations.of(visit, person);
    }

    /** The newest messages sent, newest first. */
    public List<Sent> sent(int most) {
        return jdbc.sql(
                        "select recipient, sent_at, bytes from invites_outbox where state = 'SENT' order by id desc limit ?")
                .param(most)
                .query((row, number) ->
                        new Sent(row.getString("recipient"), Utc.instant(row, "sent_at"), row.getBytes("bytes")))
                .list();
    }

    /** A message that was sent, as it was sent. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Sent(String recipient, Instant at, byte[] bytes) {}

    private static OutboxEntry read(ResultSet row, int number) throws SQLException {
        return new OutboxEntry(
                row.getLong("id"),
                row.getLong("visit_id"),
                Role.valueOf(row.getString("role")),
                LetterKind.valueOf(row.getString("kind")),
                row.getInt("sequence"),
                row.getString("recipient"),
                row.getString("recipient_name"),
                row.getString("subject"),
                Utc.instant(row, "starts_at"),
                Utc.instant(row, "ends_at"),
                ZoneId.of(row.getString("zone")),
                row.getString("site_name"),
                MessageState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Utc.instant(row, "queued_at"),
                Utc.instant(row, "next_attempt_at"),
                Utc.instantOrNull(row, "sent_at"),
                row.getString("last_error"),
                InvitationState.valueOf(row.getString("invitation_state")),
                row.getBoolean("returned"));
    }
}
