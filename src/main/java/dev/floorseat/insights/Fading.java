package dev.floorseat.insights;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Counts evidence anew as days pass: any instance takes it, one at a time is enough, and what was counted today is left alone, so that only
 * the first run after midnight has much to do.
 */
@Configuration(proxyBeanMethods = false)
class Fading {

    /** What a change of the policy marked does not wait for the hour. */
    @Bean
    RecurringTask<Void> judgeAnew(Counting counting, @Value("${floorseat.insights.judging:PT10S}") Duration pause) {
        return Tasks.recurring("insights-policy", FixedDelay.of(pause)).execute((instance, context) -> {
            boolean more = counting.someMarked();
            while (more) {
                more = counting.someMarked();
            }
        });
    }

    @Bean
    RecurringTask<Void> countEvidence(
            FreshNotes notes, Counting counting, @Value("${floorseat.insights.counting:PT1H}") Duration pause) {
        return Tasks.recurring("insights-evidence", FixedDelay.of(pause)).execute((instance, context) -> {
            notes.takeStragglers();
            boolean more = counting.someOld();
            while (more) {
                more = counting.someOld();
            }
        });
    }
}
