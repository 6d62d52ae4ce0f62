package dev.floorseat.rules.look;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import dev.floorseat.web.Dates;
import java.time.LocalTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is due, begins or ends by the calendar, as background work: any instance takes it. */
@Configuration(proxyBeanMethods = false)
class LookTask {

    @Bean
    RecurringTask<Void> fileLooks(
            LookRound round, Dates dates, @Value("${floorseat.looks.nightly:03:10}") LocalTime at) {
        return Tasks.recurring("rules-looks", new Daily(dates.zone(), at)).execute((instance, context) -> round.run());
    }
}
