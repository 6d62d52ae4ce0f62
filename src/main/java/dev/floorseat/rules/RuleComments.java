package dev.floorseat.rules;

import dev.floorseat.database.Utc;
import dev.floorseat.notes.Guarded;
import dev.floorseat.people.PersonId;
import dev.floorseat.rules.Rule.State;
import dev.floorseat.rules.RuleComment.Kind;
import dev.floorseat.rules.RuleComment.Voice;
import dev.floorseat.web.Dates;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What mentors and executives say of a rule before it is tried. It is said about the rule: the guard keeps people out of it, and readers
 * see whether a mentor or an executive speaks, never who.
 */
@Component
@Transactional
public class RuleComments {

    /** Longest comment and answer, in characters. */
    public static final int LONGEST = 1000;

    private final RuleRows rows;
    private final Guarded guard;
    private final JdbcClient jdbc;
    private final Dates dates;
    private final Clock clock;

    RuleComments(RuleRows rows, Guarded guard, JdbcClient jdbc, Dates dates, Clock clock) {
        this.rows = rows;
        this.guard = guard;
        this.jdbc = jdbc;
        this.dates = dates;
        this.clock = clock;
    }

    /**
     * The comments on a rule, the oldest first.
     *
     * @param reader null: nobody who could have written one
     */
    @Transactional(readOnly = true)
    public List<RuleComment> of(long rule, @Nullable PersonId reader) {
        return jdbc.sql("select * from rules_comment where rule = ? order by id")
                .param(rule)
                .query((row, index) -> new RuleComment(
                        row.getLong("id"),
                        row.getLong("rule"),
                        reader != null && row.getLong("author") == reader.value(),
                        Voice.valueOf(row.getString("voice")),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("text"),
                        Utc.instant(row, "written_at"),
                        row.getString("answer"),
                        row.getString("answered_by")))
                .list();
    }

    /** How many objections wait for an answer, by rule; of which none does is not there. */
    @Transactional(readOnly = true)
    public Map<Long, Integer> open() {
        Map<Long, Integer> open = new LinkedHashMap<>();
        jdbc.sql("select rule, count(*) from rules_comment where kind = 'OBJECTION' and answer is null group by rule")
                .query(row -> {
                    open.put(row.getLong(1), row.getInt(2));
                });
        return open;
    }

    /**
     * Somebody says something of a rule that is open for comments.
     *
     * @return the comment's number
     * @throws Refusal if there is no such rule for them, its period is over, or the guard finds personal data
     */
    public long say(long rule, PersonId author, Voice voice, Kind kind, String typed) {
        // held, so that the rule takes no step while somebody objects
        jdbc.sql("select id from rules_rule where id = ? for update")
                .param(rule)
                .query(Long.class)
                .optional();
        Rule known = rows.rule(rule)
                .filter(each -> each.state().isPublic())
                .orElseThrow(() -> Refusal.notFound("rules.no-such", Long.toString(rule)));
        LocalDate until = known.commentUntil();
        if (known.state() != State.COMMENT || until == null || dates.today().isAfter(until)) {
            throw Refusal.conflict("rules.comments.closed");
        }
        String text = admitted("/text", typed);
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into rules_comment (rule, author, voice, kind, text, written_at) values (?, ?, ?, ?, ?, ?)")
                .params(rule, author.value(), voice.name(), kind.name(), text, Utc.column(clock.instant()))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /**
     * Takes one's own comment back, as long as nobody has answered.
     *
     * @return the rule's number
     * @throws Refusal if it is not theirs, or was answered
     */
    public long takeBack(long comment, PersonId author) {
        long rule = jdbc.sql("select rule from rules_comment where id = ? and author = ?")
                .params(comment, author.value())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> Refusal.notFound("rules.comments.none", Long.toString(comment)));
        int gone = jdbc.sql("delete from rules_comment where id = ? and answer is null")
                .param(comment)
                .update();
        if (gone == 0) {
            throw Refusal.conflict("rules.comments.answered");
        }
        return rule;
    }

    /**
     * A CX lead answers; a later answer takes the place of an earlier one.
     *
     * @param rule the rule on which the comment was made
     * @param seen the answer the writer saw; empty: none
     * @throws Refusal if there is no such comment, somebody else answered meanwhile, or the guard finds personal data
     */
    public void answer(long rule, long comment, String seen, String typed, String by) {
        String text = admitted("/answer", typed);
        boolean there = jdbc.sql("select id from rules_comment where id = ? and rule = ? for update")
                .params(comment, rule)
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
