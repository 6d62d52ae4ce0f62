package dev.floorseat.solver;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads one JSON object strictly and goes on after a fault, so that all of them are found: what is missing or of the wrong kind is
 * noted, and a stand-in is returned. Names nobody asked for are faults when {@link #close()} is called.
 */
final class JsonObject {

    private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

    private final JsonNode node;
    private final String pointer;
    private final List<Fault> faults;
    private final Set<String> asked = new HashSet<>();

    JsonObject(JsonNode node, String pointer, List<Fault> faults) {
        if (node.isObject()) {
            this.node = node;
        } else {
            faults.add(new Fault(pointer, "is not an object"));
            this.node = NOTHING;
        }
        this.pointer = pointer;
        this.faults = faults;
    }

    /** Notes every field that nobody asked for. */
    void close() {
        for (String name : node.propertyNames()) {
            if (!asked.contains(name)) {
                fault(name, "is not a known field");
            }
        }
    }

    void fault(String name, String message) {
        faults.add(new Fault(at(name), message));
    }

    String at(String name) {
        return pointer + '/' + name.replace("~", "~0").replace("/", "~1");
    }

    Set<String> names() {
        return new LinkedHashSet<>(node.propertyNames());
    }

    String text(String name) {
        return orElse(required(name, JsonObject::textOf), "");
    }

    @Nullable
    String optionalText(String name) {
        return optional(name, JsonObject::textOf);
    }

    LocalDate date(String name, LocalDate standIn) {
        return orElse(required(name, JsonObject::dateOf), standIn);
    }

    @Nullable
    LocalDate optionalDate(String name) {
        return optional(name, JsonObject::dateOf);
    }

    LocalTime time(String name) {
        return orElse(required(name, value -> LocalTime.parse(textOf(value))), LocalTime.NOON);
    }

    OffsetDateTime instant(String name, OffsetDateTime standIn) {
        return orElse(required(name, JsonObject::instantOf), standIn);
    }

    @Nullable
    OffsetDateTime optionalInstant(String name) {
        return optional(name, JsonObject::instantOf);
    }

    boolean bool(String name) {
        return orElse(required(name, JsonObject::boolOf), false);
    }

    long number(String name, long least, long most) {
        return orElse(required(name, value -> numberOf(value, least, most)), least);
    }

    long number(String name, long least, long most, long otherwise) {
        return orElse(optional(name, value -> numberOf(value, least, most)), otherwise);
    }

    <T extends Enum<T>> T choice(String name, Class<T> kind, T standIn) {
        return orElse(required(name, value -> choiceOf(value, kind)), standIn);
    }

    <T extends Enum<T>> T optionalChoice(String name, Class<T> kind, T otherwise) {
        return orElse(optional(name, value -> choiceOf(value, kind)), otherwise);
    }

    <T> T required(String name, Function<JsonNode, T> reading, T standIn) {
        return orElse(required(name, reading), standIn);
    }

    <T> T object(String name, Function<JsonObject, T> reading) {
        JsonNode value = ask(name);
        if (value == null) {
            fault(name, "is missing");
        }
        return reading.apply(
                new JsonObject(value == null ? NOTHING : value, at(name), value == null ? new ArrayList<>() : faults));
    }

    <T> @Nullable T optionalObject(String name, Function<JsonObject, T> reading) {
        JsonNode value = ask(name);
        return value == null ? null : reading.apply(new JsonObject(value, at(name), faults));
    }

    <T> List<T> objects(String name, Function<JsonObject, T> reading) {
        return list(name, (value, at) -> reading.apply(new JsonObject(value, at, faults)));
    }

    Set<String> texts(String name) {
        return new LinkedHashSet<>(list(name, (value, at) -> read(value, at, JsonObject::textOf, "")));
    }

    Set<LocalDate> dates(String name) {
        return new LinkedHashSet<>(list(name, (value, at) -> read(value, at, JsonObject::dateOf, LocalDate.EPOCH)));
    }

    private <T> List<T> list(String name, BiFunction<JsonNode, String, T> reading) {
        JsonNode value = ask(name);
        List<T> result = new ArrayList<>();
        if (value == null) {
            return result;
        }
        if (!value.isArray()) {
            fault(name, "is not a list");
            return result;
        }
        int index = 0;
        for (JsonNode element : value.values()) {
            result.add(reading.apply(element, at(name) + '/' + index++));
        }
        return result;
    }

    private <T> T read(JsonNode value, String at, Function<JsonNode, T> reading, T standIn) {
        try {
            return reading.apply(value);
        } catch (Unfit | DateTimeException unfit) {
            faults.add(new Fault(at, message(unfit)));
            return standIn;
        }
    }

    private <T> @Nullable T required(String name, Function<JsonNode, T> reading) {
        JsonNode value = ask(name);
        if (value == null) {
            fault(name, "is missing");
            return null;
        }
        return fitting(name, value, reading);
    }

    private <T> @Nullable T optional(String name, Function<JsonNode, T> reading) {
        JsonNode value = ask(name);
        return value == null ? null : fitting(name, value, reading);
    }

    private <T> @Nullable T fitting(String name, JsonNode value, Function<JsonNode, T> reading) {
        try {
            return reading.apply(value);
        } catch (Unfit | DateTimeException unfit) {
            fault(name, message(unfit));
            return null;
        }
    }

    private @Nullable JsonNode ask(String name) {
        asked.add(name);
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private static String message(RuntimeException unfit) {
        String text = unfit instanceof Unfit ? unfit.getMessage() : "is not an ISO 8601 date or time as needed here";
        return text == null ? "does not fit" : text;
    }

    private static String textOf(JsonNode value) {
        if (!value.isString() || value.stringValue().isBlank()) {
            throw new Unfit("is not a text");
        }
        return value.stringValue();
    }

    private static LocalDate dateOf(JsonNode value) {
        LocalDate date = LocalDate.parse(textOf(value));
        checkYear(date.getYear());
        return date;
    }

    private static OffsetDateTime instantOf(JsonNode value) {
        OffsetDateTime instant = OffsetDateTime.parse(textOf(value));
        checkYear(instant.getYear());
        return instant;
    }

    /** Java reads years of nine digits, with which no day can be added and no time zone be changed. */
    private static void checkYear(int year) {
        if (year < 1 || year > 9999) {
            throw new Unfit("is not in a year from 0001 to 9999");
        }
    }

    private static boolean boolOf(JsonNode value) {
        if (!value.isBoolean()) {
            throw new Unfit("is neither true nor false");
        }
        return value.booleanValue();
    }

    static long numberOf(JsonNode value, long least, long most) {
        if (!value.isNumber() || !value.canConvertToExactIntegral() || !value.canConvertToLong()) {
            throw new Unfit("is not a whole number");
        }
        long number = value.longValue();
        if (number < least || number > most) {
            throw new Unfit("is not between " + least + " and " + most);
        }
        return number;
    }

    private static <T extends Enum<T>> T choiceOf(JsonNode value, Class<T> kind) {
        String text = textOf(value);
        for (T constant : kind.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        throw new Unfit("is none of " + Arrays.toString(kind.getEnumConstants()));
    }

    private static <T> T orElse(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }

    /** A value is not of the kind that belongs here. */
    static final class Unfit extends RuntimeException {
        Unfit(String message) {
            super(message);
        }
    }
}
