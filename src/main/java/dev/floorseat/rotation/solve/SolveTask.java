package dev.floorseat.rotation.solve;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The background task of a solve. An instance that dies is noticed by its missing heartbeat, and another goes on from the best plan. */
@Configuration(proxyBeanMethods = false)
class SolveTask {

    static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of("solve");

    /** How soon another instance, or this one after its restart, takes a solve up that was interrupted. */
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(1);

    @Bean
    CustomTask<Void> solve(SolveRun run) {
        return Tasks.custom(DESCRIPTOR)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN_AFTER))
                .onDeadExecutionRevive()
                .execute((instance, context) -> run.run(Long.parseLong(instance.getId()))
                        ? (complete, execution) -> execution.remove()
                        : (complete, execution) -> execution.reschedule(
                                complete, complete.getTimeDone().plus(AGAIN_AFTER)));
    }
}
