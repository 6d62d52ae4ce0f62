package dev.floorseat.invites.reminders;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reminding as background work: any instance takes it, and one at a time is enough. */
@Configuration(proxyBeanMethods = false)
class ReminderTask {

    @Bean
    RecurringTask<Void> sendReminders(ReminderRound round, @Value("${floorseat.reminders.every:PT5M}") Duration pause) {
        return Tasks.recurring("invites-reminders", FixedDelay.of(pause)).execute((instance, context) -> round.run());
    }

    @Bean
    RecurringTask<Void> askNextHosts(HostRound round, @Value("${floorseat.hosts.every:PT30M}") Duration pause) {
        return Tasks.recurring("invites-next-hosts", FixedDelay.of(pause)).execute((instance, context) -> round.run());
    }
}
