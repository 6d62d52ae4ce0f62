package dev.floorseat.invites.reading;

import dev.floorseat.invites.reading.Reply.Said;
import dev.floorseat.invites.reading.Reply.Stretch;
import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ContentHandlerContext;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyListAccessor;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import org.jspecify.annotations.Nullable;

/** Reads one stripped event as an answer: REPLY (RFC 5546 section 3.2.3) or COUNTER (3.2.7). */
final class CalendarAnswer {

    private static final String COUNTER = "COUNTER";
    private static final int LONGEST_UID = 255;
    private static final int LONGEST_COMMENT = 500;

    private final CalendarText.Stripped event;
    private final Head head;
    private final String methodOfPart;

    /**
     * An event to read.
     *
     * @param head of the mail: where the calendar does not say who answers or when, the mail does
     * @param methodOfPart the method the MIME part names; empty if none
     */
    CalendarAnswer(CalendarText.Stripped event, Head head, String methodOfPart) {
        this.event = event;
        this.head = head;
        this.methodOfPart = methodOfPart;
    }

    Reply read() throws Illegible {
        Calendar calendar = built();
        String method =
                Values.text(calendar, Property.METHOD).orElse(methodOfPart).toUpperCase(Locale.ROOT);
        if (!method.equals("REPLY") && !method.equals(COUNTER)) {
            throw new Illegible(Trouble.OTHER_METHOD);
        }
        PropertyListAccessor answered = calendar.getComponents().stream()
                .filter(PropertyListAccessor.class::isInstance)
                .map(PropertyListAccessor.class::cast)
                .findFirst()
                .orElseThrow(() -> new Illegible(Trouble.BROKEN_CALENDAR));
        String uid = Values.text(answered, Property.UID)
                .filter(found -> found.length() <= LONGEST_UID)
                .orElseThrow(() -> new Illegible(Trouble.NO_UID));
        Optional<Property> attendee = attendee(answered);
        boolean counters = method.equals(COUNTER);
        String sender = head.sender();
        String address = attendee.map(found -> Values.address(found.getValue()))
                .or(() -> counters ? Optional.ofNullable(sender) : Optional.empty())
                .orElseThrow(() -> new Illegible(Trouble.NO_ATTENDEE));
        Said said = said(counters, attendee);
        return new Reply(
                uid,
                sequence(),
                stamp(),
                address,
                said,
                attendee.flatMap(found -> Values.parameter(found, Parameter.SENT_BY))
                        .map(Values::address)
                        .orElse(null),
                comment(answered),
                said == Said.COUNTERED ? wish() : null);
    }

    /** Without a registry of zones: it would be the JVM's, and small enough to run full. */
    @SuppressWarnings("NullAway") // the library takes null for none, and does not say so
    private Calendar built() throws Illegible {
        ContentHandlerContext lenient = new ContentHandlerContext().withSuppressInvalidProperties(true);
        try {
            return new CalendarBuilder(new CalendarParserImpl(), lenient, (TimeZoneRegistry) null)
                    .build(new StringReader(event.safe()));
        } catch (IOException | ParserException e) {
            throw new Illegible(Trouble.BROKEN_CALENDAR);
        }
    }

    /** There is one (RFC 5546 section 3.2.3). Where a program sends all it knows, it is the sender's. */
    private Optional<Property> attendee(PropertyListAccessor answered) throws Illegible {
        List<Property> all = answered.getProperties(Property.ATTENDEE);
        if (all.size() <= 1) {
            return all.stream().findFirst();
        }
        String sender = head.sender();
        List<Property> senders = all.stream()
                .filter(one -> Values.address(one.getValue()).equals(sender)
                        || Values.parameter(one, Parameter.SENT_BY)
                                .filter(by -> Values.address(by).equals(sender))
                                .isPresent())
                .toList();
        if (senders.size() != 1) {
            throw new Illegible(Trouble.SEVERAL_ANSWERS);
        }
        return Optional.of(senders.get(0));
    }

    private static Said said(boolean counters, Optional<Property> attendee) throws Illegible {
        String status = attendee.flatMap(found -> Values.parameter(found, Parameter.PARTSTAT))
                .orElse("")
                .toUpperCase(Locale.ROOT);
        boolean delegates = attendee.flatMap(found -> Values.parameter(found, Parameter.DELEGATED_TO))
                        .isPresent()
                || attendee.flatMap(found -> Values.parameter(found, Parameter.DELEGATED_FROM))
                        .isPresent();
        if (delegates || status.equals("DELEGATED")) {
            return Said.DELEGATED;
        }
        if (counters) {
            return Said.COUNTERED;
        }
        return switch (status) {
            case "ACCEPTED" -> Said.ACCEPTED;
            case "TENTATIVE" -> Said.TENTATIVE;
            case "DECLINED" -> Said.DECLINED;
            default -> throw new Illegible(Trouble.NO_ANSWER);
        };
    }

    private int sequence() throws Illegible {
        try {
            int sequence = Integer.parseInt(
                    line(Property.SEQUENCE).map(line -> line.value().strip()).orElse("0"));
            if (sequence < 0) {
                throw new Illegible(Trouble.BROKEN_CALENDAR);
            }
            return sequence;
        } catch (NumberFormatException e) {
            throw new Illegible(Trouble.BROKEN_CALENDAR);
        }
    }

    private Instant stamp() throws Illegible {
        for (ContentLine line : event.lines()) {
            @Nullable Instant stamp = line.name().equals(Property.DTSTAMP) ? CalendarTime.stamp(line.value()) : null;
            if (stamp != null) {
                return stamp;
            }
        }
        Instant sent = head.date();
        if (sent == null) {
            throw new Illegible(Trouble.NO_STAMP);
        }
        return sent;
    }

    private Stretch wish() throws Illegible {
        ContentLine begin = line(Property.DTSTART).orElseThrow(() -> new Illegible(Trouble.NO_TIME));
        Instant from = CalendarTime.of(begin);
        Optional<ContentLine> end = line(Property.DTEND);
        try {
            Instant to = end.isPresent()
                    ? CalendarTime.of(end.get())
                    : from.plus(Duration.parse(line(Property.DURATION)
                            .orElseThrow(() -> new Illegible(Trouble.NO_TIME))
                            .value()
                            .strip()));
            return new Stretch(from, to);
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
            throw new Illegible(Trouble.NO_TIME);
        }
    }

    private Optional<ContentLine> line(String name) {
        return event.lines().stream().filter(line -> line.name().equals(name)).findFirst();
    }

    private static String comment(PropertyListAccessor answered) {
        return HeadReader.shortened(
                Values.text(answered, Property.COMMENT).orElse("").strip(), LONGEST_COMMENT);
    }
}
