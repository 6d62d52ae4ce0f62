package dev.floorseat.rotation.weights;

import dev.floorseat.database.Utc;
import dev.floorseat.rotation.weights.WeightVersion.Origin;
import dev.floorseat.solver.Rule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions planners made of the profiles; rows are only ever added. */
@Repository
class WeightRows {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    WeightRows(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Adds a version; fails with a duplicate key where somebody was quicker. */
    void add(WeightVersion version) {
        Origin origin = version.origin();
        jdbc.sql("""
                        insert into rotation_weight_version
                          (profile, number, made_at, made_by, note, origin_profile, origin_number)
                        values (:profile, :number, :at, :by, :note, :originProfile, :originNumber)
                        """)
                .param("profile", version.profile())
                .param("number", version.number())
                .param("at", version.madeAt() == null ? null : Utc.column(version.madeAt()))
                .param("by", version.madeBy())
                .param("note", version.note())
                .param("originProfile", origin == null ? null : origin.profile())
                .param("originNumber", origin == null ? null : origin.number())
                .update();
        batches.batchUpdate(
                "insert into rotation_weight (profile, number, rule, weight) values (:profile, :number, :rule, :weight)",
                version.weights().entrySet().stream()
                        .map(entry -> new MapSqlParameterSource("profile", version.profile())
                                .addValue("number", version.number())
                                .addValue("rule", entry.getKey().name())
                                .addValue("weight", entry.getValue()))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /** The names of the profiles that have versions. */
    List<String> names() {
        return jdbc.sql("select distinct profile from rotation_weight_version order by profile")
                .query(String.class)
                .list();
    }

    Optional<WeightVersion> newest(String profile) {
        return version(
                profile,
                jdbc.sql("select coalesce(max(number), 0) from rotation_weight_version where profile = :profile")
                        .param("profile", profile)
                        .query(Integer.class)
                        .single());
    }

    Optional<WeightVersion> version(String profile, int number) {
        return jdbc.sql("select * from rotation_weight_version where profile = :profile and number = :number")
                .param("profile", profile)
                .param("number", number)
                .query(this::version)
                .optional();
    }

    /** The versions of a profile, the newest first. */
    List<WeightVersion> versions(String profile) {
        return jdbc.sql("select * from rotation_weight_version where profile = :profile order by number desc")
                .param("profile", profile)
                .query(this::version)
                .list();
    }

    private WeightVersion version(ResultSet row, int index) throws SQLException {
        String profile = row.getString("profile");
        int number = row.getInt("number");
        String originProfile = row.getString("origin_profile");
        @Nullable Instant madeAt = Utc.instantOrNull(row, "made_at");
        return new WeightVersion(
                profile,
                number,
                weights(profile, number),
                madeAt,
                row.getString("made_by"),
                row.getString("note"),
                originProfile == null ? null : new Origin(originProfile, row.getInt("origin_number")));
    }

    private Map<Rule, Long> weights(String profile, int number) {
        Map<Rule, Long> weights = new EnumMap<>(Rule.class);
        jdbc.sql("select rule, weight from rotation_weight where profile = :profile and number = :number")
                .param("profile", profile)
                .param("number", number)
                .query(row -> {
                    weights.put(Rule.valueOf(row.getString("rule")), row.getLong("weight"));
                });
        return weights;
    }
}
