package dev.floorseat.demo;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import dev.floorseat.web.Refusal;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** After the company has come in: its past visits, an open rotation, and the accounts to sign in with. */
@Component
@Profile("demo")
@Order(CompanyAtStart.ORDER + 100)
class StoryAtStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(StoryAtStart.class);
    private static final Duration AFTER_ENCODING = Duration.ofMinutes(2);

    private final Story story;
    private final DemoCompany company;
    private final SchedulerClient scheduler;
    private final Clock clock;

    StoryAtStart(Story story, DemoCompany company, @Lazy SchedulerClient scheduler, Clock clock) {
        this.story = story;
        this.company = company;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (story.needed()) {
            try {
                story.tell(company);
                compareInsightsSoon();
            } catch (Refusal e) {
                throw new IllegalStateException("the demo's own story is refused: " + e.faults(), e);
            }
        }
    }

    /** The first night would otherwise be the first to suggest anything; by then the notes have been encoded. */
    private void compareInsightsSoon() {
        try {
            scheduler.reschedule(
                    TaskInstanceId.of("insights-nightly", RecurringTask.INSTANCE),
                    clock.instant().plus(AFTER_ENCODING));
        } catch (TaskInstanceNotFoundException thereIsNoSuchWork) {
            LOG.info("Nothing compares insights here");
        }
    }
}
