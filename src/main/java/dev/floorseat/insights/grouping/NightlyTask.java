package dev.floorseat.insights.grouping;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import dev.floorseat.web.Dates;
import java.time.LocalTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The nightly comparison as background work: any instance takes it. */
@Configuration(proxyBeanMethods = false)
class NightlyTask {

    @Bean
    RecurringTask<Void> compareInsights(
            NightlyComparison comparison, Dates dates, @Value("${floorseat.insights.nightly:02:30}") LocalTime at) {
        return Tasks.recurring("insights-nightly", new Daily(dates.zone(), at))
                .execute((instance, context) -> comparison.run());
    }
}
