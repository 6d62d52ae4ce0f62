package dev.floorseat.rotation.solve;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import dev.floorseat.rotation.plan.Drafts;
import dev.floorseat.rotation.plan.Rotation;
import dev.floorseat.rotation.weights.WeightProfiles;
import dev.floorseat.rotation.weights.WeightVersion;
import dev.floorseat.web.Refusal;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for solves, looks at them and stops them. Whichever instance is free does the work. */
@Component
public class SolveJobs {

    private static final int LONGEST_SECONDS = 3600;
    private static final int MOST_STEPS = 10_000_000;

    private final Solves solves;
    private final Drafts drafts;
    private final WeightProfiles profiles;
    private final SchedulerClient scheduler;
    private final Clock clock;

    /** The scheduler comes lazily: it is made from the tasks, and the task of a solve needs the solves. */
    SolveJobs(Solves solves, Drafts drafts, WeightProfiles profiles, @Lazy SchedulerClient scheduler, Clock clock) {
        this.solves = solves;
        this.drafts = drafts;
        this.profiles = profiles;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /**
     * Queues a solve.
     *
     * @param seconds how long it may take, 1 to 3600; null: limited by steps
     * @param steps how many steps it may take; null: limited by time. With neither it has a minute
     * @param seed the random seed; null: 0
     * @param profile the weight profile; null: the rotation's
     * @param account who asks
     * @throws Refusal if the rotation is being solved already, or a limit makes no sense
     */
    @Transactional
    public Solve request(
            long rotation,
            @Nullable Integer seconds,
            @Nullable Integer steps,
            @Nullable Long seed,
            @Nullable String profile,
            String account) {
        return request(rotation, seconds, steps, seed, profile, false, account);
    }

    /**
     * Queues a solve, in earnest or as a what-if.
     *
     * @param whatIf whether its plan stays out of the draft until somebody takes it; the rest as in the method above
     * @throws Refusal if the rotation is being solved already, or a limit makes no sense
     */
    @Transactional
    public Solve request(
            long rotation,
            @Nullable Integer seconds,
            @Nullable Integer steps,
            @Nullable Long seed,
            @Nullable String profile,
            boolean whatIf,
            String account) {
        Rotation known = drafts.rotation(rotation);
        if (seconds != null && (seconds < 1 || seconds > LONGEST_SECONDS)) {
            throw Refusal.unusable("rotation.solve-seconds", LONGEST_SECONDS);
        }
        if (steps != null && (steps < 1 || steps > MOST_STEPS)) {
            throw Refusal.unusable("rotation.solve-steps", MOST_STEPS);
        }
        Integer limit = seconds == null && steps == null ? Integer.valueOf(60) : seconds;
        String weights = profile == null || profile.isBlank() ? known.profile() : profile;
        drafts.requireProfile(weights);
        WeightVersion version = profiles.newest(weights);
        Solve.Terms terms = new Solve.Terms(version.number(), version.byRule(), whatIf, null);
        return queue(new Order(rotation, limit, steps, seed == null ? 0 : seed, weights, terms, null), account);
    }

    /**
     * Queues a run once more: with the same limit, seed and weights, from where the visits stood then, beside the draft. Limited by steps,
     * and with the same to plan, it makes the same plan.
     *
     * @throws Refusal if there is no such run, or the rotation is being solved already
     */
    @Transactional
    public Solve repeat(long id, String account) {
        Solve run = job(id);
        if (run.state().active()) {
            throw Refusal.conflict("rotation.solve-running");
        }
        return queue(Order.repeating(run), account);
    }

    private Solve queue(Order order, String account) {
        long id;
        try {
            id = solves.add(order, clock.instant(), account);
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("rotation.solve-running");
        }
        scheduler.scheduleIfNotExists(
                SolveTask.DESCRIPTOR.instance(Long.toString(id)).build(), clock.instant());
        return job(id);
    }

    /** The solve of that number. */
    @Transactional(readOnly = true)
    public Solve job(long id) {
        return solves.byId(id).orElseThrow(() -> Refusal.notFound("rotation.no-job", Long.toString(id)));
    }

    /** The newest solve of a rotation's draft, if there was one; what-ifs are none. */
    @Transactional(readOnly = true)
    public Optional<Solve> newest(long rotation) {
        return solves.newestOf(rotation);
    }

    /** Asks the instance that works on it to stop and keep the best plan; does nothing to one that has ended. */
    @Transactional
    public Solve stop(long id) {
        job(id);
        solves.requestStop(id);
        return job(id);
    }
}
