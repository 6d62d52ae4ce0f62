package dev.floorseat.invites.busy;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reading each calendar again every few hours: any instance takes it, one at a time, and another one when that dies. */
@Configuration(proxyBeanMethods = false)
class BusyTask {

    static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of("invites-busy");

    /** Where not the calendar failed but we: a database away, a lock waited for in vain. */
    private static final Duration AFTER_A_FAULT = Duration.ofMinutes(15);

    @Bean
    CustomTask<Void> readCalendar(SourceReading reading, Turns turns) {
        return Tasks.custom(DESCRIPTOR)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_A_FAULT))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    long id = Long.parseLong(instance.getId());
                    return reading.again(id)
                            ? (complete, operations) -> operations.reschedule(complete, turns.next(id))
                            : (complete, operations) -> operations.remove();
                });
    }

    /** Also sees to it that every calendar has its turn: somebody may have died between naming it and asking for its first. */
    @Bean
    RecurringTask<Void> forgetRemovedCalendars(SourceBook book, Turns turns) {
        return Tasks.recurring("invites-busy-removed", FixedDelay.ofHours(6)).execute((instance, context) -> {
            book.forget();
            book.readable()
                    .forEach(id -> context.getSchedulerClient()
                            .scheduleIfNotExists(
                                    DESCRIPTOR.instance(Long.toString(id)).build(), turns.next(id)));
        });
    }
}
