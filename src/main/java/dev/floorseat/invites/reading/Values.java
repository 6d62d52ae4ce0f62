package dev.floorseat.invites.reading;

import java.util.Locale;
import java.util.Optional;
import net.fortuna.ical4j.model.Content;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyListAccessor;

/** What properties and their parameters say; the empty ones say nothing. */
final class Values {

    private Values() {}

    static Optional<String> text(PropertyListAccessor from, String name) {
        return from.<Property>getProperties(name).stream()
                .findFirst()
                .map(Content::getValue)
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    static Optional<String> parameter(Property property, String name) {
        return property.<Parameter>getParameter(name)
                .map(Content::getValue)
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    static String address(String uri) {
        String stripped = uri.strip().replace("\"", "");
        return (stripped.regionMatches(true, 0, "mailto:", 0, 7) ? stripped.substring(7) : stripped)
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
