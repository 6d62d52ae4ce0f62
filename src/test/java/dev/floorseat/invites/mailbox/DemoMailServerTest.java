package dev.floorseat.invites.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.ProductTest;
import dev.floorseat.invites.notices.NoticeBook;
import dev.floorseat.invites.outbox.Company;
import dev.floorseat.invites.outbox.Outbox;
import dev.floorseat.people.People;
import dev.floorseat.rotation.AppointmentChange;
import dev.floorseat.rotation.PlanPublished;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class DemoMailServerTest {

    @Autowired
    People people;

    @Autowired
    Outbox outbox;

    @Autowired
    NoticeBook notices;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void hasAfterARestartWhatItHadBefore() throws Exception {
        Company company = new Company(people, jdbc);
        String soon = clock.instant().plus(Duration.ofDays(20)).toString();
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> events.publishEvent(new PlanPublished(
                        1, 1, List.of(new AppointmentChange(null, company.morning(company.visit(), soon))))));
        jdbc.sql("update invites_outbox set state = 'SENT', sent_at = '2026-11-01 08:30:00' where recipient like ?")
                .param("erika-" + company.mark + "%")
                .update();

        try (DemoMailServer restarted = new DemoMailServer(outbox, notices)) {
            restarted.refill();
            restarted.refill();

            assertThat(new Mailbox(restarted::messages).lines())
                    .filteredOn(line -> line.recipient().contains(company.mark))
                    .singleElement()
                    .satisfies(line -> {
                        assertThat(line.recipientName()).isEqualTo("erika " + company.mark);
                        assertThat(line.received()).isEqualTo("2026-11-01T08:30:00Z");
                    });
        }
    }
}
