package dev.floorseat.insights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.ProductTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@ProductTest
class UpgradeTest {

    @Autowired
    JdbcClient jdbc;

    private final TwoVisits visits;

    UpgradeTest(@Autowired ApplicationContext product) {
        visits = TwoVisits.of(product);
    }

    /** Runs the end of the migration again as if no insight had ever been, and takes it all back. */
    @Test
    @Transactional
    void whatWasSharedBeforeThereWereInsightsIsTakenIn() throws Exception {
        long executive = visits.write("E1", "Before insights");
        long mentor = visits.write("M1", "Before insights, too");
        visits.share();
        List<String> statements = Stream.of(new ClassPathResource("db/migration/V210__insights.sql")
                        .getContentAsString(StandardCharsets.UTF_8)
                        .split(";\\s*\\n"))
                .filter(statement -> statement.contains("insert into") && !statement.contains("insights_policy"))
                .toList();
        assertThat(statements).hasSize(2);
        jdbc.sql("set foreign_key_checks = 0").update();
        try {
            for (String table : List.of("change_note", "change", "related", "link", "insight")) {
                jdbc.sql("delete from insights_" + table).update();
            }
            statements.forEach(statement -> jdbc.sql(statement).update());
        } finally {
            jdbc.sql("set foreign_key_checks = 1").update();
        }

        jdbc.sql("delete from insights_triage").update();
        jdbc.sql("update insights_insight set made_at = '2001-01-01'").update();
        String newFromNowOn = Stream.of(new ClassPathResource("db/migration/V220__insights_triage.sql")
                        .getContentAsString(StandardCharsets.UTF_8)
                        .split(";\\s*\\n"))
                .filter(statement -> statement.contains("insert into insights_triage (insight"))
                .findFirst()
                .orElseThrow();
        jdbc.sql(newFromNowOn).update();
        assertThat(jdbc.sql("select count(*) from insights_triage where since < '2002-01-01'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(visits.insightOf(executive).evidence().executives()).isEqualTo(1);
        assertThat(visits.insightOf(mentor).evidence().mentors()).isEqualTo(1);
        assertThat(visits.insightOf(mentor).words()).isEqualTo("Before insights, too");
    }
}
