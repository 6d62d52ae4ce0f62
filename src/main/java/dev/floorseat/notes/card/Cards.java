package dev.floorseat.notes.card;

import dev.floorseat.database.Utc;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.web.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The context cards: proposed by executives, decided on by CX leads, in force until their last day. */
@Component
@Transactional
public class Cards {

    private final JdbcClient jdbc;
    private final Clock clock;

    Cards(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The cards people on a queue may use on a day: those of the queue and those of every queue.
     *
     * @param queue external id
     * @return those that end first, first
     */
    @Transactional(readOnly = true)
    public List<ContextCard> inForce(String queue, LocalDate day) {
        return jdbc.sql("""
                        select * from notes_card
                        where state = 'APPROVED' and valid_until >= :day and (queue = :queue or queue is null)
                        order by valid_until, id
                        """)
                .param("day", day)
                .param("queue", queue)
                .query(Cards::card)
                .list();
    }

    /** The cards in force on a day, on whatever queue; those that end first, first. */
    @Transactional(readOnly = true)
    public List<ContextCard> inForce(LocalDate day) {
        return jdbc.sql(
                        "select * from notes_card where state = 'APPROVED' and valid_until >= :day order by valid_until, id")
                .param("day", day)
                .query(Cards::card)
                .list();
    }

    /** Every card, the newest first. */
    @Transactional(readOnly = true)
    public List<ContextCard> all() {
        return jdbc.sql("select * from notes_card order by id desc")
                .query(Cards::card)
                .list();
    }

    /** What somebody proposed, the newest first. */
    @Transactional(readOnly = true)
    public List<ContextCard> of(PersonId proposer) {
        return jdbc.sql("select * from notes_card where proposed_by = :proposer order by id desc")
                .param("proposer", proposer.value())
                .query(Cards::card)
                .list();
    }

    /** The card that was proposed at the debrief of a visit. */
    @Transactional(readOnly = true)
    public Optional<ContextCard> of(VisitId visit) {
        return jdbc.sql("select * from notes_card where visit = :visit")
                .param("visit", visit.value())
                .query(Cards::card)
                .optional();
    }

    /**
     * Proposes a card.
     *
     * @param visit of the debrief it comes from, which has one card at most; null: from no debrief
     */
    public void propose(PersonId proposer, @Nullable VisitId visit, NewCard wanted) {
        jdbc.sql("""
                        insert into notes_card
                          (proposed_by, visit, may_say, may_not_say, queue, valid_until, state, proposed_at, version)
                        values (:proposer, :visit, :say, :notSay, :queue, :until, 'PROPOSED', :now, 0)
                        """)
                .param("proposer", proposer.value())
                .param("visit", visit == null ? null : visit.value())
                .param("say", wanted.maySay())
                .param("notSay", wanted.mayNotSay())
                .param("queue", wanted.queue())
                .param("until", wanted.validUntil())
                .param("now", Utc.column(clock.instant()))
                .update();
    }

    /**
     * Approves what was proposed, as the lead has worded it.
     *
     * @param version what the lead saw
     * @throws Refusal if there is no such card, or somebody changed it meanwhile
     */
    public void approve(long id, long version, NewCard worded) {
        changed(
                id,
                jdbc.sql("""
                        update notes_card
                        set may_say = :say, may_not_say = :notSay, queue = :queue, valid_until = :until,
                            state = 'APPROVED', decided_at = :now, version = version + 1
                        where id = :id and version = :version and state = 'PROPOSED'
                        """)
                        .param("say", worded.maySay())
                        .param("notSay", worded.mayNotSay())
                        .param("queue", worded.queue())
                        .param("until", worded.validUntil())
                        .param("now", Utc.column(clock.instant()))
                        .param("id", id)
                        .param("version", version)
                        .update());
    }

    /** Declines what was proposed; the same refusals. */
    public void decline(long id, long version, String reason) {
        turn(id, version, CardState.PROPOSED, CardState.DECLINED, reason);
    }

    /** Takes an approved card off the desks; the same refusals. */
    public void withdraw(long id, long version) {
        turn(id, version, CardState.APPROVED, CardState.WITHDRAWN, null);
    }

    /** Brings a withdrawn card back; the same refusals. */
    public void bringBack(long id, long version) {
        turn(id, version, CardState.WITHDRAWN, CardState.APPROVED, null);
    }

    private void turn(long id, long version, CardState from, CardState to, @Nullable String reason) {
        changed(
                id,
                jdbc.sql("""
                        update notes_card
                        set state = :to, reason = :reason, decided_at = :now, version = version + 1
                        where id = :id and version = :version and state = :from
                        """)
                        .param("to", to.name())
                        .param("reason", reason)
                        .param("now", Utc.column(clock.instant()))
                        .param("id", id)
                        .param("version", version)
                        .param("from", from.name())
                        .update());
    }

    private void changed(long id, int rows) {
        if (rows == 0) {
            throw one(id).isPresent()
                    ? Refusal.conflict("cards.changed")
                    : Refusal.notFound("cards.none-such", Long.toString(id));
        }
    }

    /** One card, whatever its state. */
    @Transactional(readOnly = true)
    public Optional<ContextCard> one(long id) {
        return jdbc.sql("select * from notes_card where id = :id")
                .param("id", id)
                .query(Cards::card)
                .optional();
    }

    private static ContextCard card(ResultSet row, int index) throws SQLException {
        return new ContextCard(
                row.getLong("id"),
                row.getString("may_say"),
                row.getString("may_not_say"),
                row.getString("queue"),
                row.getObject("valid_until", LocalDate.class),
                CardState.valueOf(row.getString("state")),
                row.getString("reason"),
                Utc.instantOrNull(row, "decided_at"),
                row.getLong("version"));
    }
}
