package dev.floorseat.insights.text;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Encoding as background work: any instance takes it, one at a time. */
@Configuration(proxyBeanMethods = false)
class EncodingTask {

    @Bean
    RecurringTask<Void> encodeTexts(EncodingRound round, @Value("${floorseat.insights.pause:PT5S}") Duration pause) {
        return Tasks.recurring("insights-encoding", FixedDelay.of(pause)).execute((instance, context) -> round.run());
    }
}
