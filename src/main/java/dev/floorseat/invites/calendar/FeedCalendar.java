package dev.floorseat.invites.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.XProperty;

/** Writes a calendar to subscribe to: METHOD PUBLISH, with how often to ask (RFC 7986 section 5.7, and Microsoft's older word). */
public final class FeedCalendar {

    private static final Duration REFRESH = Duration.ofHours(1);

    private FeedCalendar() {}

    /**
     * The feed's bytes; the same events give the same bytes.
     *
     * @param name what the reader's calendar program calls it
     * @param events in the order they are written; the attendee is left out: nobody answers a feed
     */
    public static byte[] of(String name, List<InviteEvent> events) {
        Calendar calendar = Properties.calendar(Method.VALUE_PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", PlainText.line(name)));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH));
        calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
        Map<String, VTimeZone> zones = new LinkedHashMap<>();
        for (InviteEvent event : events) {
            zone(event).ifPresent(zone -> zones.putIfAbsent(event.zone().getId(), zone));
        }
        if (events.isEmpty()) {
            // RFC 5545 section 3.6 wants a component: a zone shows nothing
            ZoneForm.covering(ZoneId.of("Etc/UTC"), Instant.EPOCH, Instant.EPOCH)
                    .ifPresent(calendar::add);
        }
        zones.values().forEach(calendar::add);
        for (InviteEvent event : events) {
            VEvent written = Properties.event(event, zone(event).isPresent(), "CONFIRMED");
            written.add(Properties.organizer(event));
            calendar.add(written);
        }
        return CalendarBytes.of(calendar);
    }

    private static Optional<VTimeZone> zone(InviteEvent event) {
        return ZoneForm.covering(event.zone(), event.from(), event.to());
    }
}
