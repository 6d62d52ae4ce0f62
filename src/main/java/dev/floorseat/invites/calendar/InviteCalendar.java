package dev.floorseat.invites.calendar;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.CuType;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Comment;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;

/** Writes the calendar object of an invite mail: METHOD REQUEST, CANCEL or DECLINECOUNTER (RFC 5546), or PUBLISH for a file to keep. */
public final class InviteCalendar {

    private InviteCalendar() {}

    /** An invite, or a newer revision of it. */
    public static byte[] request(InviteEvent event) {
        return written(event, Method.VALUE_REQUEST, "CONFIRMED", true);
    }

    /** Takes an invite back: times and summary are kept, so that every client finds and shows what it removes. */
    public static byte[] cancellation(InviteEvent event) {
        return written(event, Method.VALUE_CANCEL, "CANCELLED", true);
    }

    /**
     * Refuses a time the attendee proposed: the revision that was answered stands as it was. Names the event and says nothing of it:
     * RFC 5546 section 3.2.8 allows no more.
     *
     * @param comment in words, for programs that show it
     */
    public static byte[] counterDeclined(InviteEvent event, String comment) {
        VEvent written = new VEvent(false);
        written.add(new Uid(event.uid()));
        written.add(new DtStamp(event.stamp().truncatedTo(ChronoUnit.SECONDS)));
        written.add(new Sequence(event.sequence()));
        written.add(Properties.organizer(event));
        written.add(new Comment(PlainText.lines(comment)));
        Calendar calendar = Properties.calendar(Method.VALUE_DECLINECOUNTER);
        calendar.add(written);
        return CalendarBytes.of(calendar);
    }

    /** The file a person saves by hand: no attendee, so that no client offers to answer. */
    public static byte[] file(InviteEvent event) {
        return written(event, Method.VALUE_PUBLISH, "CONFIRMED", false);
    }

    private static byte[] written(InviteEvent event, String method, String status, boolean attended) {
        Optional<VTimeZone> zone = ZoneForm.covering(event.zone(), event.from(), event.to());
        Calendar calendar = Properties.calendar(method);
        zone.ifPresent(calendar::add);
        VEvent written = Properties.event(event, zone.isPresent(), status);
        written.add(Properties.organizer(event));
        if (attended) {
            written.add(attendee(event, method));
        }
        calendar.add(written);
        return CalendarBytes.of(calendar);
    }

    private static Attendee attendee(InviteEvent event, String method) {
        boolean asks = method.equals(Method.VALUE_REQUEST) && event.participation() == Participation.NEEDS_ACTION;
        PartStat status = new PartStat(event.participation().name().replace('_', '-'));
        return new Attendee(
                new ParameterList(List.of(
                        new Cn(event.attendee().name()),
                        CuType.INDIVIDUAL,
                        Role.REQ_PARTICIPANT,
                        status,
                        asks ? Rsvp.TRUE : Rsvp.FALSE)),
                event.attendee().uri());
    }
}
