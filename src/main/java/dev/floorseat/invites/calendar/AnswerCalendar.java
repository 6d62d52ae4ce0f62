package dev.floorseat.invites.calendar;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Comment;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;

/** Writes what an attendee's calendar program answers to an invite of ours: METHOD REPLY or COUNTER (RFC 5546, 3.2.3 and 3.2.7). */
public final class AnswerCalendar {

    private AnswerCalendar() {}

    /**
     * What is answered.
     *
     * @param invite the revision that is answered
     * @param participation what the attendee says
     * @param comment in the attendee's words; empty: none
     * @param stamp when, on the attendee's clock
     */
    public record Said(CalendarCard invite, Participation participation, String comment, Instant stamp) {

        /** Cleans the comment. */
        public Said {
            comment = PlainText.lines(comment).strip();
        }
    }

    /** A yes, a no or a perhaps. */
    public static byte[] reply(Said said) {
        return written(
                "REPLY",
                said,
                said.invite().from().toInstant(),
                said.invite().to().toInstant());
    }

    /**
     * Proposes another time.
     *
     * @param from begin, before {@code to}
     * @param to end
     */
    public static byte[] counter(Said said, Instant from, Instant to) {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("ends before it begins");
        }
        return written("COUNTER", said, from, to);
    }

    private static byte[] written(String method, Said said, Instant from, Instant to) {
        CalendarCard invite = said.invite();
        Party attendee = new Party(invite.attendee(), invite.attendeeAddress());
        Party organizer = new Party(invite.organizer(), invite.organizerAddress());
        VEvent event = new VEvent(false);
        event.add(new Uid(invite.uid()));
        event.add(new DtStamp(said.stamp().truncatedTo(ChronoUnit.SECONDS)));
        event.add(new Sequence(invite.sequence()));
        event.add(new DtStart<>(from));
        event.add(new DtEnd<>(to));
        event.add(new Summary(invite.summary()));
        event.add(new Organizer(new ParameterList(List.of(new Cn(organizer.name()))), organizer.uri()));
        event.add(new Attendee(
                new ParameterList(List.of(
                        new Cn(attendee.name()),
                        new PartStat(said.participation().name().replace('_', '-')))),
                attendee.uri()));
        if (!said.comment().isEmpty()) {
            event.add(new Comment(said.comment()));
        }
        Calendar calendar = Properties.calendar(method);
        calendar.add(event);
        return CalendarBytes.of(calendar);
    }
}
