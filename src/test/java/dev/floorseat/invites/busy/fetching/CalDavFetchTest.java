package dev.floorseat.invites.busy.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.floorseat.invites.busy.reading.Trouble;
import dev.floorseat.invites.busy.reading.UnusableCalendar;
import dev.floorseat.invites.busy.reading.Window;
import dev.floorseat.outbound.OutboundClient;
import dev.floorseat.outbound.PublicAddresses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What servers answer, word for word; a real one is asked by {@link RadicaleTest}. */
class CalDavFetchTest {

    private static final Window JANUARY =
            new Window(Instant.parse("2027-01-01T00:00:00Z"), Instant.parse("2027-02-01T00:00:00Z"));
    private static final String CALENDAR = "<D:resourcetype><D:collection/><C:calendar/></D:resourcetype>";
    private static final String EVENT =
            "<C:calendar-data>BEGIN:VCALENDAR\r\nX-THE:%s\r\nEND:VCALENDAR</C:calendar-data>";

    private final CalendarServer server = started();
    private final CalDavFetch fetch = fetch();
    private final List<String> passwords = new CopyOnWriteArrayList<>();

    private static CalendarServer started() {
        try {
            return new CalendarServer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CalDavFetch fetch() {
        PublicAddresses addresses = new PublicAddresses(Set.of("127.0.0.1"));
        Duration patience = Duration.ofSeconds(2);
        return new CalDavFetch(new CalendarExchange(addresses, OutboundClient.of(addresses, patience), patience));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void findsTheCalendarsOfAPersonByTheWaysOfTheStandards() throws Exception {
        server.redirects("/.well-known/caldav", "/dav/");
        page("/", several(response("/", "<D:resourcetype><D:collection/></D:resourcetype>")), "");
        page(
                "/dav/",
                several(response(
                        "/dav/", "<D:current-user-principal><D:href>/p/hanna</D:href></D:current-user-principal>")),
                "");
        page(
                "/p/hanna",
                several(response("/p/hanna", "<C:calendar-home-set><D:href>/c/hanna/</D:href></C:calendar-home-set>")),
                "");
        page(
                "/c/hanna/",
                several(response("/c/hanna/", "<D:resourcetype><D:collection/></D:resourcetype>")
                        + response("/c/hanna/work/", CALENDAR)
                        + response(
                                "/c/hanna/tasks/",
                                CALENDAR
                                        + "<C:supported-calendar-component-set><C:comp name=\"VTODO\"/></C:supported-calendar-component-set>")
                        + response(
                                "/c/hanna/birthdays/",
                                CALENDAR + "<C:schedule-calendar-transp><C:transparent/></C:schedule-calendar-transp>")
                        + response("/c/hanna/home/", CALENDAR)),
                "");
        page("/c/hanna/work/", "", several(response("/c/hanna/work/1.ics", EVENT.formatted("work"))));
        page("/c/hanna/home/", "", several(response("/c/hanna/home/1.ics", EVENT.formatted("home"))));

        assertThat(got("/")).contains("X-THE:work", "X-THE:home").startsWith("BEGIN:VCALENDAR");
        assertThat(server.asked())
                .contains("REPORT /c/hanna/work/", "REPORT /c/hanna/home/")
                .doesNotContain("REPORT /c/hanna/tasks/", "REPORT /c/hanna/birthdays/");
        assertThat(passwords).isNotEmpty().allMatch("Basic aGFubmE6c2VjcmV0"::equals);
    }

    @Test
    void takesBusyTimesWhereTheServerTellsNoEvents() throws Exception {
        server.publish("/shared/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean asksFreeBusy = body.contains("free-busy-query") && body.contains("20270101T000000Z");
            CalendarServer.answer(
                    exchange,
                    asksFreeBusy ? 200 : 403,
                    asksFreeBusy
                            ? "BEGIN:VCALENDAR\r\nX-THE:busy\r\nEND:VCALENDAR".getBytes(StandardCharsets.UTF_8)
                            : new byte[0]);
        });

        assertThat(got("/shared/")).contains("X-THE:busy");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void aServerInTroubleSaysNothingOfAnybodysTime(int status) {
        server.publish("/c/", exchange -> CalendarServer.answer(exchange, status, new byte[0]));
        server.publish("/asked/", exchange -> {
            boolean first = exchange.getRequestMethod().equals("PROPFIND");
            byte[] calendar = several(response("/asked/", CALENDAR)).getBytes(StandardCharsets.UTF_8);
            CalendarServer.answer(exchange, first ? 207 : status, first ? calendar : new byte[0]);
        });

        assertThat(refused("/c/")).isEqualTo(Trouble.SERVER_FAULT);
        assertThat(refused("/asked/")).isEqualTo(Trouble.SERVER_FAULT);
    }

    @Test
    void whatSaysNothingOfItselfAndHoldsNothingIsNoCalendar() {
        server.publish("/home/", exchange -> {
            boolean first = exchange.getRequestMethod().equals("PROPFIND");
            CalendarServer.answer(exchange, first ? 403 : 207, several("").getBytes(StandardCharsets.UTF_8));
        });

        assertThat(refused("/home/")).isEqualTo(Trouble.NO_CALENDAR);
    }

    @ParameterizedTest
    @CsvSource({
        "<D:href>/c/</D:href><D:status>HTTP/1.1 507 Insufficient Storage</D:status>, TOO_MUCH",
        "<D:href>/c/2.ics</D:href><D:status>HTTP/1.1 403 Forbidden</D:status>, SERVER_FAULT",
        "<D:href>/c/2.ics</D:href><D:propstat><D:prop><C:calendar-data/></D:prop><D:status>HTTP/1.1 500 Broken</D:status></D:propstat>, SERVER_FAULT",
        "<D:href>/c/2.ics</D:href><D:propstat><D:prop/><D:status>HTTP/1.1 200 OK</D:status></D:propstat>, SERVER_FAULT",
        "<D:href>/c/2.ics</D:href><D:status>fine</D:status>, SERVER_FAULT"
    })
    void whatIsLeftOutIsNotFree(String part, Trouble trouble) {
        String one = response("/c/1.ics", EVENT.formatted("one"));
        page("/c/", several(response("/c/", CALENDAR)), several(one + "<D:response>" + part + "</D:response>"));

        assertThat(refused("/c/")).isEqualTo(trouble);
    }

    @Test
    void whatWasDeletedWhileWeAskedIsLeftOut() throws Exception {
        String gone = "<D:response><D:href>/c/2.ics</D:href><D:status>HTTP/1.1 404 Not Found</D:status></D:response>";
        page("/c/", several(response("/c/", CALENDAR)), several(response("/c/1.ics", EVENT.formatted("one")) + gone));

        assertThat(got("/c/")).contains("X-THE:one");
    }

    @Test
    void doesNotTakeForACalendarWhatTheServerCouldNotSay() {
        String unsaid = response("/c/", CALENDAR).replace("200 OK", "500 Broken");
        page("/c/", several(unsaid), several(""));

        assertThat(refused("/c/")).isIn(Trouble.NO_CALENDAR, Trouble.NOT_FOUND);
    }

    @Test
    void aServerWithoutCalendarsIsNotAFreeOne() {
        page("/", several(response("/", "<D:resourcetype><D:collection/></D:resourcetype>")), "");

        assertThat(refused("/")).isIn(Trouble.NO_CALENDAR, Trouble.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/c/",
                "https://127.0.0.2/c/",
                "http://127.0.0.1:1/c/",
                "http://localhost/c/",
                "file:///etc/passwd"
            })
    void takesThePasswordNowhereElse(String elsewhere) {
        page("/", several(response(elsewhere, CALENDAR)), "");

        assertThat(refused("/")).isEqualTo(Trouble.NO_HTTPS);
        assertThat(server.asked()).containsExactly("PROPFIND /");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html/>",
                "not xml",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><D:multistatus xmlns:D=\"DAV:\">&x;</D:multistatus>",
                "<!DOCTYPE a [<!ENTITY x \"lol\"><!ENTITY y \"&x;&x;&x;\">]><D:multistatus xmlns:D=\"DAV:\">&y;</D:multistatus>",
                "<D:multistatus xmlns:D=\"DAV:\"><D:response><D:href>:::</D:href></D:response></D:multistatus>"
            })
    void readsNoAnswerThatIsNone(String body) {
        page("/", body, "");

        assertThat(refused("/")).isEqualTo(Trouble.SERVER_FAULT);
    }

    private String got(String path) throws UnusableCalendar {
        return new String(fetch.get(server.address(path), "hanna", "secret", JANUARY), StandardCharsets.UTF_8);
    }

    private Trouble refused(String path) {
        return catchThrowableOfType(UnusableCalendar.class, () -> got(path)).trouble();
    }

    /** Answers PROPFIND with the one and REPORT with the other. */
    private void page(String path, String properties, String report) {
        HttpHandler page = exchange -> {
            passwords.add(authorization(exchange));
            String body = exchange.getRequestMethod().equals("PROPFIND") ? properties : report;
            CalendarServer.answer(exchange, 207, body.getBytes(StandardCharsets.UTF_8));
        };
        server.publish(path, page);
    }

    private static String authorization(HttpExchange exchange) {
        return String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private static String several(String responses) {
        return "<?xml version=\"1.0\"?><D:multistatus xmlns:D=\"DAV:\" xmlns:C=\"urn:ietf:params:xml:ns:caldav\">"
                + responses + "</D:multistatus>";
    }

    private static String response(String href, String properties) {
        return "<D:response><D:href>" + href + "</D:href><D:propstat><D:prop>" + properties
                + "</D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>";
    }
}
