package dev.floorseat.invites.calendar;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Events for tests; what is interesting about them is in the call. */
final class Events {

    private Events() {}

    static InviteEvent at(String zone, String from, String to) {
        ZoneId id = ZoneId.of(zone);
        return event(
                id,
                LocalDateTime.parse(from).atZone(id).toInstant(),
                LocalDateTime.parse(to).atZone(id).toInstant(),
                "A visit",
                "Erika Müller");
    }

    static InviteEvent event(ZoneId zone, Instant from, Instant to, String text, String name) {
        return new InviteEvent(
                "0123456789abcdef0123456789abcdef",
                2,
                Instant.parse("2026-11-22T08:00:00.123456Z"),
                from,
                to,
                zone,
                new InviteEvent.Words(text, text, text),
                URI.create("https://floorseat.example/visits/7"),
                new Party("Floorseat", "visits@company.example"),
                new Party(name, "erika.mueller@company.example"),
                Participation.NEEDS_ACTION);
    }

    static InviteEvent saying(String text) {
        return event(
                ZoneId.of("Europe/Berlin"),
                Instant.parse("2026-12-08T07:00:00Z"),
                Instant.parse("2026-12-08T11:00:00Z"),
                text,
                "Erika Müller");
    }

    static InviteEvent invitedAs(String name) {
        return event(
                ZoneId.of("Europe/Berlin"),
                Instant.parse("2026-12-08T07:00:00Z"),
                Instant.parse("2026-12-08T11:00:00Z"),
                "A visit",
                name);
    }
}
