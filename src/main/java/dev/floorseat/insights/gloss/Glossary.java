package dev.floorseat.insights.gloss;

import dev.floorseat.database.Utc;
import dev.floorseat.notes.Guarded;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Our glossary of call-centre words, kept by CX leads. Every change can be taken back. Who may write is for the caller to know. */
@Component
@Transactional
public class Glossary {

    /** The most characters of the German. */
    public static final int LONGEST_GERMAN = 100;
    /** The most characters of the English. */
    public static final int LONGEST_ENGLISH = 200;
    /** The most words of the German. */
    public static final int MOST_WORDS = 3;

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final String WHERE =
            " from insights_glossary g where :like = '' or shown like :like or english like :like";

    private record Before(String english, boolean removed) {}

    private final JdbcClient jdbc;
    private final Guarded guard;
    private final Clock clock;

    Glossary(JdbcClient jdbc, Guarded guard, Clock clock) {
        this.jdbc = jdbc;
        this.guard = guard;
        this.clock = clock;
    }

    /**
     * Entries that hold a text, by their German.
     *
     * @param text empty: all
     * @param skip how many to leave out at the beginning
     * @param most how many at most
     */
    @Transactional(readOnly = true)
    public List<GlossaryEntry> find(String text, int skip, int most) {
        return jdbc.sql("select g.*, exists (select 1 from insights_glossary_before b where b.entry = g.id) changed"
                        + WHERE + " order by shown, id limit :most offset :skip")
                .param("like", like(text))
                .param("most", most)
                .param("skip", skip)
                .query(Glossary::entry)
                .list();
    }

    /** How many hold a text. */
    @Transactional(readOnly = true)
    public int count(String text) {
        return jdbc.sql("select count(*)" + WHERE)
                .param("like", like(text))
                .query(Integer.class)
                .single();
    }

    /** The entry of that number. */
    @Transactional(readOnly = true)
    public Optional<GlossaryEntry> entry(long id) {
        return jdbc.sql("""
                        select g.*, exists (select 1 from insights_glossary_before b where b.entry = g.id) changed
                          from insights_glossary g where id = ?
                        """).param(id).query(Glossary::entry).optional();
    }

    /**
     * Adds an entry, or brings one back that was removed.
     *
     * @return its number
     * @throws Refusal if something is missing, or the German is there already
     */
    public long add(String german, String english, String by) {
        String shown = tidy(german);
        String wanted = tidy(english).toLowerCase(Locale.ROOT);
        check(shown, wanted);
        guard.admit(Map.of("/german", shown, "/english", wanted));
        Optional<GlossaryEntry> known = jdbc.sql(
                        "select g.*, true changed from insights_glossary g where german = ? for update")
                .param(Forms.lower(shown))
                .query(Glossary::entry)
                .optional();
        if (known.isPresent() && !known.get().removed()) {
            throw there(shown);
        }
        if (known.isPresent()) {
            write(known.get(), wanted, false, by);
            return known.get().id();
        }
        try {
            jdbc.sql(
                            "insert into insights_glossary (german, shown, english, written_at, written_by) values (?, ?, ?, ?, ?)")
                    .params(Forms.lower(shown), shown, wanted, Utc.column(clock.instant()), by)
                    .update();
        } catch (DuplicateKeyException addedMeanwhile) {
            throw there(shown);
        }
        long id = jdbc.sql("select id from insights_glossary where german = ?")
                .param(Forms.lower(shown))
                .query(Long.class)
                .single();
        // Before it was added it was not there.
        before(id, wanted, true);
        return id;
    }

    private static Refusal there(String german) {
        return Refusal.unusable(List.of(Fault.at("/german", "glossary.there-already", german)), "glossary.not-saved");
    }

    /** Gives an entry other English. */
    public void change(long id, long revision, String english, String by) {
        String wanted = tidy(english).toLowerCase(Locale.ROOT);
        GlossaryEntry known = seen(id, revision);
        check(known.german(), wanted);
        guard.admit(Map.of("/english", wanted));
        write(known, wanted, known.removed(), by);
    }

    /** Takes an entry out. */
    public void remove(long id, long revision, String by) {
        GlossaryEntry known = seen(id, revision);
        write(known, known.english(), true, by);
    }

