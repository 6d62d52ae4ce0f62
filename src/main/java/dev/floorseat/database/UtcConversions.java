package dev.floorseat.database;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;

/** Spring Data's own conversions take the machine's zone; ours take UTC. */
@Configuration(proxyBeanMethods = false)
class UtcConversions {

    @Bean
    JdbcCustomConversions jdbcCustomConversions() {
        return new JdbcCustomConversions(List.of(FromColumn.INSTANCE, ToColumn.INSTANCE));
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
    enum ToColumn implements Converter<Instant, LocalDateTime> {
        INSTANCE;

        @Override
        public LocalDateTime convert(Instant instant) {
            return Utc.column(instant);
        }
    }
}
