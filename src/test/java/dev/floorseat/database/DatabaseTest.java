package dev.floorseat.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.ProductTest;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class DatabaseTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void hasEveryMigrationApplied() {
        assertThat(jdbc.sql("select count(*) from flyway_schema_history where success = 1")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void keepsTimesInUtc() {
        LocalDateTime written = jdbc.sql("select cast(? as datetime(6))")
                .param(java.sql.Timestamp.from(Instant.parse("2027-03-28T01:30:00Z")))
                .query(LocalDateTime.class)
                .single();

        assertThat(written).isEqualTo(LocalDateTime.parse("2027-03-28T01:30:00"));
    }
}
