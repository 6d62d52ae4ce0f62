package dev.floorseat.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Columns that hold a time in UTC. Bound as local times, so that no driver shifts them by its own idea of a zone. */
final class Utc {

    private Utc() {}

    static LocalDateTime column(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    static @Nullable Licence licence(ResultSet row) throws SQLException {
        @Nullable LocalDate from = row.getObject("licence_from", LocalDate.class);
        @Nullable LocalDate to = row.getObject("licence_to", LocalDate.class);
        return from == null || to == null ? null : new Licence(from, to);
    }
}
