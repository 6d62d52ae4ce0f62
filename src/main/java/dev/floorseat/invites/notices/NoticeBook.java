package dev.floorseat.invites.notices;

import dev.floorseat.database.Utc;
import dev.floorseat.invites.letter.Letter;
import dev.floorseat.invites.letter.NoticeWriter;
import dev.floorseat.invites.outbox.MessageState;
import dev.floorseat.invites.outbox.Outbox;
import dev.floorseat.people.MailAddress;
import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.people.PersonId;
import dev.floorseat.web.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The notices as the planner sees them: every one, how it stands, and a second try for those that were refused. */
@Component
@Transactional(readOnly = true)
public class NoticeBook {

    private static final String FROM = """
             from invites_notice n
            where (:state is null or n.state = :state)
              and (:recipient is null or n.recipient like :recipient or n.recipient_name like :recipient)
            """;

    private final JdbcClient jdbc;
    private final NoticeWriter writer;
    private final Posting posting;
    private final People people;
    private final Clock clock;

    NoticeBook(JdbcClient jdbc, NoticeWriter writer, Posting posting, People people, Clock clock) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.posting = posting;
        this.people = people;
        this.clock = clock;
    }

    /** The notices, newest first. */
    public List<NoticeEntry> list(Outbox.Filter filter, int offset, int most) {
        return jdbc.sql("""
                        select n.id, n.visit_id, n.recipient, n.recipient_name, n.subject, n.state, n.attempts, n.queued_at, n.sent_at,
                          n.last_error,
                          (select t.execution_time from scheduled_tasks t
                           where t.task_name = :task and cast(t.task_instance as unsigned) = n.id and n.state = 'QUEUED') as next_at
                        """ + FROM + " order by n.id desc limit :most offset :offset")
                .param("task", NoticeTask.DESCRIPTOR.getTaskName())
                .param("state", filter.stateName())
                .param("recipient", filter.pattern())
                .param("most", most)
                .param("offset", offset)
                .query(NoticeBook::read)
                .list();
    }

    /** How many there are. */
    public int count(Outbox.Filter filter) {
        return jdbc.sql("select count(*)" + FROM)
                .param("state", filter.stateName())
                .param("recipient", filter.pattern())
                .query(Integer.class)
                .single();
    }

    /** How many notices are in each state; states without any are missing. */
    public Map<MessageState, Integer> counts() {
        Map<MessageState, Integer> counts = new EnumMap<>(MessageState.class);
        jdbc.sql("select state, count(*) as number from invites_notice group by state")
                .query((row, number) -> counts.put(MessageState.valueOf(row.getString("state")), row.getInt("number")))
                .list();
        return counts;
    }

    /** The newest notices sent, newest first. */
    public List<Outbox.Sent> sent(int most) {
        return jdbc.sql(
                        "select recipient, sent_at, bytes from invites_notice where state = 'SENT' order by id desc limit ?")
                .param(most)
                .query((row, number) ->
                        new Outbox.Sent(row.getString("recipient"), Utc.instant(row, "sent_at"), row.getBytes("bytes")))
                .list();
    }

    private record Refused(
            PersonId person, String state, @Nullable Instant until, Letter letter) {}

    /**
     * Has a refused notice tried again: the same bytes to the same address, or the same words to the address the person has by now.
     *
     * @return who gets it
     * @throws Refusal if it was not refused, it is too late, or nobody can write to the address
     */
    @Transactional
    public String tryAgain(long id) {
        Refused refused = jdbc.sql("""
                        select person_id, state, until_at, message_id, recipient, subject, bytes
                        from invites_notice where id = ? for update
                        """)
                .param(id)
                .query((row, number) -> new Refused(
                        new PersonId(row.getLong("person_id")),
                        row.getString("state"),
                        Utc.instantOrNull(row, "until_at"),
                        new Letter(
                                row.getString("message_id"),
                                row.getString("recipient"),
                                row.getString("subject"),
                                row.getBytes("bytes"))))
                .optional()
                .orElseThrow(() -> Refusal.notFound("invites.outbox.unknown"));
        @Nullable Instant until = refused.until();
        if (!MessageState.FAILED.name().equals(refused.state()) || (until != null && !until.isAfter(clock.instant()))) {
            throw Refusal.conflict("invites.notices.again.not");
        }
        Person reader = people.byId(refused.person()).orElseThrow();
        if (!MailAddress.isUsable(reader.email())) {
            throw Refusal.conflict("invites.outbox.again.address", reader.email());
        }
        Letter letter = reader.email().equals(refused.letter().recipient())
                ? refused.letter()
                : writer.readdress(refused.letter(), reader);
        jdbc.sql("""
                update invites_notice set state = 'QUEUED', last_error = null, message_id = ?, recipient = ?, bytes = ? where id = ?
                """)
                .params(letter.messageId(), letter.recipient(), letter.bytes(), id)
                .update();
        posting.schedule(id);
        return reader.name();
    }

    private static NoticeEntry read(ResultSet row, int number) throws SQLException {
        return new NoticeEntry(
                row.getLong("id"),
                row.getObject("visit_id", Long.class),
                row.getString("recipient"),
                row.getString("recipient_name"),
                row.getString("subject"),
                MessageState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Utc.instant(row, "queued_at"),
                Utc.instantOrNull(row, "next_at"),
                Utc.instantOrNull(row, "sent_at"),
                row.getString("last_error"));
    }
}
