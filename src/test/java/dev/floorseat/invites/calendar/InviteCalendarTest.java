package dev.floorseat.invites.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InviteCalendarTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "semi;colon, comma: colon \\ backslash \\n not a line",
                "\"quoted\" 'single' ^caret^ =equals",
                "two\nlines\n\nand\n",
                "Grüße aus Köln, naïve Señor Ærøskøbing 東京 العربية",
                "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
                "x😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
                "END:VEVENT\nEND:VCALENDAR\nBEGIN:VCALENDAR",
                " begins with a space",
                "<b>&amp;</b> %0D%0A",
                "BEGIN:VALARM"
            })
    void carriesAnyTextToTheReader(String text) throws Exception {
        byte[] calendar = InviteCalendar.request(Events.saying(text));

        CalendarText read = new CalendarText(calendar);
        assertThat(read.text("DESCRIPTION")).isEqualTo(text);
        assertThat(read.text("SUMMARY")).isEqualTo(PlainText.line(text));
        VEvent event = parsed(calendar).<VEvent>getComponent("VEVENT").orElseThrow();
        // the library reads without the space at the beginning; it is in the bytes, as the line above shows
        assertThat(event.getProperty("DESCRIPTION").orElseThrow().getValue()).isEqualTo(text.stripLeading());
    }

    @Test
    void carriesRandomTextWithoutALineOver75Octets() throws Exception {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder("x");
            for (int length = random.nextInt(300); length > 0; length--) {
                int point = random.nextInt(4) == 0 ? random.nextInt(0x1F9FF) : 32 + random.nextInt(95);
                text.appendCodePoint(point);
            }
            String clean = PlainText.lines(text.toString());

            byte[] calendar = InviteCalendar.request(Events.saying(text.toString()));

            assertThat(new CalendarText(calendar).text("DESCRIPTION")).isEqualTo(clean);
            assertThat(new String(calendar, StandardCharsets.UTF_8).split("\r\n", -1))
                    .allSatisfy(line ->
                            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Müller, Erika",
                "Erika \"Eri\" Müller",
                "Dr.: Erika; Müller",
                "E^nrika\r\nATTENDEE:x",
                "😀 Erika"
            })
    void keepsANameInOneCleanParameter(String name) throws Exception {
        byte[] calendar = InviteCalendar.request(Events.invitedAs(name));

        assertThat(new CalendarText(calendar).line("ATTENDEE"))
                .endsWith(":mailto:erika.mueller@company.example")
                .doesNotContain("^");
        VEvent event = parsed(calendar).<VEvent>getComponent("VEVENT").orElseThrow();
        assertThat(event.getAttendees()).hasSize(1);
        assertThat(event.getAttendees().get(0).getParameter("CN").orElseThrow().getValue())
                .isEqualTo(PlainText.name(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "a@b@c", "a@b\r\nBcc: x@y", "a b@c", "a@b>,<c@d", "a@b, c@d"})
    void refusesAnAddressThatIsNotOne(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Party("Erika", address));
    }

    @Test
    void asksForAnAnswerOnlyUntilThereIsOne() {
        assertThat(new CalendarText(InviteCalendar.request(Events.saying("x"))).line("ATTENDEE"))
                .contains("PARTSTAT=NEEDS-ACTION;RSVP=TRUE");
    }

    @Test
    void takesBackWithTimesAndSummary() {
        CalendarText read = new CalendarText(InviteCalendar.cancellation(Events.saying("A visit")));

        assertThat(read.line("STATUS")).isEqualTo("STATUS:CANCELLED");
        assertThat(read.line("DTSTART")).isEqualTo("DTSTART;TZID=Europe/Berlin:20261208T080000");
        assertThat(read.text("SUMMARY")).isEqualTo("A visit");
    }

    @Test
    void offersNobodyToAnswerAFile() {
        CalendarText read = new CalendarText(InviteCalendar.file(Events.saying("A visit")));

        assertThat(read.has("ATTENDEE")).isFalse();
        assertThat(read.has("METHOD")).isTrue();
    }

    @Test
    void writesNoPropertyWithoutAValue() {
        assertThat(new String(InviteCalendar.request(Events.saying("")), StandardCharsets.UTF_8))
                .doesNotContain("LOCATION")
                .doesNotContain("DESCRIPTION");
    }

    @Test
    void stampsOnceAndToTheSecond() {
        String calendar = new String(InviteCalendar.request(Events.saying("x")), StandardCharsets.UTF_8);

        assertThat(calendar).containsOnlyOnce("DTSTAMP:20261122T080000Z");
    }

    @Test
    void givesTheSameBytesForTheSameEvent() {
        assertThat(InviteCalendar.request(Events.saying("x"))).isEqualTo(InviteCalendar.request(Events.saying("x")));
    }

    private static Calendar parsed(byte[] calendar) throws Exception {
        return new CalendarBuilder().build(new ByteArrayInputStream(calendar));
    }
}
