package dev.floorseat.notes.both;

import dev.floorseat.database.Utc;
import dev.floorseat.notes.NoteKind;
import dev.floorseat.notes.capture.SubjectColumns;
import dev.floorseat.people.PersonId;
import dev.floorseat.web.Dates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The notes of visits whose debrief was held, for those who make something of them. */
@Component
@Transactional(readOnly = true)
public class SharedNotes {

    private static final String FOUND = """
              from notes_note n
              join notes_shared s on s.visit = n.visit
             where (:kind is null or n.kind = :kind)
               and (:queue is null or n.queue = :queue)
               and (:site is null or n.site = :site)
               and (:text is null or n.situation like :text or n.action like :text or n.about like :text
                    or n.segment like :text or n.wish like :text)
               and n.visit not in (:blind)
            """;

    private static final long NO_VISIT = 0;

    private final Standings standings;
    private final Remarks remarks;
    private final JdbcClient jdbc;
    private final ZoneId zone;

    SharedNotes(Standings standings, Remarks remarks, JdbcClient jdbc, Dates dates) {
        this.standings = standings;
        this.remarks = remarks;
        this.jdbc = jdbc;
        this.zone = dates.zone();
    }

    /**
     * The notes somebody looks for, the newest first.
     *
     * @param reader who looks: of a visit of their own they see nothing here before both have written; null: nobody who has visits
     * @param skip how many to leave out at the beginning
     * @param most how many at most
     */
    public List<SharedNote> find(SharedFilter filter, @Nullable PersonId reader, int skip, int most) {
        List<SharedNote> found = asked(
                        "select n.* " + FOUND + " order by n.occurred_at desc, n.id desc limit :most offset :skip",
                        filter,
                        reader)
                .param("most", most)
                .param("skip", skip)
                .query((row, index) -> note(row))
                .list();
        Map<Long, List<SharedNote.Beside>> beside = remarks
                .beside(found.stream().map(SharedNote::id).toList())
                .stream()
                .collect(Collectors.groupingBy(
                        Remark::note,
                        Collectors.mapping(
                                remark -> new SharedNote.Beside(remark.kind(), remark.text()), Collectors.toList())));
        return found.stream()
                .map(note -> with(note, beside.getOrDefault(note.id(), List.of())))
                .toList();
    }

    /** How many there are. */
    public int count(SharedFilter filter, @Nullable PersonId reader) {
        return asked("select count(*) " + FOUND, filter, reader)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec asked(String sql, SharedFilter filter, @Nullable PersonId reader) {
        Set<Long> blind = reader == null ? Set.of() : standings.blind(reader);
        String text = filter.text();
        NoteKind kind = filter.kind();
        return jdbc.sql(sql)
                .param("kind", kind == null ? null : kind.name())
                .param("queue", filter.queue())
                .param("site", filter.site())
                .param("text", text == null ? null : "%" + literally(text) + "%")
                .param("blind", blind.isEmpty() ? Set.of(NO_VISIT) : blind);
    }

    private static String literally(String text) {
        return text.replaceAll("([\\\\%_])", "\\\\$1");
    }

    private SharedNote note(ResultSet row) throws SQLException {
        return new SharedNote(
                row.getLong("id"),
                NoteKind.valueOf(row.getString("kind")),
                row.getString("situation"),
                row.getString("action"),
                SubjectColumns.read(row),
                row.getObject("directive_version", Long.class),
                row.getString("segment"),
                row.getString("wish"),
                row.getString("site"),
                row.getString("queue"),
                Utc.instant(row, "occurred_at").atZone(zone).toLocalDate().with(DayOfWeek.MONDAY),
                List.of());
    }

    private static SharedNote with(SharedNote note, List<SharedNote.Beside> remarks) {
        return new SharedNote(
                note.id(),
                note.kind(),
                note.situation(),
                note.action(),
                note.about(),
                note.directiveVersion(),
                note.segment(),
                note.wish(),
                note.site(),
                note.queue(),
                note.week(),
                remarks);
    }
}
