package dev.floorseat.rules;

import dev.floorseat.database.Utc;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every text of a rule that was published, so that anybody can see how it came to say what it says. */
@Component
@Transactional
public class RuleVersions {

    private final Scopes scopes;
    private final JdbcClient jdbc;
    private final Clock clock;

    RuleVersions(Scopes scopes, JdbcClient jdbc, Clock clock) {
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The versions of a rule, the newest first; empty: nothing of it was ever published. */
    @Transactional(readOnly = true)
    public List<RuleVersion> of(long rule) {
        Map<Long, Set<String>> queues = scopes.all(Scopes.Of.VERSION);
        return jdbc.sql("select * from rules_version where rule = ? order by number desc")
                .param(rule)
                .query((row, index) -> new RuleVersion(
                        row.getLong("rule"),
                        row.getInt("number"),
                        RuleRows.text(row),
                        queues.getOrDefault(row.getLong("id"), Set.of()),
                        Utc.instant(row, "published_at"),
                        row.getString("published_by")))
                .list();
    }

    /** The number of the newest version by rule; of which nothing was published is not there. */
    @Transactional(readOnly = true)
    public Map<Long, Integer> newest() {
        Map<Long, Integer> newest = new LinkedHashMap<>();
        jdbc.sql("select rule, max(number) from rules_version group by rule").query(row -> {
            newest.put(row.getLong(1), row.getInt(2));
        });
        return newest;
    }

    /** Keeps what a rule says now as its next version, unless that is what the newest says. */
    void publish(long rule, RuleText text, Set<String> queues, String by) {
        Optional<RuleVersion> newest = of(rule).stream().findFirst();
        if (newest.isPresent()
                && newest.get().text().equals(text)
                && newest.get().queues().equals(queues)) {
            return;
        }
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into rules_version
                          (rule, number, situation, act, act_limit, not_when, wording, published_at, published_by)
                        values (:rule, :number, :when, :act, :limit, :notWhen, :wording, :at, :by)
                        """)
                .param("rule", rule)
                .param("number", newest.map(RuleVersion::number).orElse(0) + 1)
                .param("when", text.when())
                .param("act", text.act())
                .param("limit", text.limit())
                .param("notWhen", text.notWhen())
                .param("wording", text.wording())
                .param("at", Utc.column(clock.instant()))
                .param("by", by)
                .update(key, "id");
        scopes.write(Scopes.Of.VERSION, Objects.requireNonNull(key.getKey()).longValue(), queues);
    }
}
