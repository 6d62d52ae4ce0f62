package dev.floorseat.insights.triage;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The round of the triage as background work: any instance takes it, and one at a time is enough. */
@Configuration(proxyBeanMethods = false)
class TriageTask {

    @Bean
    RecurringTask<Void> lookAfterTriage(TriageRound round, @Value("${floorseat.triage.pause:PT1M}") Duration pause) {
        return Tasks.recurring("insights-triage", FixedDelay.of(pause)).execute((instance, context) -> round.run());
    }
}
