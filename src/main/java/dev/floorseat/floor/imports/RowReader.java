package dev.floorseat.floor.imports;

import dev.floorseat.people.MailAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of one record and collects what is wrong with them. After a fault a method returns something of the right type,
 * so that the rest of the record is read as well; who uses the values asks {@link #good()} first.
 */
final class RowReader {

    /** The columns that hold lists: in CSV separated by blanks or bars (phrases by bars alone), in JSON arrays. */
    static final Set<String> LISTS = Set.of("roles", "languages", "sites", "directiveQueues", "reasons");

    private static final Pattern ID = Pattern.compile("[^\\s|\\p{Cntrl}]{1,64}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
    private static final Set<String> YES = Set.of("true", "yes", "ja", "1");
    private static final Set<String> NO = Set.of("false", "no", "nein", "0");

    private final Row row;
    private final Faults faults;
    private final int before;

    RowReader(Row row, Faults faults) {
        this.row = row;
        this.faults = faults;
        this.before = faults.count();
    }

    boolean good() {
        return faults.count() == before;
    }

    Row row() {
        return row;
    }

    /** Whether there is something in the column. */
    boolean filled(String column) {
        return row.text(column) != null;
    }

    boolean has(String column) {
        return row.has(column);
    }

    void fault(String column, String key, Object... arguments) {
        faults.add(row.fault(column, key, arguments));
    }

    /** Something required. */
    String text(String column, int longest) {
        String text = required(column);
        if (text.codePointCount(0, text.length()) > longest) {
            fault(column, "floor.import.too-long", String.valueOf(longest));
        } else if (text.chars().anyMatch(Character::isISOControl)) {
            fault(column, "floor.import.control-character");
        }
        return text;
    }

    /** A required external id. */
    String id(String column) {
        String id = required(column);
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            fault(column, "floor.import.bad-id", shortened(id));
        }
        return id;
    }

    String email(String column) {
        String email = required(column);
        if (!email.isEmpty() && !MailAddress.isUsable(email)) {
            fault(column, "floor.import.bad-email", shortened(email));
        }
        return email;
    }

    int number(String column, int least, int most) {
        String text = required(column);
        if (text.isEmpty()) {
            return least;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notOne) {
            // the same words for both
        }
        fault(column, "floor.import.bad-number", shortened(text), String.valueOf(least), String.valueOf(most));
        return least;
    }

    boolean flag(String column) {
        String text = required(column).toLowerCase(Locale.ROOT);
        if (!text.isEmpty() && !YES.contains(text) && !NO.contains(text)) {
            fault(column, "floor.import.bad-flag", shortened(text));
        }
        return YES.contains(text);
    }

    <E extends Enum<E>> E choice(String column, Class<E> type) {
        String text = required(column);
        return choice(column, type, text);
    }

    /** One of an enum's names, whatever its case; {@code E-Mail} is {@code EMAIL}. */
    <E extends Enum<E>> E choice(String column, Class<E> type, String text) {
        E[] constants = type.getEnumConstants();
        String name = text.toUpperCase(Locale.ROOT).replace("-", "");
        for (E constant : constants) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        if (!text.isEmpty()) {
            String all =
                    String.join(", ", Arrays.stream(constants).map(Enum::name).toList());
            fault(column, "floor.import.bad-choice", shortened(text), all);
        }
        return constants[0];
    }

    /** The items of a list; empty when the cell is. */
    Set<String> list(String column) {
        @Nullable String text = row.text(column);
        if (text == null) {
            return Set.of();
        }
        Set<String> items = new TreeSet<>(List.of(text.split("[\\s|]+")));
        items.remove("");
        return items;
    }

    /** The phrases of a list, in their order, each once; empty when the cell is. */
    List<String> phrases(String column, int most, int longest) {
        @Nullable String text = row.text(column);
        List<String> phrases = text == null
                ? List.of()
                : Arrays.stream(text.split("\\|"))
                        .map(String::strip)
                        .filter(phrase -> !phrase.isEmpty())
                        .distinct()
                        .toList();
        if (phrases.size() > most) {
            fault(column, "floor.import.too-many", String.valueOf(most));
        }
        if (phrases.stream().anyMatch(phrase -> phrase.codePointCount(0, phrase.length()) > longest)) {
            fault(column, "floor.import.too-long", String.valueOf(longest));
        }
        if (phrases.stream().anyMatch(phrase -> phrase.chars().anyMatch(Character::isISOControl))) {
            fault(column, "floor.import.control-character");
        }
        return phrases;
    }

    Set<String> languages(String column) {
        Set<String> languages = new TreeSet<>();
        for (String item : list(column)) {
            String language = item.toLowerCase(Locale.ROOT);
            if (LANGUAGE.matcher(language).matches()) {
                languages.add(language);
            } else {
                fault(column, "floor.import.bad-language", shortened(item));
            }
        }
        return languages;
    }

    LocalDate date(String column) {
        String text = required(column);
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() >= 1900 && date.getYear() < 2200) {
                return date;
            }
        } catch (DateTimeParseException notOne) {
            // the same words for both
        }
        if (!text.isEmpty()) {
            fault(column, "floor.import.bad-date", shortened(text));
        }
        return LocalDate.EPOCH;
    }

    /** A wall-clock time; 24:00 is midnight. */
    LocalTime time(String column) {
        String text = required(column);
        try {
            return text.equals("24:00")
                    ? LocalTime.MIDNIGHT
                    : LocalTime.parse(text).withNano(0);
        } catch (DateTimeParseException notOne) {
            fault(column, "floor.import.bad-time", shortened(text));
            return LocalTime.MIDNIGHT;
        }
    }

    /**
     * A point in time. Without an offset it is read on the wall clock of a zone.
     *
     * @param zone of the site; null where the record names none: the offset must be there
     */
    Instant instant(String column, @Nullable ZoneId zone) {
        String text = required(column);
        if (text.isEmpty()) {
            return Instant.EPOCH;
        }
        return PointInTime.read(text, zone, (key, argument) -> fault(column, key, shortened(argument)));
    }

    /** Reads {@code from} and {@code to} and refuses them the wrong way round. */
    Span span(@Nullable ZoneId zone) {
        int faultsBefore = faults.count();
        Instant from = instant("from", zone);
        Instant to = instant("to", zone);
        if (faults.count() == faultsBefore && !from.isBefore(to)) {
            fault("to", "floor.import.not-forward");
        }
        return new Span(from, to);
    }

    private String required(String column) {
        @Nullable String text = row.text(column);
        if (text == null) {
            fault(column, "floor.import.required");
            return "";
        }
        return text;
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 59) + "…";
    }
}
