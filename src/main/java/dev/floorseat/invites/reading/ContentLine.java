package dev.floorseat.invites.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An unfolded line of a calendar, RFC 5545 section 3.1: {@code name *(";" param) ":" value}.
 *
 * @param name in upper case
 * @param parameters as written, each {@code NAME=value}
 * @param value as written
 */
public record ContentLine(String name, List<String> parameters, String value) {

    /** Takes a line apart; null for what is no such line. Walks once: a regular expression could be made to walk for ever. */
    public static @Nullable ContentLine of(String line) {
        List<String> pieces = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < line.length(); i++) {
            char at = line.charAt(i);
            if (at == '"') {
                quoted = !quoted;
            } else if (!quoted && (at == ';' || at == ':')) {
                pieces.add(line.substring(from, i));
                from = i + 1;
                if (at == ':') {
                    String name = pieces.get(0).strip().toUpperCase(Locale.ROOT);
                    return name.isEmpty()
                            ? null
                            : new ContentLine(name, pieces.subList(1, pieces.size()), line.substring(from));
                }
            }
        }
        return null;
    }

    /** The value of a parameter, without quotes; null if the line has none. */
    public @Nullable String parameter(String wanted) {
        for (String parameter : parameters) {
            int equals = parameter.indexOf('=');
            if (equals > 0 && parameter.substring(0, equals).strip().equalsIgnoreCase(wanted)) {
                return parameter.substring(equals + 1).replace("\"", "").strip();
            }
        }
        return null;
    }

    /** The line once more, as a strict reader takes it. */
    String written() {
        String named = parameters.stream()
                .filter(parameter -> parameter.indexOf('=') > 0)
                .map(parameter -> ";" + parameter.strip())
                .collect(Collectors.joining());
        return name + named + ":" + value;
    }
}
