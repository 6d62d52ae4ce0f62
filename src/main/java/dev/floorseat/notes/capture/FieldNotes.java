package dev.floorseat.notes.capture;

import dev.floorseat.database.Utc;
import dev.floorseat.notes.FieldNote;
import dev.floorseat.notes.NoteKind;
import dev.floorseat.notes.Subject;
import dev.floorseat.notes.guard.CompanyGuard;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
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
    public FieldNote take(VisitId visit, PersonId author, Draft draft) {
        Appointment appointment = appointments
                .of(visit)
                .filter(promised -> promised.concerns(author))
                .orElseThrow(() -> Refusal.notFound("rotation.no-visit", Long.toString(visit.value())));
        refusePersonalData(draft);
        FieldNote there = byClientId(author, draft.clientId()).orElse(null);
        if (there == null) {
            try {
                insert(appointment, author, draft);
            } catch (DuplicateKeyException sentTwiceAtOnce) {
                // the other one has stored it
            }
            there = byClientId(author, draft.clientId()).orElseThrow();
        }
        if (!says(there, visit, draft)) {
            throw Refusal.conflict("notes.client-id-taken", draft.clientId());
        }
        return there;
    }

    private void refusePersonalData(Draft draft) {
        List<Fault> faults = new ArrayList<>();
        look(faults, "/text", draft.situation());
        look(faults, "/action", draft.action());
        look(faults, "/about", draft.about() == null ? null : draft.about().name());
        look(faults, "/segment", draft.segment());
        look(faults, "/wish", draft.wish());
        if (!faults.isEmpty()) {
            throw Refusal.unusable(faults, "notes.personal-data");
        }
    }

    private void look(List<Fault> faults, String pointer, @Nullable String text) {
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

    private Optional<FieldNote> byClientId(PersonId author, String clientId) {
        return jdbc.sql("select * from notes_note where author = :author and client_id = :id")
                .param("author", author.value())
                .param("id", clientId)
                .query(FieldNotes::note)
                .optional();
    }

    private void insert(Appointment appointment, PersonId author, Draft draft) {
        Subject about = draft.about();
        jdbc.sql("""
                        insert into notes_note
                          (client_id, visit, author, kind, situation, action, about_kind, about, segment, wish, site, queue, written_at)
                        values (:client, :visit, :author, :kind, :situation, :action, :aboutKind, :about, :segment, :wish, :site,
                                :queue, :at)
                        """)
                .param("client", draft.clientId())
                .param("visit", appointment.visit().value())
                .param("author", author.value())
                .param("kind", draft.kind().name())
                .param("situation", draft.situation())
                .param("action", draft.action())
                .param("aboutKind", about == null ? null : about.kind().name())
                .param("about", about == null ? null : about.name())
                .param("segment", draft.segment())
                .param("wish", draft.wish())
                .param("site", appointment.site())
                .param("queue", appointment.queue())
                .param("at", Utc.column(clock.instant()))
                .update();
    }

    private static boolean says(FieldNote note, VisitId visit, Draft draft) {
        return note.visit().equals(visit)
                && note.kind() == draft.kind()
                && Objects.equals(note.situation(), draft.situation())
                && Objects.equals(note.action(), draft.action())
                && Objects.equals(note.about(), draft.about())
                && Objects.equals(note.segment(), draft.segment())
                && Objects.equals(note.wish(), draft.wish());
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
