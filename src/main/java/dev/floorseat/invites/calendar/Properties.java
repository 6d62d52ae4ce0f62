package dev.floorseat.invites.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.Clazz;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.Version;

/** What calendars and events of ours have in common, always in the same order. */
final class Properties {

    private Properties() {}

    /** An empty calendar object. */
    static Calendar calendar(String method) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Floorseat//Floorseat//EN"));
        calendar.add(version());
        calendar.add(new Method(method));
        return calendar;
    }

    private static Version version() {
        Version version = new Version();
        version.setValue("2.0");
        return version;
    }

    /** An event without its people; {@code inZone} says whether the calendar carries the zone. */
    static VEvent event(InviteEvent event, boolean inZone, String status) {
        VEvent written = new VEvent(false);
        written.add(new Uid(event.uid()));
        written.add(new DtStamp(event.stamp().truncatedTo(ChronoUnit.SECONDS)));
        written.add(new Sequence(event.sequence()));
        written.add(inZone ? new DtStart<>(in(event.zone()), wall(event, event.from())) : new DtStart<>(event.from()));
        written.add(inZone ? new DtEnd<>(in(event.zone()), wall(event, event.to())) : new DtEnd<>(event.to()));
        written.add(new Summary(event.words().summary()));
        // libical calls a property without a value an error
        said(event.words().location()).map(Location::new).ifPresent(written::add);
        said(event.words().description()).map(Description::new).ifPresent(written::add);
        written.add(new Url(event.link()));
        written.add(new Status(status));
        written.add(new Transp("CANCELLED".equals(status) ? "TRANSPARENT" : "OPAQUE"));
        written.add(new Clazz(Clazz.VALUE_PRIVATE));
        return written;
    }

    private static Optional<String> said(String text) {
        return Optional.of(text).filter(words -> !words.isBlank());
    }

    /** Who invites: the product itself. */
    static Organizer organizer(InviteEvent event) {
        return new Organizer(
                new ParameterList(List.of(new Cn(event.organizer().name()))),
                event.organizer().uri());
    }

    private static ParameterList in(ZoneId zone) {
        return new ParameterList(List.of(new TzId(zone.getId())));
    }

    /** As a local time: the library turns a zoned one into the zone as it knows it, with rules of its own that are years old. */
    private static LocalDateTime wall(InviteEvent event, Instant instant) {
        return LocalDateTime.ofInstant(instant, event.zone());
    }
}
