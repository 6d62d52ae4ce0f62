package dev.floorseat.rotation.solve;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the plans of ended runs are worth. */
@Repository
class FigureRows {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    FigureRows(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void add(long solve, Map<Figure, Long> figures) {
        batches.batchUpdate(
                "insert into rotation_solve_figure (solve, figure, value) values (:solve, :figure, :value)",
                figures.entrySet().stream()
                        .map(entry -> new MapSqlParameterSource("solve", solve)
                                .addValue("figure", entry.getKey().name())
                                .addValue("value", entry.getValue()))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /** The figures of all runs of a rotation, by run. */
    Map<Long, Map<Figure, Long>> of(long rotation) {
        Map<Long, Map<Figure, Long>> figures = new HashMap<>();
        jdbc.sql("""
                        select f.solve, f.figure, f.value
                          from rotation_solve_figure f
                          join rotation_solve s on s.id = f.solve
                         where s.rotation = :rotation
                        """).param("rotation", rotation).query(row -> {
            figures.computeIfAbsent(row.getLong("solve"), solve -> new EnumMap<>(Figure.class))
                    .put(Figure.valueOf(row.getString("figure")), row.getLong("value"));
        });
        return figures;
    }
}
