package dev.floorseat.rules.answer;

import dev.floorseat.database.Utc;
import dev.floorseat.directives.DirectiveVersion;
import dev.floorseat.directives.Directives;
import dev.floorseat.notes.FieldNote;
import dev.floorseat.notes.NoteKind;
import dev.floorseat.notes.NotesShared;
import dev.floorseat.notes.SharedFieldNotes;
import dev.floorseat.people.PersonId;
import dev.floorseat.web.Dates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The mistakes the floor noted in directives: each goes to the directive's owner as soon as its visit is shared. */
@Component
@Transactional
public class Mistakes {

    private static final String ROWS = "select m.*, " + AnswerRows.OPEN
            + " as is_open from rules_mistake m left join rules_answer a on a.id = m.answer ";

    private final SharedFieldNotes notes;
    private final Directives directives;
    private final WorkingDays days;
    private final JdbcClient jdbc;
    private final Dates dates;

    Mistakes(SharedFieldNotes notes, Directives directives, WorkingDays days, JdbcClient jdbc, Dates dates) {
        this.notes = notes;
        this.directives = directives;
        this.days = days;
        this.jdbc = jdbc;
        this.dates = dates;
    }

    private record Row(
            long note,
            long directive,
            long version,
            Instant notedAt,
            LocalDate due,
            @Nullable Long answer,
            boolean open) {}

    /** Takes in the mistakes among notes that were shared; what is there already stays as it is. */
    @EventListener
    void on(NotesShared shared) {
        for (FieldNote note : notes.of(shared.notes())) {
            Optional<DirectiveVersion> version = note.kind() == NoteKind.MISTAKE
                    ? Optional.ofNullable(note.directiveVersion()).flatMap(directives::version)
                    : Optional.empty();
            version.ifPresent(known -> takeIn(note, known));
        }
    }

    private void takeIn(FieldNote note, DirectiveVersion version) {
        jdbc.sql("""
                        insert into rules_mistake (note, directive, version, noted_at, due)
                        values (:note, :directive, :version, :noted, :due)
                        on duplicate key update note = note
                        """)
                .param("note", note.id())
                .param("directive", version.directive())
                .param("version", version.id())
                .param("noted", Utc.column(note.occurredAt()))
                .param("due", days.due(dates.today(), note.site()))
                .update();
    }

    /** Those of a directive, open or answered, the newest first. */
    @Transactional(readOnly = true)
    public List<Mistake> of(long directive, @Nullable PersonId reader) {
        return read(
                jdbc.sql(ROWS + " where m.directive = ? order by m.noted_at desc, m.note desc")
                        .param(directive)
                        .query(Mistakes::row)
                        .list(),
                reader);
    }

    /**
     * All that are open, those due first first.
     *
     * @param reader of a visit of their own they see nothing before both have written; null: nobody who has visits
     */
    @Transactional(readOnly = true)
    public List<Mistake> open(@Nullable PersonId reader) {
        return read(jdbc.sql(ROWS).query(Mistakes::row).list(), reader).stream()
                .filter(Mistake::open)
                .sorted(Comparator.comparing(Mistake::due).thenComparingLong(Mistake::note))
                .toList();
    }

    /** On which notes an answer was given, for those who write to the people concerned or look for somebody else; never for showing. */
    @Transactional(readOnly = true)
    public List<FieldNote> notesOf(long answer) {
        return notes.of(jdbc.sql("select note from rules_mistake where answer = ?")
                .param(answer)
                .query(Long.class)
                .list());
    }

    private List<Mistake> read(List<Row> rows, @Nullable PersonId reader) {
        Map<Long, FieldNote> texts = notes.of(rows.stream().map(Row::note).toList()).stream()
                .collect(Collectors.toMap(FieldNote::id, Function.identity()));
        Set<Long> blind = reader == null ? Set.of() : notes.blind(reader);
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(texts.get(row.note()))
                        .filter(note -> note.author().equals(reader)
                                || !blind.contains(note.visit().value()))
                        .map(note -> mistake(row, note))
                        .stream())
                .toList();
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                row.getLong("note"),
                row.getLong("directive"),
                row.getLong("version"),
                Utc.instant(row, "noted_at"),
                row.getObject("due", LocalDate.class),
                row.getObject("answer", Long.class),
                row.getBoolean("is_open"));
    }

    private Mistake mistake(Row row, FieldNote note) {
        return new Mistake(
                row.note(),
                row.directive(),
                row.version(),
                note.situation(),
                note.action(),
                note.site(),
                note.queue(),
                LocalDate.ofInstant(row.notedAt(), dates.zone()).with(DayOfWeek.MONDAY),
                row.due(),
                row.answer(),
                row.open());
    }
}
