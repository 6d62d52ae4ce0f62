package dev.floorseat.notes.debrief;

import dev.floorseat.database.Utc;
import dev.floorseat.notes.Subject;
import dev.floorseat.notes.capture.Arrival;
import dev.floorseat.notes.capture.SubjectColumns;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.web.Digest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the debriefs. */
@Component
class DebriefRows {

    static final String READ = """
            select d.*, n.situation, n.about_kind, n.about, n.directive_version
            from notes_debrief d left join notes_note n on n.id = d.mistake
            """;

    /**
     * A debrief with what tells it from another.
     *
     * @param digest of what was sent, in hexadecimal digits
     * @param complete false only inside the transaction that gives it
     */
    record Row(Debrief debrief, String digest, boolean complete) {

        boolean is(String clientId, TypedDebrief typed) {
            return debrief.clientId().equals(clientId)
                    && digest.equals(sha256(typed).hex());
        }
    }

    private final JdbcClient jdbc;

    DebriefRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Does nothing where the visit has one. */
    void insert(Appointment visit, String clientId, TypedDebrief typed, NewDebrief wanted, Arrival when) {
        List<String> learned = wanted.learned();
        jdbc.sql("""
                        insert into notes_debrief
                          (client_id, visit, executive, mentor, learned_1, learned_2, learned_3, digest, happened_at, given_at)
                        values (:client, :visit, :executive, :mentor, :first, :second, :third, :digest, :happened, :given)
                        on duplicate key update id = id
                        """)
                .param("client", clientId)
                .param("visit", visit.visit().value())
                .param("executive", visit.executive().value())
                .param("mentor", visit.mentor().value())
                .param("first", learned.get(0))
                .param("second", learned.get(1))
                .param("third", learned.get(2))
                .param("digest", sha256(typed).bytes())
                .param("happened", Utc.column(when.occurredAt()))
                .param("given", Utc.column(when.arrivedAt()))
                .update();
    }

    void complete(VisitId visit, long mistake) {
        jdbc.sql("update notes_debrief set mistake = :mistake where visit = :visit")
                .param("mistake", mistake)
                .param("visit", visit.value())
                .update();
    }

    /** The debrief of a visit; null: none. */
    @Nullable
    Row of(VisitId visit) {
        return jdbc.sql(READ + " where d.visit = :visit")
                .param("visit", visit.value())
                .query(DebriefRows::row)
                .optional()
                .orElse(null);
    }

    Debrief one(VisitId visit) {
        return jdbc.sql(READ + " where d.visit = :visit")
                .param("visit", visit.value())
                .query(DebriefRows::row)
                .single()
                .debrief();
    }

    static Row row(ResultSet row, int index) throws SQLException {
        Subject about = SubjectColumns.read(row);
        long version = row.getLong("directive_version");
        Long directiveVersion = row.wasNull() ? null : version;
        return new Row(
                new Debrief(
                        new VisitId(row.getLong("visit")),
                        new PersonId(row.getLong("executive")),
                        new PersonId(row.getLong("mentor")),
                        row.getString("client_id"),
                        List.of(row.getString("learned_1"), row.getString("learned_2"), row.getString("learned_3")),
                        about == null ? "" : row.getString("situation"),
                        about,
                        directiveVersion,
                        Utc.instant(row, "happened_at"),
                        Utc.instant(row, "given_at")),
                HexFormat.of().formatHex(row.getBytes("digest")),
                about != null);
    }

    /**
     * Of what was sent, whenever it was: a phone may send the same again with another time. What nobody answered counts like what nobody
     * asked, as with debriefs that were sent before there was anything to look for.
     */
    private static Digest sha256(TypedDebrief typed) {
        List<TypedLook> said = Objects.requireNonNullElse(typed.looks(), List.<TypedLook>of()).stream()
                .filter(look -> !look.isEmpty())
                .toList();
        return Digest.of("TypedDebrief[clientId=null, learned=" + typed.learned() + ", mistake=" + typed.mistake()
                + ", promise=" + typed.promise() + ", card=" + typed.card() + ", story=" + typed.story()
                + (said.isEmpty() ? "" : ", looks=" + said) + ", at=null]");
    }
}
