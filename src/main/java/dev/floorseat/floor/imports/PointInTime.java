package dev.floorseat.floor.imports;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * ISO 8601 times, with an offset or on the wall clock of a zone. Where the clocks go forward an hour is missing, where they go back
 * one is there twice: such times need the offset.
 */
final class PointInTime {

    private static final DateTimeFormatter WITH_OFFSET = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter();

    private PointInTime() {}

    /** The time, to the microsecond; after a fault, the epoch. */
    static Instant read(String text, @Nullable ZoneId zone, BiConsumer<String, String> fault) {
        String iso =
                text.length() > 10 && text.charAt(10) == ' ' ? text.substring(0, 10) + "T" + text.substring(11) : text;
        try {
            Instant instant = hasOffset(iso)
                    ? OffsetDateTime.parse(iso, WITH_OFFSET).toInstant()
                    : onTheWall(LocalDateTime.parse(iso), text, zone, fault);
            int year = instant.atOffset(ZoneOffset.UTC).getYear();
            if (year >= 1970 && year < 2200) {
                return instant.truncatedTo(ChronoUnit.MICROS);
            }
        } catch (DateTimeParseException notOne) {
            // the same words for both
        }
        fault.accept("floor.import.bad-instant", text);
        return Instant.EPOCH;
    }

    private static boolean hasOffset(String iso) {
        String time = iso.length() > 10 ? iso.substring(10) : "";
        return time.endsWith("Z") || time.endsWith("z") || time.contains("+") || time.contains("-");
    }

    private static Instant onTheWall(
            LocalDateTime local, String text, @Nullable ZoneId zone, BiConsumer<String, String> fault) {
        if (zone == null) {
            fault.accept("floor.import.offset-needed", text);
            return Instant.EPOCH;
        }
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.size() != 1) {
            fault.accept(offsets.isEmpty() ? "floor.import.hour-missing" : "floor.import.hour-twice", text);
            return Instant.EPOCH;
        }
        return local.toInstant(offsets.get(0));
    }
}
