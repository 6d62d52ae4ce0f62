package dev.floorseat.invites.interop;

import dev.floorseat.invites.calendar.InviteEvent;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a reader understood of a calendar, or what we meant by it: the same record for both, so that they can be compared.
 *
 * @param file its name
 * @param error what the reader says it stumbled over; null if it did not
 * @param events how many
 * @param address of the attendee, with {@code mailto:}; empty without attendee, like the two that follow
 */
record Understood(
        String file,
        @Nullable String error,
        int events,
        String method,
        String uid,
        int sequence,
        Instant start,
        Instant end,
        String status,
        String summary,
        String location,
        String description,
        int attendees,
        String address,
        String name,
        String partstat) {

    /** What is meant by an event sent with a method; PUBLISH has nobody to answer it. */
    static Understood meant(String file, InviteEvent event, String method) {
        boolean attended = !method.equals("PUBLISH");
        return new Understood(
                file,
                null,
                1,
                method,
                event.uid(),
                event.sequence(),
                event.from(),
                event.to(),
                method.equals("CANCEL") ? "CANCELLED" : "CONFIRMED",
                event.words().summary(),
                event.words().location(),
                event.words().description(),
                attended ? 1 : 0,
                attended ? "mailto:" + event.attendee().address() : "",
                attended ? event.attendee().name() : "",
                attended ? event.participation().name().replace('_', '-') : "");
    }

    /** The same with its texts seen as one reader is able to. */
    Understood with(UnaryOperator<String> readable) {
        return new Understood(
                file,
                error,
                events,
                Objects.toString(method, "").toUpperCase(Locale.ROOT),
                uid,
                sequence,
                start,
                end,
                status,
                readable.apply(summary),
                readable.apply(location),
                readable.apply(description),
                attendees,
                address,
                readable.apply(name),
                partstat);
    }
}
