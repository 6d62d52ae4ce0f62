package dev.floorseat;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import com.github.kagkarlsson.scheduler.boot.config.startup.ContextReadyStart;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class BackgroundWorkTest {

    @Autowired
    DbSchedulerStarter starter;

    /** An answer read while the product was starting reached the plan, and the invitation of it was never told. */
    @Test
    void beginsOnceEverybodyListensWhoIsToHearOfIt() {
        assertThat(starter).isInstanceOf(ContextReadyStart.class);
    }
}
