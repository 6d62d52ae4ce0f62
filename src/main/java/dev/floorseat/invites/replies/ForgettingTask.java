package dev.floorseat.invites.replies;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgetting old mails as background work: once a day, by any instance. */
@Configuration(proxyBeanMethods = false)
class ForgettingTask {

    @Bean
    RecurringTask<Void> forgetRawMails(
            Intake intake, Clock clock, @Value("${floorseat.mailbox.keep:P90D}") Duration keep) {
        return Tasks.recurring("invites-forget", FixedDelay.ofHours(24))
                .execute((instance, context) -> intake.forget(clock.instant().minus(keep)));
    }
}
