package dev.floorseat.rules.reach.digest;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The weekly mails as background work: looked for often, because Monday morning comes to sites at different times. */
@Configuration(proxyBeanMethods = false)
class DigestTask {

    @Bean
    RecurringTask<Void> sendDigests(DigestRound round, @Value("${floorseat.digest.every:PT10M}") Duration pause) {
        return Tasks.recurring("rules-digest", FixedDelay.of(pause)).execute((instance, context) -> round.run());
    }
}
