package dev.floorseat.notes.both;

import dev.floorseat.database.Utc;
import dev.floorseat.notes.NoteRemarked;
import dev.floorseat.notes.capture.Arrival;
import dev.floorseat.notes.guard.CompanyGuard;
import dev.floorseat.notes.guard.Typed;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.web.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the two people of a visit say beside its notes, once both have written. */
@Component
@Transactional
public class Remarks {

    private final Standings standings;
    private final CompanyGuard guard;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    Remarks(Standings standings, CompanyGuard guard, ApplicationEventPublisher events, JdbcClient jdbc) {
        this.standings = standings;
        this.guard = guard;
        this.events = events;
        this.jdbc = jdbc;
    }

    /**
     * Adds a remark, once: sent again under the same client id it is the one that is there.
     *
     * @param note the note's number, as somebody typed it
     * @throws Refusal if not both have written yet, whatever the note; if it is no note of theirs; if the guard found personal data; or
     *     if another remark has the client id
     */
    public Remark add(VisitId visit, PersonId author, long note, NewRemark wanted, Arrival when) {
        // looked up first: what is stored was fit to be, though the guard may know more names by now
        Remark there = byClientId(visit, author, wanted.clientId()).orElse(null);
        if (there != null) {
            return same(there, note, wanted);
        }
        Standing standing = standings.of(visit.value(), author);
        if (!standing.revealed()) {
            throw Refusal.conflict("notes.not-revealed");
        }
        boolean theirs = !jdbc.sql("select 1 from notes_note where id = :note and visit = :visit and author in (:two)")
                .param("note", note)
                .param("visit", visit.value())
                .param("two", numbers(standing.open()))
                .query(Integer.class)
                .list()
                .isEmpty();
        if (!theirs) {
            throw Refusal.notFound("notes.no-note", Long.toString(note));
        }
        guard.admit(new Typed("/text", wanted.text()));
        jdbc.sql("""
                        insert into notes_remark (client_id, note, author, kind, text, occurred_at, arrived_at)
                        values (:client, :note, :author, :kind, :text, :occurred, :arrived)
                        on duplicate key update id = id
                        """)
                .param("client", wanted.clientId())
                .param("note", note)
                .param("author", author.value())
                .param("kind", wanted.kind().name())
                .param("text", wanted.text().isEmpty() ? null : wanted.text())
                .param("occurred", Utc.column(when.occurredAt()))
                .param("arrived", Utc.column(when.arrivedAt()))
                .update();
        Remark mine = byClientId(visit, author, wanted.clientId())
                .map(stored -> same(stored, note, wanted))
                .orElseThrow(() -> Refusal.conflict("notes.client-id-taken", wanted.clientId()));
        events.publishEvent(new NoteRemarked(note));
        return mine;
    }

    private Optional<Remark> byClientId(VisitId visit, PersonId author, String clientId) {
        return jdbc.sql("""
                        select r.* from notes_remark r join notes_note n on n.id = r.note
                         where r.author = :author and r.client_id = :client and n.visit = :visit
                        """)
                .param("author", author.value())
                .param("client", clientId)
                .param("visit", visit.value())
                .query(Remarks::remark)
                .optional();
    }

    private static Remark same(Remark there, long note, NewRemark wanted) {
        if (there.note() != note
                || there.kind() != wanted.kind()
                || !there.text().equals(wanted.text())) {
            throw Refusal.conflict("notes.client-id-taken", wanted.clientId());
        }
        return there;
    }

    /** The remarks beside some notes, the oldest first. Whoever asks has made sure that the reader may see the notes. */
    @Transactional(readOnly = true)
    public List<Remark> beside(Collection<Long> notes) {
        return notes.isEmpty()
                ? List.of()
                : jdbc.sql("select * from notes_remark where note in (:notes) order by id")
                        .param("notes", notes)
                        .query(Remarks::remark)
                        .list();
    }

    static List<Long> numbers(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toList();
    }

    private static Remark remark(ResultSet row, int index) throws SQLException {
        return new Remark(
                row.getLong("id"),
                row.getString("client_id"),
                row.getLong("note"),
                new PersonId(row.getLong("author")),
                RemarkKind.valueOf(row.getString("kind")),
                Objects.requireNonNullElse(row.getString("text"), ""));
    }
}
