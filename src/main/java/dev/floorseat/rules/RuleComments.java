package dev.floorseat.rules;

import dev.floorseat.database.Utc;
import dev.floorseat.notes.Guarded;
import dev.floorseat.people.PersonId;
import dev.floorseat.rules.RuleComment.Kind;
import dev.floorseat.rules.RuleComment.Voice;
import dev.floorseat.web.Dates;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What mentors and executives say of a rule before it is tried, and of entries of the lexicon and statements of the charter before they
 * come in force. It is said about the matter: the guard keeps people out of it, and readers see whether a mentor or an executive speaks,
 * never who.
 */
@Component
@Transactional
public class RuleComments {

    /** Longest comment and answer, in characters. */
    public static final int LONGEST = 1000;

    private static final String OPEN = "kind = 'OBJECTION' and answer is null";

    private final Guarded guard;
    private final JdbcClient jdbc;
    private final Dates dates;
    private final Clock clock;

    RuleComments(Guarded guard, JdbcClient jdbc, Dates dates, Clock clock) {
        this.guard = guard;
        this.jdbc = jdbc;
        this.dates = dates;
        this.clock = clock;
    }

    /**
     * The comments on something, the oldest first.
     *
     * @param reader null: nobody who could have written one
     */
    @Transactional(readOnly = true)
    public List<RuleComment> of(Matter matter, @Nullable PersonId reader) {
        return jdbc.sql("select * from rules_comment where " + matter.kind().column + " = ? order by id")
                .param(matter.number())
                .query((row, index) -> new RuleComment(
                        row.getLong("id"),
                        matter,
                        reader != null && row.getLong("author") == reader.value(),
                        Voice.valueOf(row.getString("voice")),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("text"),
                        Utc.instant(row, "written_at"),
                        row.getString("answer"),
                        row.getString("answered_by")))
                .list();
    }

    /** How many objections wait for an answer, by what they are about; of which none does is not there. */
    @Transactional(readOnly = true)
    public Map<Matter, Integer> open() {
        Map<Matter, Integer> open = new HashMap<>();
        jdbc.sql("select * from rules_comment where " + OPEN).query(row -> {
            open.merge(matter(row), 1, Integer::sum);
        });
        return open;
    }

    /** How many objections to this wait for an answer. */
    int open(Matter matter) {
        return jdbc.sql("select count(*) from rules_comment where " + matter.kind().column + " = ? and " + OPEN)
                .param(matter.number())
                .query(Integer.class)
                .single();
    }

    /**
     * Somebody says something of what is open for comments.
     *
     * @return the comment's number
     * @throws Refusal if there is no such thing for them, its period is over, or the guard finds personal data
     */
    public long say(Matter matter, PersonId author, Voice voice, Kind kind, String typed) {
        Matter.Kind of = matter.kind();
        // held, so that it takes no step while somebody objects
        LocalDate until = jdbc.sql("select case when " + of.asked + " then comment_until end from " + of.table
                        + " where id = ? and " + of.shown + " for update")
                .param(matter.number())
                .query((row, index) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .optional()
                .orElseThrow(matter::none)
                .orElse(null);
        if (until == null || dates.today().isAfter(until)) {
            throw Refusal.conflict("rules.comments.closed");
        }
        String text = admitted("/text", typed);
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into rules_comment (" + of.column
                        + ", author, voice, kind, text, written_at) values (?, ?, ?, ?, ?, ?)")
                .params(matter.number(), author.value(), voice.name(), kind.name(), text, Utc.column(clock.instant()))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /**
     * Takes one's own comment back, as long as nobody has answered.
     *
     * @return what it was about
     * @throws Refusal if it is not theirs, or was answered
     */
    public Matter takeBack(long comment, PersonId author) {
        Matter matter = jdbc.sql("select * from rules_comment where id = ? and author = ?")
                .params(comment, author.value())
                .query((row, index) -> matter(row))
                .optional()
                .orElseThrow(() -> Refusal.notFound("rules.comments.none", Long.toString(comment)));
        int gone = jdbc.sql("delete from rules_comment where id = ? and answer is null")
                .param(comment)
                .update();
        if (gone == 0) {
            throw Refusal.conflict("rules.comments.answered");
        }
        return matter;
    }

    /**
     * A CX lead answers; a later answer takes the place of an earlier one.
     *
     * @param matter on what the comment was made
     * @param seen the answer the writer saw; empty: none
     * @throws Refusal if there is no such comment, somebody else answered meanwhile, or the guard finds personal data
     */
    public void answer(Matter matter, long comment, String seen, String typed, String by) {
        String text = admitted("/answer", typed);
        boolean there = jdbc.sql(
                        "select id from rules_comment where id = ? and " + matter.kind().column + " = ? for update")
                .params(comment, matter.number())
                .query(Long.class)
                .optional()
                .isPresent();
        if (!there) {
            throw Refusal.notFound("rules.comments.none", Long.toString(comment));
        }
        int written = jdbc.sql("""
                        update rules_comment set answer = :answer, answered_at = :at, answered_by = :by
                        where id = :id and coalesce(answer, '') = :seen
                        """)
                .param("answer", text)
                .param("at", Utc.column(clock.instant()))
                .param("by", by)
                .param("id", comment)
                .param("seen", RuleText.tidy(seen))
                .update();
        if (written == 0) {
            throw Refusal.conflict("rules.changed");
        }
    }

    private static Matter matter(ResultSet row) throws SQLException {
        for (Matter.Kind kind : Matter.Kind.values()) {
            Long number = row.getObject(kind.column, Long.class);
            if (number != null) {
                return new Matter(kind, number);
            }
        }
        throw new IllegalStateException("a comment on nothing: " + row.getLong("id"));
    }

    private String admitted(String pointer, String typed) {
        String text = RuleText.tidy(typed);
        if (text.isEmpty()) {
            throw refused(pointer, "rules.missing");
        }
        if (text.length() > LONGEST) {
            throw refused(pointer, "rules.too-long", text.length(), LONGEST);
        }
        guard.admit(Map.of(pointer, text));
        return text;
    }

    private static Refusal refused(String pointer, String key, Object... arguments) {
        return Refusal.unusable(List.of(Fault.at(pointer, key, arguments)), "rules.not-saved");
    }
}
