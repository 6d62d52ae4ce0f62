package dev.floorseat.rotation.plan;

import dev.floorseat.database.Utc;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** What changed the drafts, in order, so that it can be undone. */
@Repository
class Changes {

    enum Kind {
        MOVE,
        PIN,
        SOLVE,
        REPAIR
    }

    /** How one visit changed: slots are null where it had no place. */
    record VisitChange(
            long visit,
            @Nullable String beforeSlot,
            boolean beforePinned,
            @Nullable String afterSlot,
            boolean afterPinned) {

        static VisitChange between(Visit before, Visit after) {
            return new VisitChange(before.number(), before.slot(), before.pinned(), after.slot(), after.pinned());
        }

        boolean standsIn(Visit visit) {
            return Objects.equals(visit.slot(), afterSlot) && visit.pinned() == afterPinned;
        }
    }

    /** A change that can be undone. */
    record Change(long id, Kind kind, List<VisitChange> visits) {}

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final Clock clock;

    Changes(JdbcClient jdbc, NamedParameterJdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    void add(long rotation, Kind kind, List<VisitChange> visits, String account) {
        if (visits.isEmpty()) {
            return;
        }
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into rotation_change (rotation, kind, made_at, made_by)
                        values (:rotation, :kind, :at, :by)
                        """)
                .param("rotation", rotation)
                .param("kind", kind.name())
                .param("at", Utc.column(clock.instant()))
                .param("by", account)
                .update(key, "id");
        Number id = key.getKeyAs(Number.class);
        batches.batchUpdate(
                """
                insert into rotation_change_visit
                  (rotation_change, visit, before_slot, before_pinned, after_slot, after_pinned)
                values (:id, :visit, :beforeSlot, :beforePinned, :afterSlot, :afterPinned)
                """,
                visits.stream()
                        .map(change -> new MapSqlParameterSource("id", id)
                                .addValue("visit", change.visit())
                                .addValue("beforeSlot", change.beforeSlot())
                                .addValue("beforePinned", change.beforePinned())
                                .addValue("afterSlot", change.afterSlot())
                                .addValue("afterPinned", change.afterPinned()))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /** The newest change of a rotation's draft that was not undone. */
    Optional<Change> last(long rotation) {
        return jdbc.sql("""
                        select id, kind from rotation_change
                         where rotation = :rotation and not undone order by id desc limit 1
                        """)
                .param("rotation", rotation)
                .query((row, index) ->
                        new Change(row.getLong("id"), Kind.valueOf(row.getString("kind")), visits(row.getLong("id"))))
                .optional();
    }

    /** The number of the newest change that was not undone, by one account or anybody. */
    @Nullable
    Long newest(long rotation, @Nullable String account) {
        return jdbc.sql("""
                        select max(id) from rotation_change
                         where rotation = :rotation and not undone and (:by is null or made_by = :by)
                        """)
                .param("rotation", rotation)
                .param("by", account)
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    void undone(Change change) {
        jdbc.sql("update rotation_change set undone = true where id = :id")
                .param("id", change.id())
                .update();
    }

    private List<VisitChange> visits(long change) {
        return jdbc.sql("""
                        select visit, before_slot, before_pinned, after_slot, after_pinned
                          from rotation_change_visit where rotation_change = :change order by visit
                        """)
                .param("change", change)
                .query((row, index) -> new VisitChange(
                        row.getLong("visit"),
                        row.getString("before_slot"),
                        row.getBoolean("before_pinned"),
                        row.getString("after_slot"),
                        row.getBoolean("after_pinned")))
                .list();
    }
}
