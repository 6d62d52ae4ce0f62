package dev.floorseat.invites.polling;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.floorseat.ProductTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class PollSoonTest {

    private static final int AT_ONCE = 4;
    private static final int TIMES = 50;

    @Autowired
    PollSoon soon;

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
