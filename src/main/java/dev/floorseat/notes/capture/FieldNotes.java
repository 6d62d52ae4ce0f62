package dev.floorseat.notes.capture;

import dev.floorseat.database.Utc;
import dev.floorseat.notes.Alike;
import dev.floorseat.notes.FieldNote;
import dev.floorseat.notes.NotesShared;
import dev.floorseat.notes.Subject;
import dev.floorseat.notes.guard.CompanyGuard;
import dev.floorseat.notes.guard.Typed;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.web.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The field notes. Each belongs to its author; nothing is stored before the guard has looked at it. */
@Component
@Transactional
public class FieldNotes {

    private final OwnVisits visits;
    private final FollowedDirectives directives;
    private final CompanyGuard guard;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    FieldNotes(
            OwnVisits visits,
            FollowedDirectives directives,
            CompanyGuard guard,
            ApplicationEventPublisher events,
            JdbcClient jdbc) {
        this.visits = visits;
        this.directives = directives;
        this.guard = guard;
        this.events = events;
        this.jdbc = jdbc;
    }

    /**
     * Takes a note in, once: sent again under the same client id it is the one that is there.
     *
     * @throws Refusal if the author is not one of the visit's two people, the guard found personal data, or another note has the client
     *     id
     */
    public FieldNote take(VisitId visit, PersonId author, NewNote wanted, Arrival when) {
        Appointment appointment = visits.of(visit.value(), author);
        // looked up first: what is stored was fit to be, though the guard may know more names by now
        FieldNote there = byClientId(author, wanted.clientId()).orElse(null);
        if (there != null) {
            return same(there, visit, wanted);
        }
        Subject about = about(wanted, when);
        guard.admit(
                new Typed("/text", wanted.situation()),
                new Typed("/action", wanted.action()),
                new Typed(
                        "/about", wanted.about() == null ? null : wanted.about().name()),
                new Typed("/segment", wanted.segment()),
                new Typed("/wish", wanted.wish()));
        insert(appointment, author, wanted, about, when);
        FieldNote taken = same(byClientId(author, wanted.clientId()).orElseThrow(), visit, wanted);
        insertAlike(taken, wanted);
        if (shared(visit)) {
            events.publishEvent(new NotesShared(List.of(taken.id())));
        }
        return taken;
    }

    private static FieldNote same(FieldNote there, VisitId visit, NewNote wanted) {
        if (!says(there, visit, wanted)) {
            throw Refusal.conflict("notes.client-id-taken", wanted.clientId());
        }
        return there;
    }

    /** What the author said first stays: the same note sent again says the same. */
    private void insertAlike(FieldNote note, NewNote wanted) {
        Alike alike = wanted.alike();
        if (alike != null) {
            Alike.Kind kind = alike.kind();
            jdbc.sql("""
                            insert into notes_alike (note, kind, number, choice) values (:note, :kind, :number, :choice)
                            on duplicate key update note = note
                            """)
                    .param("note", note.id())
                    .param("kind", kind == null ? null : kind.name())
                    .param("number", alike.id())
                    .param("choice", alike.choice().name())
                    .update();
        }
    }

    private boolean shared(VisitId visit) {
        return jdbc.sql("select count(*) from notes_shared where visit = :visit")
                        .param("visit", visit.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** A version goes by the name of its directive, so that the note can be read by itself. */
    private @Nullable Subject about(NewNote wanted, Arrival when) {
        Long version = wanted.directiveVersion();
        return version == null
                ? wanted.about()
                : new Subject(
                        Subject.Kind.DIRECTIVE,
                        directives.version(version, when).name());
    }

    /** What somebody wrote, the newest first. */
    @Transactional(readOnly = true)
    public List<FieldNote> of(PersonId author) {
        return jdbc.sql("select * from notes_note where author = :author order by written_at desc, id desc")
                .param("author", author.value())
                .query(NoteRow::note)
                .list();
    }

    /** What these people wrote on a visit, the oldest first. Whoever asks has made sure that the reader may see it. */
    @Transactional(readOnly = true)
    public List<FieldNote> on(VisitId visit, Collection<PersonId> authors) {
        return jdbc.sql(
                        "select * from notes_note where visit = :visit and author in (:authors) order by occurred_at, id")
                .param("visit", visit.value())
                .param("authors", authors.stream().map(PersonId::value).toList())
                .query(NoteRow::note)
                .list();
    }

    private Optional<FieldNote> byClientId(PersonId author, String clientId) {
        return jdbc.sql("select * from notes_note where author = :author and client_id = :id")
                .param("author", author.value())
                .param("id", clientId)
                .query(NoteRow::note)
                .optional();
    }

    /** Does nothing where the author's device has sent it before, be it at this moment. */
    private void insert(
            Appointment appointment, PersonId author, NewNote wanted, @Nullable Subject about, Arrival when) {
        jdbc.sql("""
                        insert into notes_note
                          (client_id, visit, author, kind, situation, action, about_kind, about, directive_version, segment, wish, site, queue,
                           occurred_at, written_at)
                        values (:client, :visit, :author, :kind, :situation, :action, :aboutKind, :about, :version, :segment, :wish,
                                :site, :queue, :occurred, :at)
                        on duplicate key update id = id
                        """)
                .param("client", wanted.clientId())
                .param("visit", appointment.visit().value())
                .param("author", author.value())
                .param("kind", wanted.kind().name())
                .param("situation", wanted.situation())
                .param("action", wanted.action())
                .param("aboutKind", about == null ? null : about.kind().name())
                .param("about", about == null ? null : about.name())
                .param("version", wanted.directiveVersion())
                .param("segment", wanted.segment())
                .param("wish", wanted.wish())
                .param("site", appointment.site())
                .param("queue", appointment.queue())
                .param("occurred", Utc.column(when.occurredAt()))
                .param("at", Utc.column(when.arrivedAt()))
                .update();
    }

    /** The version of a directive says what the note is about; the directive may go by another name since. */
    private static boolean says(FieldNote note, VisitId visit, NewNote wanted) {
        return note.visit().equals(visit)
                && note.kind() == wanted.kind()
                && Objects.equals(note.situation(), wanted.situation())
                && Objects.equals(note.action(), wanted.action())
                && Objects.equals(note.directiveVersion(), wanted.directiveVersion())
                && (wanted.directiveVersion() != null || Objects.equals(note.about(), wanted.about()))
                && Objects.equals(note.segment(), wanted.segment())
                && Objects.equals(note.wish(), wanted.wish());
    }
}
