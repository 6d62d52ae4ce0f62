package dev.floorseat.rotation.solve;

import dev.floorseat.database.Utc;
import dev.floorseat.solver.Score;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The solves, as the instances share them. */
@Repository
class Solves {

    private final JdbcClient jdbc;

    Solves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a queued solve; fails with a duplicate key where the rotation has an active one. */
    long add(
            long rotation,
            @Nullable Integer seconds,
            @Nullable Integer steps,
            long seed,
            String profile,
            Instant now,
            String account) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into rotation_solve (rotation, state, active, seconds, steps, seed, profile, requested_at, requested_by)
                        values (:rotation, 'QUEUED', true, :seconds, :steps, :seed, :profile, :at, :by)
                        """)
                .param("rotation", rotation)
                .param("seconds", seconds)
                .param("steps", steps)
                .param("seed", seed)
                .param("profile", profile)
                .param("at", Utc.column(now))
                .param("by", account)
                .update(key, "id");
        return Objects.requireNonNull(key.getKeyAs(Number.class)).longValue();
    }

    Optional<Solve> byId(long id) {
        return jdbc.sql("select * from rotation_solve where id = :id")
                .param("id", id)
                .query(Solves::solve)
                .optional();
    }

    Optional<Solve> newestOf(long rotation) {
        return jdbc.sql("select * from rotation_solve where rotation = :rotation order by id desc limit 1")
                .param("rotation", rotation)
                .query(Solves::solve)
                .optional();
    }

    void running(long id) {
        jdbc.sql("update rotation_solve set state = 'RUNNING' where id = :id and active")
                .param("id", id)
                .update();
    }

    void requestStop(long id) {
        jdbc.sql("update rotation_solve set stop_requested = true where id = :id and active")
                .param("id", id)
                .update();
    }

    boolean stopRequested(long id) {
        return jdbc.sql("select stop_requested from rotation_solve where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** Writes how far it is, with a point of the curve. */
    void progress(long id, Duration elapsed, Score score, long movesPerSecond, @Nullable Map<String, String> best) {
        jdbc.sql("""
                        update rotation_solve
                           set elapsed_ms = :elapsed, hard = :hard, medium = :medium, soft = :soft,
                               moves_per_second = :moves, best = coalesce(:best, best),
                               curve = concat(coalesce(curve, ''), :point)
                         where id = :id and active
                        """)
                .param("elapsed", elapsed.toMillis())
                .param("hard", score.hard())
                .param("medium", score.medium())
                .param("soft", score.soft())
                .param("moves", movesPerSecond)
                .param("best", best == null ? null : lines(best))
                .param(
                        "point",
                        elapsed.toMillis() + " " + score.hard() + " " + score.medium() + " " + score.soft() + "\n")
                .param("id", id)
                .update();
    }

    /** Ends it; whoever comes second changes nothing. */
    boolean ended(long id, SolveState state, Instant now) {
        return jdbc.sql("""
                        update rotation_solve set state = :state, active = null, ended_at = :at where id = :id and active
                        """)
                        .param("state", state.name())
                        .param("at", Utc.column(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** One line a visit: no id has a tab or a line break in it. */
    private static String lines(Map<String, String> assignment) {
        return new TreeMap<>(assignment)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "\t" + entry.getValue())
                        .collect(Collectors.joining("\n"));
    }

    private static Map<String, String> assignment(@Nullable String lines) {
        return lines == null || lines.isEmpty()
                ? Map.of()
                : lines.lines()
                        .map(line -> line.split("\t", 2))
                        .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }

    private static List<Solve.Point> points(@Nullable String lines) {
        return lines == null
                ? List.of()
                : lines.lines()
                        .map(line -> line.split(" ", 4))
                        .map(parts -> new Solve.Point(
                                Long.parseLong(parts[0]),
                                new Score(
                                        Long.parseLong(parts[1]), Long.parseLong(parts[2]), Long.parseLong(parts[3]))))
                        .toList();
    }

    private static Solve solve(ResultSet row, int index) throws SQLException {
        LocalDateTime ended = row.getObject("ended_at", LocalDateTime.class);
        boolean scored = row.getObject("hard") != null;
        return new Solve(
                row.getLong("id"),
                row.getLong("rotation"),
                SolveState.valueOf(row.getString("state")),
                row.getObject("seconds", Integer.class),
                row.getObject("steps", Integer.class),
                row.getLong("seed"),
                row.getString("profile"),
                Utc.instant(row, "requested_at"),
                row.getString("requested_by"),
                ended == null ? null : ended.toInstant(ZoneOffset.UTC),
                row.getBoolean("stop_requested"),
                Duration.ofMillis(row.getLong("elapsed_ms")),
                scored ? new Score(row.getLong("hard"), row.getLong("medium"), row.getLong("soft")) : null,
                row.getLong("moves_per_second"),
                assignment(row.getString("best")),
                points(row.getString("curve")));
    }
}
