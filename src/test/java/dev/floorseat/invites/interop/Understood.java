package dev.floorseat.invites.interop;

import dev.floorseat.invites.calendar.InviteEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What a reader understood of a calendar, or what we meant by it: the same record for both, so that they can be compared.
 *
 * @param file its name
 * @param error what the reader says it stumbled over; null if it did not
 * @param events how many
 * @param start null where the method says nothing of when, like the end
 * @param address of the attendee, with {@code mailto:}; empty without attendee, like the two that follow
 */
record Understood(
        String file,
        @Nullable String error,
        int events,
        String method,
        String uid,
        int sequence,
        @Nullable Instant start,
        @Nullable Instant end,
        String status,
        String summary,
        String location,
        String description,
        int attendees,
        String address,
        String name,
        String partstat) {

    /** What is meant by an event sent with a method; PUBLISH has nobody to answer it, DECLINECOUNTER only says which event it is. */
    static Understood meant(String file, InviteEvent event, String method) {
        if (method.equals("DECLINECOUNTER")) {
            return new Understood(
                    file, null, 1, method, event.uid(), event.sequence(), null, null, "", "", "", "", 0, "", "", "");
        }
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
                said(event.words().summary()),
                said(event.words().location()),
                said(event.words().description()),
                attended ? 1 : 0,
                attended ? "mailto:" + event.attendee().address() : "",
                attended ? event.attendee().name() : "",
                attended ? event.participation().name().replace('_', '-') : "");
    }

    private static String said(String text) {
        return text.isBlank() ? "" : text;
    }

    /** Where a reader understood something else than was meant by this, in words; empty if nowhere. */
    List<String> differences(@Nullable Understood read, BiPredicate<String, String> agree) {
        if (read == null || read.error != null) {
            return List.of(file + ": " + (read == null ? "not read" : read.error));
        }
        List<String> differences = new ArrayList<>();
        BiConsumer<@Nullable Object, @Nullable Object> same = (meant, understood) -> {
            if (!Objects.equals(meant, understood)) {
                differences.add("%s: meant %s, understood %s".formatted(file, meant, understood));
            }
        };
        BiConsumer<String, String> text =
                (meant, understood) -> same.accept(meant, agree.test(meant, understood) ? meant : understood);
        same.accept(events, read.events);
        same.accept(method, read.method);
        same.accept(uid, read.uid);
        same.accept(sequence, read.sequence);
        same.accept(start, read.start);
        same.accept(end, read.end);
        same.accept(status, read.status);
        same.accept(attendees, read.attendees);
        same.accept(address, read.address);
        same.accept(partstat, read.partstat);
        text.accept(name, read.name);
        text.accept(summary, read.summary);
        text.accept(location, read.location);
        text.accept(description, read.description);
        return differences;
    }
}
