package dev.floorseat.rotation.solve;

import dev.floorseat.database.Utc;
import dev.floorseat.solver.Score;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    long add(Order order, Instant now, String account) {
        KeyHolder key = new GeneratedKeyHolder();
        Solve.Terms terms = order.terms();
        Solve.Start start = order.start();
        jdbc.sql("""
                        insert into rotation_solve
                          (rotation, state, active, seconds, steps, seed, profile, profile_version, weights, what_if, repeats,
                           threads, started_from, requested_at, requested_by)
                        values (:rotation, 'QUEUED', true, :seconds, :steps, :seed, :profile, :version, :weights, :whatIf, :repeats,
                                :threads, :from, :at, :by)
                        """)
                .param("rotation", order.rotation())
                .param("seconds", order.seconds())
                .param("steps", order.steps())
                .param("seed", order.seed())
                .param("profile", order.profile())
                .param("version", terms.profileVersion())
                .param("weights", terms.weights().isEmpty() ? null : Lines.ofWeights(terms.weights()))
                .param("whatIf", terms.whatIf())
                .param("repeats", terms.repeats())
                .param("threads", start == null ? null : start.threads())
                .param("from", start == null ? null : Lines.ofPlan(start.from()))
                .param("at", Utc.column(now))
                .param("by", account)
                .update(key, "id");
        return Objects.requireNonNull(key.getKeyAs(Number.class)).longValue();
    }

    Optional<Solve> byId(long id) {
        return jdbc.sql("select * from rotation_solve where id = :id")
                .param("id", id)
                .query(SolveRow::of)
                .optional();
    }

    /** The newest whose plan goes into the draft. */
    Optional<Solve> newestOf(long rotation) {
        return jdbc.sql("""
                        select * from rotation_solve where rotation = :rotation and not what_if order by id desc limit 1
                        """).param("rotation", rotation).query(SolveRow::of).optional();
    }

    /** The newest of a rotation, the newest first. */
    List<Solve> of(long rotation, int most) {
        return jdbc.sql("select * from rotation_solve where rotation = :rotation order by id desc limit :most")
                .param("rotation", rotation)
                .param("most", most)
                .query(SolveRow::of)
                .list();
    }

    /** Notes what it begins with; one that is taken up again goes on with what it began with. */
    void running(long id, Solve.Start start) {
        jdbc.sql("""
                        update rotation_solve
                           set state = 'RUNNING', threads = coalesce(threads, :threads), problem = coalesce(problem, :problem),
                               started_from = coalesce(started_from, :from)
                         where id = :id and active
                        """)
                .param("threads", start.threads())
                .param("problem", start.problem())
                .param("from", Lines.ofPlan(start.from()))
                .param("id", id)
                .update();
    }

    /** Keeps the plan it ended with. */
    void keep(long id, Map<String, String> plan, Score score) {
        jdbc.sql("""
                        update rotation_solve set best = :best, hard = :hard, medium = :medium, soft = :soft where id = :id
                        """)
                .param("best", Lines.ofPlan(plan))
                .param("hard", score.hard())
                .param("medium", score.medium())
                .param("soft", score.soft())
                .param("id", id)
                .update();
    }

    void taken(long id, Instant now, String account) {
        jdbc.sql("update rotation_solve set taken_at = :at, taken_by = :by where id = :id")
                .param("at", Utc.column(now))
                .param("by", account)
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
                .param("best", best == null ? null : Lines.ofPlan(best))
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
}
