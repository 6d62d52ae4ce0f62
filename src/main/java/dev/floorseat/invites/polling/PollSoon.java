package dev.floorseat.invites.polling;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Instant;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Has the mailbox looked into at once, by whichever instance takes the work, instead of when it is due. */
@Component
public class PollSoon {

    /** Long due, whatever the clock of the database says. */
    private static final Instant AT_ONCE = Instant.parse("2000-01-01T00:00:00Z");

    private final SchedulerClient scheduler;

    PollSoon(@Lazy SchedulerClient scheduler) {
        this.scheduler = scheduler;
    }

    /**
     * Asks for it.
     *
     * @return false: somebody is looking or asks at this very moment, and may have looked before what is new came
     */
    public boolean ask() {
        try {
            scheduler.reschedule(TaskInstanceId.of(PollTask.NAME, RecurringTask.INSTANCE), AT_ONCE);
            return true;
        } catch (TaskInstanceCurrentlyExecutingException e) {
            return false;
        } catch (TaskInstanceNotFoundException e) {
            // the scheduler has not begun yet: its first look comes at once
            return true;
        } catch (ExecutionException e) {
            // somebody else changed the row between our look at it and our change: who listens is woken by the same
            // mail
            return false;
        }
    }
}
