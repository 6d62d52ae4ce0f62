package dev.floorseat.notes.web;

import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a word that must be one of a few, in whatever case. */
final class OneOf {

    private OneOf() {}

    static <E extends Enum<E>> E of(Class<E> type, @Nullable String value, String pointer) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(value)) {
                return constant;
            }
        }
        String allowed = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        throw Refusal.unusable(List.of(Fault.at(pointer, "rotation.not-one-of", allowed)), "notes.not-saved");
    }

    /** The same where nothing may be said. */
    static <E extends Enum<E>> @Nullable E ofAny(Class<E> type, @Nullable String value, String pointer) {
        return value == null || value.isBlank() ? null : of(type, value, pointer);
    }
}
