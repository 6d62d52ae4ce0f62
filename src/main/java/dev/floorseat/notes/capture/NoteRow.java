package dev.floorseat.notes.capture;

import dev.floorseat.database.Utc;
import dev.floorseat.notes.FieldNote;
import dev.floorseat.notes.NoteKind;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.VisitId;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads field notes from rows with all columns of their table. */
public final class NoteRow {

    private NoteRow() {}

    /** The note in a row. */
    public static FieldNote note(ResultSet row, int index) throws SQLException {
        return new FieldNote(
                row.getLong("id"),
                row.getString("client_id"),
                new VisitId(row.getLong("visit")),
                new PersonId(row.getLong("author")),
                NoteKind.valueOf(row.getString("kind")),
                row.getString("situation"),
                row.getString("action"),
                SubjectColumns.read(row),
                row.getObject("directive_version", Long.class),
                row.getString("segment"),
                row.getString("wish"),
                row.getString("site"),
                row.getString("queue"),
                Utc.instant(row, "occurred_at"),
                Utc.instant(row, "written_at"));
    }
}
