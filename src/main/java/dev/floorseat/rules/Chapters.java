package dev.floorseat.rules;

import dev.floorseat.notes.Guarded;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The chapters of the rule book. */
@Component
@Transactional
public class Chapters {

    /** Longest name, in characters. */
    public static final int LONGEST_NAME = 100;

    private static final int LAST_PLACE = 999;

    private final Guarded guard;
    private final JdbcClient jdbc;

    Chapters(Guarded guard, JdbcClient jdbc) {
        this.guard = guard;
        this.jdbc = jdbc;
    }

    /** All chapters, in their order. */
    @Transactional(readOnly = true)
    public List<Chapter> all() {
        return jdbc.sql("select id, revision, name, place from rules_chapter order by place, id")
                .query((row, index) -> new Chapter(
                        row.getLong("id"), row.getLong("revision"), row.getString("name"), row.getInt("place")))
                .list();
    }

    /**
     * Adds a chapter after the others.
     *
     * @return its number
     * @throws Refusal if the name will not do
     */
    public long add(String name) {
        KeyHolder key = new GeneratedKeyHolder();
        int last = all().stream().mapToInt(Chapter::place).max().orElse(0);
        try {
            jdbc.sql("insert into rules_chapter (name, place) values (?, ?)")
                    .params(named(name), Math.min(last + 1, LAST_PLACE))
                    .update(key, "id");
        } catch (DuplicateKeyException thereIsOne) {
            throw refused("/name", "rules.chapter.there");
        }
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /**
     * Renames a chapter or puts it elsewhere.
     *
     * @param revision the revision the writer saw
     * @param place among the others, from 1
     * @throws Refusal if it changed meanwhile, or name or place will not do
     */
    public void change(long chapter, long revision, String name, int place) {
        if (place < 1 || place > LAST_PLACE) {
            throw refused("/place", "rules.chapter.place", LAST_PLACE);
        }
        try {
            int changed =
                    jdbc.sql("""
                            update rules_chapter set name = ?, place = ?, revision = revision + 1 where id = ? and revision = ?
                            """).params(named(name), place, chapter, revision).update();
            if (changed == 0) {
                throw Refusal.conflict("rules.changed");
            }
        } catch (DuplicateKeyException thereIsOne) {
            throw refused("/name", "rules.chapter.there");
        }
    }

    /**
     * Takes an empty chapter away.
     *
     * @param revision the revision the writer saw
     * @throws Refusal if it changed meanwhile, or a rule stands in it
     */
    public void remove(long chapter, long revision) {
        try {
            int gone = jdbc.sql("delete from rules_chapter where id = ? and revision = ?")
                    .params(chapter, revision)
                    .update();
            if (gone == 0) {
                throw Refusal.conflict("rules.changed");
            }
        } catch (DataIntegrityViolationException aRuleStandsInIt) {
            throw Refusal.conflict("rules.chapter.in-use");
        }
    }

    private String named(String typed) {
        String name = RuleText.tidy(typed);
        if (name.isEmpty()) {
            throw refused("/name", "rules.missing");
        }
        if (name.length() > LONGEST_NAME) {
            throw refused("/name", "rules.too-long", name.length(), LONGEST_NAME);
        }
        guard.admit(Map.of("/name", name));
        return name;
    }

    private static Refusal refused(String pointer, String key, Object... arguments) {
        return Refusal.unusable(List.of(Fault.at(pointer, key, arguments)), "rules.not-saved");
    }
}
