package dev.floorseat.notes.preparation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The preparation mails as background work: any instance takes it, and one at a time is enough. */
@Configuration(proxyBeanMethods = false)
class PreparationTask {

    @Bean
    RecurringTask<Void> sendPreparations(
            PreparationRound round, @Value("${floorseat.preparation.pause:PT5M}") Duration pause) {
        return Tasks.recurring("notes-preparation", FixedDelay.of(pause)).execute((instance, context) -> round.run());
    }
}
