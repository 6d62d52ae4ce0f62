package dev.floorseat.rotation.swap;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ends offers in the background: any instance takes it. Until then their deadline keeps them from being taken. */
@Configuration(proxyBeanMethods = false)
class SwapTask {

    @Bean
    RecurringTask<Void> endSwaps(SwapEnds ends, @Value("${floorseat.swap.ends:PT5M}") Duration pause) {
        return Tasks.recurring("rotation-swaps", FixedDelay.of(pause)).execute((instance, context) -> ends.run());
    }
}
