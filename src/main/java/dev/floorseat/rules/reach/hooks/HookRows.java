package dev.floorseat.rules.reach.hooks;

import dev.floorseat.database.Utc;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The addresses as rows. */
@Repository
class HookRows {

    private final JdbcClient jdbc;

    HookRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Hook> all() {
        Map<Long, Set<HookEvent>> events = events();
        return jdbc.sql("select * from rules_hook order by name, id")
                .query((row, index) -> hook(row, events))
                .list();
    }

    String secret(long id) {
        return jdbc.sql("select secret from rules_hook where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    long insert(String name, URI url, HookFormat format, Locale language, String secret, String by, Instant now) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into rules_hook (name, url, format, language, secret, created_at, created_by)
                        values (:name, :url, :format, :language, :secret, :now, :by)
                        """)
                .param("name", name)
                .param("url", url.toString())
                .param("format", format.name())
                .param("language", language.getLanguage())
                .param("secret", secret)
                .param("now", Utc.column(now))
                .param("by", by)
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    void events(long id, Set<HookEvent> events) {
        jdbc.sql("delete from rules_hook_event where hook = ?").param(id).update();
        events.forEach(event -> jdbc.sql("insert into rules_hook_event (hook, event) values (?, ?)")
                .params(id, event.name())
                .update());
    }

    /** Takes the revision, so that nobody else has it; false: somebody has. */
    boolean taken(long id, long revision) {
        return jdbc.sql("update rules_hook set revision = revision + 1 where id = ? and revision = ?")
                        .params(id, revision)
                        .update()
                == 1;
    }

    void enable(long id, boolean enabled) {
        jdbc.sql("update rules_hook set enabled = ? where id = ?")
                .params(enabled, id)
                .update();
    }

    void secret(long id, String secret) {
        jdbc.sql("update rules_hook set secret = ? where id = ?")
                .params(secret, id)
                .update();
    }

    void delete(long id) {
        jdbc.sql("delete from rules_hook where id = ?").param(id).update();
    }

    private Map<Long, Set<HookEvent>> events() {
        Map<Long, Set<HookEvent>> events = new LinkedHashMap<>();
        jdbc.sql("select hook, event from rules_hook_event").query(row -> {
            events.computeIfAbsent(row.getLong("hook"), hook -> EnumSet.noneOf(HookEvent.class))
                    .add(HookEvent.valueOf(row.getString("event")));
        });
        return events;
    }

    private static Hook hook(ResultSet row, Map<Long, Set<HookEvent>> events) throws SQLException {
        long id = row.getLong("id");
        return new Hook(
                id,
                row.getLong("revision"),
                row.getString("name"),
                URI.create(row.getString("url")),
                HookFormat.valueOf(row.getString("format")),
                Locale.forLanguageTag(row.getString("language")),
                events.getOrDefault(id, Set.of()),
                row.getBoolean("enabled"),
                Utc.instant(row, "created_at"),
                row.getString("created_by"));
    }
}
