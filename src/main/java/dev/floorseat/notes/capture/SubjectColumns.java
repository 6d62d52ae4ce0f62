package dev.floorseat.notes.capture;

import dev.floorseat.notes.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What a note is about, as the table of the notes keeps it: in the columns {@code about_kind} and {@code about}. */
public final class SubjectColumns {

    private SubjectColumns() {}

    /** Reads it; null: the note is about nothing with a name, or there is no note. */
    public static @Nullable Subject read(ResultSet row) throws SQLException {
        String kind = row.getString("about_kind");
        return kind == null ? null : new Subject(Subject.Kind.valueOf(kind), row.getString("about"));
    }
}
