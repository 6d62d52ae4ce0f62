package dev.floorseat.invites.calendar;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a calendar program makes of an invite of ours, or of an answer to one: the card beside the mail. Reads nothing but what
 * {@link InviteCalendar} and {@link AnswerCalendar} write.
 *
 * @param method such as REQUEST or REPLY
 * @param uid the event's
 * @param sequence the revision
 * @param from begin, in the zone of the event
 * @param to end
 * @param link to the visit; empty in an answer
 * @param organizer the organizer's name
 * @param organizerAddress the organizer's mail address
 * @param attendee the attendee's name
 * @param attendeeAddress the attendee's mail address
 * @param participation PARTSTAT as written
 */
public record CalendarCard(
        String method,
        String uid,
        int sequence,
        String status,
        ZonedDateTime from,
        ZonedDateTime to,
        String summary,
        String location,
        String link,
        String organizer,
        String organizerAddress,
        String attendee,
        String attendeeAddress,
        String participation) {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssX");
    private static final Pattern LINE = Pattern.compile("([A-Z-]+)((?:;[A-Z-]+=(?:\"[^\"]*\"|[^\";:]*))*):(.*)");
    private static final Pattern PARAMETER = Pattern.compile(";([A-Z-]+)=(?:\"([^\"]*)\"|([^\";:]*))");

    private record Line(Map<String, String> parameters, String value) {}

    /**
     * Reads a calendar of ours. One that names an event and says nothing of it is shown with the event as it is known.
     *
     * @param known the invite with that UID, as it came last
     * @return empty where such an event is not known
     */
    public static Optional<CalendarCard> read(byte[] calendar, Function<String, Optional<CalendarCard>> known) {
        List<String> lines = new String(calendar, StandardCharsets.UTF_8)
                .replace("\r\n ", "")
                .lines()
                .toList();
        Map<String, Line> event = new HashMap<>();
        lines.subList(lines.indexOf("BEGIN:VEVENT"), lines.size()).forEach(line -> put(event, line));
        lines.stream().filter(line -> line.startsWith("METHOD:")).forEach(line -> put(event, line));
        return event.containsKey("DTSTART")
                ? Optional.of(read(event))
                : known.apply(text(event, "UID")).map(card -> card.under(text(event, "METHOD")));
    }

    private CalendarCard under(String other) {
        return new CalendarCard(
                other,
                uid,
                sequence,
                status,
                from,
                to,
                summary,
                location,
                link,
                organizer,
                organizerAddress,
                attendee,
                attendeeAddress,
                participation);
    }

    private static CalendarCard read(Map<String, Line> event) {
        return new CalendarCard(
                text(event, "METHOD"),
                text(event, "UID"),
                Integer.parseInt(text(event, "SEQUENCE")),
                text(event, "STATUS"),
                time(event, "DTSTART"),
                time(event, "DTEND"),
                text(event, "SUMMARY"),
                text(event, "LOCATION"),
                text(event, "URL"),
                parameter(event, "ORGANIZER", "CN"),
                address(event, "ORGANIZER"),
                parameter(event, "ATTENDEE", "CN"),
                address(event, "ATTENDEE"),
                parameter(event, "ATTENDEE", "PARTSTAT"));
    }

    private static void put(Map<String, Line> event, String line) {
        Matcher matcher = LINE.matcher(line);
        if (matcher.matches()) {
            Map<String, String> parameters = new HashMap<>();
            Matcher parameter = PARAMETER.matcher(matcher.group(2));
            while (parameter.find()) {
                String quoted = parameter.group(2);
                parameters.put(parameter.group(1), quoted == null ? parameter.group(3) : quoted);
            }
            event.put(matcher.group(1), new Line(parameters, matcher.group(3)));
        }
    }

    private static Line line(Map<String, Line> event, String name) {
        return event.getOrDefault(name, new Line(Map.of(), ""));
    }

    private static String text(Map<String, Line> event, String name) {
        return line(event, name).value().replace("\\n", "\n").replaceAll("\\\\([,;\\\\])", "$1");
    }

    private static String parameter(Map<String, Line> event, String name, String parameter) {
        return line(event, name).parameters().getOrDefault(parameter, "");
    }

    /** Empty where nobody is named. */
    private static String address(Map<String, Line> event, String name) {
        String value = line(event, name).value();
        return value.isEmpty() ? "" : URI.create(value).getSchemeSpecificPart();
    }

    private static ZonedDateTime time(Map<String, Line> event, String name) {
        Line line = line(event, name);
        String zone = line.parameters().get("TZID");
        return zone == null
                ? UTC.parse(line.value(), Instant::from).atZone(ZoneOffset.UTC)
                : LocalDateTime.parse(line.value(), LOCAL).atZone(ZoneId.of(zone));
    }
}
