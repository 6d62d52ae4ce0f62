package dev.floorseat.database;

import java.sql.JDBCType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.mapping.JdbcValue;

/** Spring Data's own conversions take the machine's zone; ours take UTC, and leave days and wall clocks alone. */
@Configuration(proxyBeanMethods = false)
class UtcConversions {

    @Bean
    JdbcCustomConversions jdbcCustomConversions() {
        return new JdbcCustomConversions(
                List.of(FromColumn.INSTANCE, ToColumn.INSTANCE, DayToColumn.INSTANCE, ClockToColumn.INSTANCE));
    }

    @ReadingConverter
    enum FromColumn implements Converter<LocalDateTime, Instant> {
        INSTANCE;

        @Override
        public Instant convert(LocalDateTime column) {
            return column.toInstant(ZoneOffset.UTC);
        }
    }

    @WritingConverter
    enum ToColumn implements Converter<Instant, JdbcValue> {
        INSTANCE;

        @Override
        public JdbcValue convert(Instant instant) {
            return JdbcValue.of(Utc.column(instant), JDBCType.TIMESTAMP);
        }
    }

    /** As text: as a date of the driver it would be shifted from the machine's zone to UTC. */
    @WritingConverter
    enum DayToColumn implements Converter<LocalDate, JdbcValue> {
        INSTANCE;

        @Override
        public JdbcValue convert(LocalDate day) {
            return JdbcValue.of(day.toString(), JDBCType.VARCHAR);
        }
    }

    /** As text: as a time of the driver it would be shifted from the machine's zone to UTC. */
    @WritingConverter
    enum ClockToColumn implements Converter<LocalTime, JdbcValue> {
        INSTANCE;

        @Override
        public JdbcValue convert(LocalTime time) {
            return JdbcValue.of(time.toString(), JDBCType.VARCHAR);
        }
    }
}
