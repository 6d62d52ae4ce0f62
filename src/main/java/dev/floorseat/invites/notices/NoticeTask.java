package dev.floorseat.invites.notices;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * The background task of a notice. The scheduler gives it to one instance at a time, gives it to another when that one dies, and tries
 * again with growing pauses what the mail server did not take.
 */
@Configuration(proxyBeanMethods = false)
class NoticeTask {

    static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of("invites-notice");

    /** The first pause; each is twice the one before. */
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

    /** After so many pauses, a day and a half after the first attempt, it is given up. */
    private static final int PAUSES = 11;

    /** How long a notice waits for a mail server to be configured before it looks again. */
    private static final Duration NO_SERVER = Duration.ofMinutes(1);

    @Bean
    CustomTask<Void> sendNotice(NoticeRows rows, ObjectProvider<JavaMailSender> sender, Clock clock) {
        return of(rows, sender, clock, FIRST_PAUSE, PAUSES);
    }

    static CustomTask<Void> of(
            NoticeRows rows, ObjectProvider<JavaMailSender> sender, Clock clock, Duration firstPause, int pauses) {
        return Tasks.custom(DESCRIPTOR)
                .onFailure(FailureHandler.<Void>maxRetries(pauses)
                        .withBackoff(firstPause, 2)
                        .then((complete, operations) -> {
                            rows.givenUp(numberOf(complete.getExecution().getId()));
                            operations.remove();
                        }))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    JavaMailSender available = sender.getIfAvailable();
                    if (available == null) {
                        return (complete, operations) -> operations.reschedule(
                                complete, complete.getTimeDone().plus(NO_SERVER));
                    }
                    new NoticeDelivery(rows, available, clock).send(numberOf(instance.getId()));
                    return (complete, operations) -> operations.remove();
                });
    }

    private static long numberOf(String instance) {
        return Long.parseLong(instance);
    }
}
