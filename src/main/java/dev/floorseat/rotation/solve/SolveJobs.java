package dev.floorseat.rotation.solve;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import dev.floorseat.rotation.plan.Drafts;
import dev.floorseat.rotation.plan.Rotation;
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
    private final SchedulerClient scheduler;
    private final Clock clock;

    /** The scheduler comes lazily: it is made from the tasks, and the task of a solve needs the solves. */
    SolveJobs(Solves solves, Drafts drafts, @Lazy SchedulerClient scheduler, Clock clock) {
        this.solves = solves;
        this.drafts = drafts;
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
        long id;
        try {
            id = solves.add(rotation, limit, steps, seed == null ? 0 : seed, weights, clock.instant(), account);
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

    /** The newest solve of a rotation, if there was one. */
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
