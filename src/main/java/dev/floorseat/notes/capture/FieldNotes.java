package dev.floorseat.notes.capture;

import dev.floorseat.database.Utc;
import dev.floorseat.notes.FieldNote;
import dev.floorseat.notes.NoteKind;
import dev.floorseat.notes.Subject;
import dev.floorseat.notes.guard.CompanyGuard;
import dev.floorseat.notes.guard.PersonalData;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The field notes. Each belongs to its author; nothing is stored before the guard has looked at it. */
@Component
@Transactional
public class FieldNotes {

    private final Appointments appointments;
    private final CompanyGuard guard;
    private final JdbcClient jdbc;
    private final Clock clock;

    FieldNotes(Appointments appointments, CompanyGuard guard, JdbcClient jdbc, Clock clock) {
        this.appointments = appointments;
        this.guard = guard;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Takes a note in, once: sent again under the same client id it is the one that is there.
     *
     * @throws Refusal if the author is not one of the visit's two people, the guard found personal data, or another note has the client
     *     id
     */
    public FieldNote take(VisitId visit, PersonId author, NewNote wanted) {
        Appointment appointment = appointments
                .lastOf(visit, author)
                .orElseThrow(() -> Refusal.notFound("rotation.no-visit", Long.toString(visit.value())));
        refusePersonalData(wanted);
        insert(appointment, author, wanted);
        FieldNote there = byClientId(author, wanted.clientId());
        if (!says(there, visit, wanted)) {
            throw Refusal.conflict("notes.client-id-taken", wanted.clientId());
        }
        return there;
    }

    private void refusePersonalData(NewNote wanted) {
        PersonalData now = guard.now();
        List<Fault> faults = new ArrayList<>();
        add(faults, "/text", now, wanted.situation());
        add(faults, "/action", now, wanted.action());
        add(
                faults,
                "/about",
                now,
                wanted.about() == null ? null : wanted.about().name());
        add(faults, "/segment", now, wanted.segment());
        add(faults, "/wish", now, wanted.wish());
        if (!faults.isEmpty()) {
            throw Refusal.unusable(faults, "notes.personal-data");
        }
    }

    private static void add(List<Fault> faults, String pointer, PersonalData guard, @Nullable String text) {
        if (text != null) {
            guard.in(text)
                    .forEach(found ->
                            faults.add(Fault.at(pointer, "notes.found." + found.kind(), found.from() + 1, found.to())));
        }
    }

    /** What somebody wrote, the newest first. */
    @Transactional(readOnly = true)
    public List<FieldNote> of(PersonId author) {
        return jdbc.sql("select * from notes_note where author = :author order by written_at desc, id desc")
                .param("author", author.value())
                .query(FieldNotes::note)
                .list();
    }

    private FieldNote byClientId(PersonId author, String clientId) {
        return jdbc.sql("select * from notes_note where author = :author and client_id = :id")
                .param("author", author.value())
                .param("id", clientId)
                .query(FieldNotes::note)
                .single();
    }

    /** Does nothing where the author's device has sent it before, be it at this moment. */
    private void insert(Appointment appointment, PersonId author, NewNote wanted) {
        Subject about = wanted.about();
        jdbc.sql("""
                        insert into notes_note
                          (client_id, visit, author, kind, situation, action, about_kind, about, segment, wish, site, queue, written_at)
                        values (:client, :visit, :author, :kind, :situation, :action, :aboutKind, :about, :segment, :wish, :site,
                                :queue, :at)
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
                .param("segment", wanted.segment())
                .param("wish", wanted.wish())
                .param("site", appointment.site())
                .param("queue", appointment.queue())
                .param("at", Utc.column(clock.instant()))
                .update();
    }

    private static boolean says(FieldNote note, VisitId visit, NewNote wanted) {
        return note.visit().equals(visit)
                && note.kind() == wanted.kind()
                && Objects.equals(note.situation(), wanted.situation())
                && Objects.equals(note.action(), wanted.action())
                && Objects.equals(note.about(), wanted.about())
                && Objects.equals(note.segment(), wanted.segment())
                && Objects.equals(note.wish(), wanted.wish());
    }

    private static FieldNote note(ResultSet row, int index) throws SQLException {
        String aboutKind = row.getString("about_kind");
        return new FieldNote(
                row.getLong("id"),
                row.getString("client_id"),
                new VisitId(row.getLong("visit")),
                new PersonId(row.getLong("author")),
                NoteKind.valueOf(row.getString("kind")),
                row.getString("situation"),
                row.getString("action"),
                aboutKind == null ? null : new Subject(Subject.Kind.valueOf(aboutKind), row.getString("about")),
                row.getString("segment"),
                row.getString("wish"),
                row.getString("site"),
                row.getString("queue"),
                Utc.instant(row, "written_at"));
    }
}
