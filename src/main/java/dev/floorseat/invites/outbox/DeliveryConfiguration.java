package dev.floorseat.invites.outbox;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Sending as background work: any instance takes it, one at a time, and sends with several couriers when much is due. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

    @Bean
    RecurringTask<Void> sendInvites(
            Claims claims,
            ObjectProvider<JavaMailSender> sender,
            Clock clock,
            @Value("${floorseat.invites.pause:PT5S}") Duration pause,
            @Value("${floorseat.invites.couriers:4}") int couriers) {
        return Tasks.recurring("invites-send", FixedDelay.of(pause))
                .execute((instance, context) -> sender.ifAvailable(
                        available -> new Couriers(claims, new Delivery(claims, available, clock), couriers).run()));
    }

    /** Without a mail server, messages wait; the planner's page says so. */
    @Bean
    MailServer mailServer(ObjectProvider<JavaMailSender> sender) {
        return () -> sender.getIfAvailable() != null;
    }
}
