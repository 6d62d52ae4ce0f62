package dev.floorseat.rotation.solve;

import dev.floorseat.database.Utc;
import dev.floorseat.solver.Score;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a solve as it is stored. */
final class SolveRow {

    private SolveRow() {}

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

    static Solve of(ResultSet row, int index) throws SQLException {
        boolean scored = row.getObject("hard") != null;
        return new Solve(
                row.getLong("id"),
                row.getLong("rotation"),
                SolveState.valueOf(row.getString("state")),
                row.getObject("seconds", Integer.class),
                row.getObject("steps", Integer.class),
                row.getLong("seed"),
                row.getString("profile"),
                new Solve.Terms(
                        row.getInt("profile_version"),
                        Lines.weights(row.getString("weights")),
                        row.getBoolean("what_if"),
                        row.getObject("repeats", Long.class)),
                Utc.instant(row, "requested_at"),
                row.getString("requested_by"),
                Utc.instantOrNull(row, "ended_at"),
                row.getBoolean("stop_requested"),
                Duration.ofMillis(row.getLong("elapsed_ms")),
                scored ? new Score(row.getLong("hard"), row.getLong("medium"), row.getLong("soft")) : null,
                row.getLong("moves_per_second"),
                Lines.plan(row.getString("best")),
                points(row.getString("curve")),
                start(row),
                Utc.instantOrNull(row, "taken_at"));
    }

    private static Solve.@Nullable Start start(ResultSet row) throws SQLException {
        String from = row.getString("started_from");
        return from == null
                ? null
                : new Solve.Start(
                        row.getInt("threads"),
                        Objects.requireNonNullElse(row.getString("problem"), ""),
                        Lines.plan(from));
    }
}
