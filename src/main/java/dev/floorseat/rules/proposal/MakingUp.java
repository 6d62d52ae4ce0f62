package dev.floorseat.rules.proposal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks from time to time for insights that should have a proposal by now: any instance takes it, and one at a time is enough. */
@Configuration(proxyBeanMethods = false)
class MakingUp {

    @Bean
    RecurringTask<Void> makeUpProposals(
            Proposals proposals, @Value("${floorseat.proposals.pause:PT1H}") Duration pause) {
        return Tasks.recurring("rules-proposals", FixedDelay.of(pause))
                .execute((instance, context) -> proposals.makeUp());
    }
}