    /** Takes the last change of an entry back; done twice, the change is there again. */
    public void undo(long id, long revision, String by) {
        GlossaryEntry known = seen(id, revision);
        Before before = jdbc.sql(
                        "select english, removed from insights_glossary_before where entry = ? order by id desc limit 1")
                .param(id)
                .query((row, index) -> new Before(row.getString("english"), row.getBoolean("removed")))
                .optional()
                .orElseThrow(() -> Refusal.conflict("glossary.nothing-to-undo"));
        write(known, before.english(), before.removed(), by);
    }

    /** Grows with every change by anybody. */
    @Transactional(readOnly = true)
    public long version() {
        return jdbc.sql("select coalesce(max(id), 0) from insights_glossary_before")
                .query(Long.class)
                .single();
    }

    /** What is in force, German in lower case to English. */
    @Transactional(readOnly = true)
    public Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        jdbc.sql("select german, english from insights_glossary where not removed")
                .query(row -> {
                    words.put(row.getString("german"), row.getString("english"));
                });
        return words;
    }

    /** Takes in what came with the product and was never there; what somebody changed or removed stays as it is. */
    void seed() {
        Map<String, String> missing = new LinkedHashMap<>(Words.read("glossary"));
        // what was removed is there as removed
        Set<String> there = Set.copyOf(jdbc.sql("select german from insights_glossary")
                .query(String.class)
                .list());
        missing.keySet().removeIf(german -> there.contains(Forms.lower(german)));
        missing.forEach((german, english) -> jdbc.sql("""
                        insert into insights_glossary (german, shown, english, written_at) values (?, ?, ?, ?)
                        on duplicate key update id = id
                        """)
                .params(Forms.lower(german), german, english, Utc.column(clock.instant()))
                .update());
    }

    private void write(GlossaryEntry known, String english, boolean removed, String by) {
        before(known.id(), known.english(), known.removed());
        jdbc.sql("""
                        update insights_glossary
                           set english = ?, removed = ?, revision = revision + 1, written_at = ?, written_by = ?
                         where id = ?
                        """)
                .params(english, removed, Utc.column(clock.instant()), by, known.id())
                .update();
    }

    private void before(long id, String english, boolean removed) {
        jdbc.sql("insert into insights_glossary_before (entry, english, removed) values (?, ?, ?)")
                .params(id, english, removed)
                .update();
    }

    private GlossaryEntry seen(long id, long revision) {
        GlossaryEntry known = jdbc.sql("select g.*, true changed from insights_glossary g where id = ? for update")
                .param(id)
                .query(Glossary::entry)
                .optional()
                .orElseThrow(() -> Refusal.notFound("glossary.no-such", Long.toString(id)));
        if (known.revision() != revision) {
            throw Refusal.conflict("glossary.changed");
        }
        return known;
    }

    private static void check(String german, String english) {
        List<Fault> faults = new ArrayList<>();
        check("/german", german, LONGEST_GERMAN, faults);
        check("/english", english, LONGEST_ENGLISH, faults);
        if (SPACES.split(german).length > MOST_WORDS) {
            faults.add(Fault.at("/german", "glossary.too-many-words", MOST_WORDS));
        }
        if (!faults.isEmpty()) {
            throw Refusal.unusable(faults, "glossary.not-saved");
        }
    }

    private static void check(String pointer, String text, int longest, List<Fault> faults) {
        if (text.isEmpty()) {
            faults.add(Fault.at(pointer, "glossary.missing"));
        } else if (text.length() > longest) {
            faults.add(Fault.at(pointer, "glossary.too-long", text.length(), longest));
        }
    }

    private static String tidy(String text) {
        return SPACES.matcher(text.strip()).replaceAll(" ");
    }

    private static String like(String text) {
        String plain = text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return plain.isEmpty() ? "" : "%" + plain + "%";
    }

    private static GlossaryEntry entry(ResultSet row, int index) throws SQLException {
        return new GlossaryEntry(
                row.getLong("id"),
                row.getLong("revision"),
                row.getString("shown"),
                row.getString("english"),
                row.getBoolean("removed"),
                row.getBoolean("changed"),
                row.getString("written_by"),
                Utc.instant(row, "written_at"));
    }
}
