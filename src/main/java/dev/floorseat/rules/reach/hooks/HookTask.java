package dev.floorseat.rules.reach.hooks;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The background task of a message to an address. The scheduler gives it to one instance at a time, to another when that one dies, and
 * tries again with growing pauses what was not taken.
 */
@Configuration(proxyBeanMethods = false)
class HookTask {

    static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of("rules-hook");

    /** The first pause; each is twice the one before. */
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

    /** After so many pauses, almost three days after the first attempt, it is given up. */
    private static final int PAUSES = 12;

    /** For so long one can look up what was sent. */
    private static final Duration KEPT = Duration.ofDays(30);

    @Bean
    CustomTask<Void> sendHook(DeliveryRows rows, HookDelivery delivery) {
        return of(rows, delivery, FIRST_PAUSE, PAUSES);
    }

    @Bean
    RecurringTask<Void> forgetSentHooks(DeliveryRows rows, Clock clock) {
        return Tasks.recurring("rules-hook-sent", FixedDelay.ofHours(24))
                .execute((instance, context) -> rows.forgetSent(clock.instant().minus(KEPT)));
    }

    static CustomTask<Void> of(DeliveryRows rows, HookDelivery delivery, Duration firstPause, int pauses) {
        return Tasks.custom(DESCRIPTOR)
                .onFailure(FailureHandler.<Void>maxRetries(pauses)
                        .withBackoff(firstPause, 2)
                        .then((complete, operations) -> {
                            rows.givenUp(numberOf(complete.getExecution().getId()));
                            operations.remove();
                        }))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    delivery.send(numberOf(instance.getId()));
                    return (complete, operations) -> operations.remove();
                });
    }

    private static long numberOf(String instance) {
        return Long.parseLong(instance);
    }
}
