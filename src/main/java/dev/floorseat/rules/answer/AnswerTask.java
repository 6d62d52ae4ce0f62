package dev.floorseat.rules.answer;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The mails about mistakes and answers as background work: any instance takes it, and one at a time is enough. */
@Configuration(proxyBeanMethods = false)
class AnswerTask {

    @Bean
    RecurringTask<Void> sendAnswers(AnswerRound round, @Value("${floorseat.answers.every:PT5M}") Duration pause) {
        return Tasks.recurring("rules-answers", FixedDelay.of(pause)).execute((instance, context) -> round.run());
    }
}
