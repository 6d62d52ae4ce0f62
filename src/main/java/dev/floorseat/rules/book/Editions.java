package dev.floorseat.rules.book;

import dev.floorseat.database.Utc;
import dev.floorseat.rules.PublishedRule;
import dev.floorseat.rules.PublishedRules;
import dev.floorseat.rules.RuleVersion;
import dev.floorseat.rules.RuleVersions;
import dev.floorseat.web.Dates;
import dev.floorseat.web.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The editions of the rule book: which rules stood in each, in which version. The book itself is always what is in force today; an edition
 * is what one can point to, and what one compares with.
 */
@Component
@Transactional
public class Editions {

    private static final String ALL = """
            select e.number, e.published_at, e.published_by,
                   (select count(*) from rules_edition_rule r where r.edition = e.number) as rules
              from rules_edition e
            """;

    private final PublishedRules rules;
    private final RuleVersions versions;
    private final JdbcClient jdbc;
    private final Dates dates;
    private final Clock clock;

    Editions(PublishedRules rules, RuleVersions versions, JdbcClient jdbc, Dates dates, Clock clock) {
        this.rules = rules;
        this.versions = versions;
        this.jdbc = jdbc;
        this.dates = dates;
        this.clock = clock;
    }

    /** All editions, the newest first. */
    @Transactional(readOnly = true)
    public List<Edition> all() {
        return jdbc.sql(ALL + " order by e.number desc")
                .query(Editions::edition)
                .list();
    }

    /** The newest; empty: none was published. */
    @Transactional(readOnly = true)
    public Optional<Edition> newest() {
        return all().stream().findFirst();
    }

    /** The edition of that number. */
    @Transactional(readOnly = true)
    public Edition edition(int number) {
        return jdbc.sql(ALL + " where e.number = ?")
                .param(number)
                .query(Editions::edition)
                .optional()
                .orElseThrow(() -> Refusal.notFound("book.no-edition", Integer.toString(number)));
    }

    /** The first edition in which each rule stood, by rule; a rule that was in none is not there. */
    @Transactional(readOnly = true)
    public Map<Long, Integer> since() {
        Map<Long, Integer> since = new LinkedHashMap<>();
        jdbc.sql("select rule, min(edition) from rules_edition_rule group by rule")
                .query(row -> {
                    since.put(row.getLong(1), row.getInt(2));
                });
        return since;
    }

    /**
     * Publishes what is in force as the next edition.
     *
     * @param number the number it was to have when whoever publishes it looked: not twice, because two of them do
     * @throws Refusal if that edition is out meanwhile, or nothing has changed since the last
     */
    public Edition publish(int number, String by) {
        int last = newest().map(Edition::number).orElse(0);
        if (number != last + 1) {
            throw Refusal.conflict("book.edition.there");
        }
        Map<Long, Integer> now = now();
        if (now.equals(contents(last))) {
            throw Refusal.conflict("book.edition.nothing");
        }
        try {
            jdbc.sql("insert into rules_edition (number, published_at, published_by) values (?, ?, ?)")
                    .params(number, Utc.column(clock.instant()), by)
                    .update();
        } catch (DuplicateKeyException somebodyElseDid) {
            throw Refusal.conflict("book.edition.there");
        }
        now.forEach(
                (rule, version) -> jdbc.sql("insert into rules_edition_rule (edition, rule, version) values (?, ?, ?)")
                        .params(number, rule, version)
                        .update());
        return edition(number);
    }

    /**
     * What became of rules since an edition, in the order of the book.
     *
     * @param since an edition; 0: since there was none
     * @param until an edition; null: until today
     * @throws Refusal if there is no such edition
     */
    @Transactional(readOnly = true)
    public List<EditionChange> changes(int since, @Nullable Integer until) {
        Map<Long, Integer> before =
                since == 0 ? Map.of() : contents(edition(since).number());
        Map<Long, Integer> after =
                until == null ? now() : contents(edition(until).number());
        List<EditionChange> changes = new ArrayList<>();
        for (PublishedRule rule : rules.all()) {
            Integer was = before.get(rule.rule().id());
            Integer is = after.get(rule.rule().id());
            if (!Objects.equals(was, is)) {
                Map<Integer, RuleVersion> all = versions.of(rule.rule().id()).stream()
                        .collect(Collectors.toMap(RuleVersion::number, version -> version));
                changes.add(
                        new EditionChange(rule, was == null ? null : all.get(was), is == null ? null : all.get(is)));
            }
        }
        return changes;
    }

    /**
     * Of how many rules something became since an edition; the same as counting {@link #changes} until today.
     *
     * @param rules all rules as they stand
     */
    @Transactional(readOnly = true)
    public int countChanges(int since, List<PublishedRule> rules) {
        Map<Long, Integer> before = contents(since);
        LocalDate today = dates.today();
        Map<Long, Integer> now = versions(
                rules.stream().filter(each -> each.rule().inForce(today)).toList());
        Set<Long> either = new HashSet<>(before.keySet());
        either.addAll(now.keySet());
        either.removeIf(rule -> Objects.equals(before.get(rule), now.get(rule)));
        return either.size();
    }

    private Map<Long, Integer> now() {
        return versions(rules.inForce());
    }

    private static Map<Long, Integer> versions(List<PublishedRule> rules) {
        return rules.stream()
                .filter(each -> each.version() > 0)
                .collect(Collectors.toMap(each -> each.rule().id(), PublishedRule::version));
    }

    private Map<Long, Integer> contents(int edition) {
        Map<Long, Integer> contents = new LinkedHashMap<>();
        jdbc.sql("select rule, version from rules_edition_rule where edition = ?")
                .param(edition)
                .query(row -> {
                    contents.put(row.getLong(1), row.getInt(2));
                });
        return contents;
    }

    private static Edition edition(ResultSet row, int index) throws SQLException {
        return new Edition(
                row.getInt("number"),
                Utc.instant(row, "published_at"),
                row.getString("published_by"),
                row.getInt("rules"));
    }
}
