package dev.floorseat.invites.polling;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import dev.floorseat.ProductTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class PollSoonTest {

    private static final int AT_ONCE = 4;
    private static final int TIMES = 50;

    @Autowired
    PollSoon soon;

    @Autowired
    JdbcClient jdbc;

    /** What was asked for comes a little later, and reads whatever the next test has kept by then. */
    @AfterEach
    void waitUntilItWasLookedInto() {
        await().atMost(Duration.ofMinutes(1))
                .until(() ->
                        jdbc.sql("""
                        select count(*) from scheduled_tasks
                        where task_name = ? and picked = false and execution_time > current_timestamp
                        """).param(PollTask.NAME).query(Long.class).single() == 1);
    }

    @Test
    void mayBeAskedByManyAtOnce() {
        ExecutorService many = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<?>> asked = new ArrayList<>();
            for (int time = 0; time < AT_ONCE * TIMES; time++) {
                asked.add(many.submit(soon::ask));
            }
            for (Future<?> each : asked) {
                assertThatCode(each::get).doesNotThrowAnyException();
            }
        } finally {
            many.shutdownNow();
        }
    }
}
