package dev.floorseat.demo;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.util.Collection;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the product does by itself as days pass, done for the day that is told of. */
@Component
@Profile("demo")
class Chores {

    private static final Set<String> WEEKLY = Set.of("insights-triage", "rules-answers");
    private static final Set<String> LAST = Set.of("insights-evidence", "rules-proposals");

    private final Collection<RecurringTask<?>> tasks;

    Chores(Collection<RecurringTask<?>> tasks) {
        this.tasks = tasks;
    }

    /** Has them done every week of some weeks, and what fades faded today. */
    void register(Chronicle chronicle, int weeks) {
        for (int week = weeks; week > 0; week--) {
            chronicle.add(week * 7 - 6, 7, () -> run(WEEKLY));
        }
        chronicle.add(0, 0, () -> run(LAST));
    }

    private void run(Set<String> names) {
        tasks.stream().filter(task -> names.contains(task.getName())).forEach(Chores::run);
    }

    /** Those meant use neither. */
    @SuppressWarnings("NullAway")
    private static void run(RecurringTask<?> task) {
        task.executeRecurringly(null, null);
    }
}
