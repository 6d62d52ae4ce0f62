package dev.floorseat.invites.busy.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.floorseat.invites.busy.reading.Block;
import dev.floorseat.invites.busy.reading.BusyReader;
import dev.floorseat.invites.busy.reading.Owner;
import dev.floorseat.invites.busy.reading.Trouble;
import dev.floorseat.invites.busy.reading.UnusableCalendar;
import dev.floorseat.invites.busy.reading.Window;
import dev.floorseat.outbound.OutboundClient;
import dev.floorseat.outbound.PublicAddresses;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real CalDAV server that nobody here wrote: Radicale, from Debian. */
@Tag("interop")
class RadicaleTest {

    private static final String SECRET = "correct horse battery äöü";
    private static final Window SPRING =
            new Window(Instant.parse("2027-01-01T00:00:00Z"), Instant.parse("2027-06-01T00:00:00Z"));
    private static final Owner HANNA =
            new Owner(ZoneId.of("Europe/Berlin"), Set.of("our-own-uid"), List.of(), Set.of());

    private static final String CALENDAR = """
            <?xml version="1.0"?><C:mkcalendar xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><D:set><D:prop>
            <C:supported-calendar-component-set><C:comp name="%s"/></C:supported-calendar-component-set>
            </D:prop></D:set></C:mkcalendar>
            """;

    private static @Nullable Process process;
    private static int port;

    private final CalDavFetch fetch = fetch();
    private final BusyReader reader = new BusyReader();

    private static CalDavFetch fetch() {
        PublicAddresses addresses = new PublicAddresses(Set.of("127.0.0.1"));
        Duration patience = Duration.ofSeconds(10);
        return new CalDavFetch(new CalendarExchange(addresses, OutboundClient.of(addresses, patience), patience));
    }

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Path users = Files.writeString(folder.resolve("users"), "hanna:" + SECRET + "\n");
        Process started = new ProcessBuilder(
                        "radicale",
                        "--config=",
                        "--server-hosts=127.0.0.1:" + port,
                        "--auth-type=htpasswd",
                        "--auth-htpasswd-filename=" + users,
                        "--auth-htpasswd-encryption=plain",
                        "--rights-type=owner_only",
                        "--storage-filesystem-folder=" + folder.resolve("collections"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("words").toFile())
                .start();
        process = started;
        await().atMost(Duration.ofMinutes(1)).until(RadicaleTest::answers);
        fill();
    }

    private static boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @AfterAll
    static void stop() throws Exception {
        Process started = Objects.requireNonNull(process);
        started.destroy();
        started.waitFor();
    }

    private static void fill() throws Exception {
        send("MKCALENDAR", "/hanna/work/", CALENDAR.formatted("VEVENT"));
        send("MKCALENDAR", "/hanna/private/", CALENDAR.formatted("VEVENT"));
        send("MKCALENDAR", "/hanna/tasks/", CALENDAR.formatted("VTODO"));
        send("PUT", "/hanna/work/series.ics", event("""
                UID:series
                DTSTART;TZID=Europe/Berlin:20261005T090000
                DTEND;TZID=Europe/Berlin:20261005T100000
                RRULE:FREQ=WEEKLY;UNTIL=20270118T080000Z
                EXDATE;TZID=Europe/Berlin:20270111T090000
                """));
        send("PUT", "/hanna/work/visit.ics", event("""
                UID:our-own-uid
                DTSTART:20270112T080000Z
                DTEND:20270112T120000Z
                """));
        send("PUT", "/hanna/private/dentist.ics", event("""
                UID:dentist
                DTSTART:20270203T080000Z
                DURATION:PT1H
                STATUS:TENTATIVE
                """));
        send("PUT", "/hanna/private/fair.ics", event("""
                UID:fair
                DTSTART;VALUE=DATE:20270310
                DTEND;VALUE=DATE:20270312
                """));
        send("PUT", "/hanna/private/birthday.ics", event("""
                UID:birthday
                DTSTART;VALUE=DATE:20270311
                RRULE:FREQ=YEARLY
                TRANSP:TRANSPARENT
                """));
        send("PUT", "/hanna/private/off.ics", event("""
                UID:off
                DTSTART:20270204T080000Z
                DURATION:PT1H
                STATUS:CANCELLED
                """));
        send("PUT", "/hanna/private/later.ics", event("""
                UID:later
                DTSTART:20280203T080000Z
                DURATION:PT1H
                """));
    }

    @Test
    void findsAllCalendarsOfAPersonFromTheAddressOfTheServer() throws Exception {
        for (String path : List.of("/", "/hanna/", "")) {
            assertThat(written(path))
                    .as(path)
                    .containsExactly(
                            "2027-01-04T08:00:00Z/2027-01-04T09:00:00Z BUSY",
                            "2027-01-18T08:00:00Z/2027-01-18T09:00:00Z BUSY",
                            "2027-03-09T23:00:00Z/2027-03-11T23:00:00Z BUSY",
                            "2027-02-03T08:00:00Z/2027-02-03T09:00:00Z TENTATIVE");
        }
    }

    @Test
    void readsOneCalendarAloneFromItsAddress() throws Exception {
        assertThat(written("/hanna/private/"))
                .containsExactly(
                        "2027-03-09T23:00:00Z/2027-03-11T23:00:00Z BUSY",
                        "2027-02-03T08:00:00Z/2027-02-03T09:00:00Z TENTATIVE");
        assertThat(written("/hanna/private")).hasSize(2);
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(refused("/hanna/", "wrong")).isEqualTo(Trouble.REFUSED);
        assertThat(refused("/priya/", SECRET)).isIn(Trouble.REFUSED, Trouble.NO_CALENDAR);
        assertThat(refused("/hanna/nothing/", SECRET)).isEqualTo(Trouble.NOT_FOUND);
        assertThat(refused("/hanna/tasks/", SECRET)).isEqualTo(Trouble.NO_CALENDAR);
    }

    @Test
    void aCalendarThatIsGoneIsNotTakenForOneWithoutEntries() throws Exception {
        send("MKCALENDAR", "/hanna/trial/", CALENDAR.formatted("VEVENT"));
        assertThat(written("/hanna/trial/")).isEmpty();

        ask("DELETE", "/hanna/trial/", "", 200);

        assertThat(refused("/hanna/trial/", SECRET)).isEqualTo(Trouble.NOT_FOUND);
    }

    private Trouble refused(String path, String password) {
        return catchThrowableOfType(UnusableCalendar.class, () -> fetch.get(address(path), "hanna", password, SPRING))
                .trouble();
    }

    private List<String> written(String path) throws UnusableCalendar {
        byte[] bytes = fetch.get(address(path), "hanna", SECRET, SPRING);
        return reader.read(bytes, SPRING, HANNA).stream()
                .map(RadicaleTest::written)
                .toList();
    }

    private static String written(Block block) {
        return block.from() + "/" + block.to() + " " + block.kind();
    }

    private static URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static String event(String lines) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\nBEGIN:VEVENT\r\nDTSTAMP:20261120T100000Z\r\n"
                + lines.strip().replace("\n", "\r\n") + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    }

    private static void send(String method, String path, String body) throws IOException, InterruptedException {
        ask(method, path, body, 201);
    }

    private static void ask(String method, String path, String body, int expected)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address(path))
                .method(method, BodyPublishers.ofString(body))
                .header("Content-Type", method.equals("PUT") ? "text/calendar; charset=utf-8" : "application/xml")
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(("hanna:" + SECRET).getBytes(StandardCharsets.UTF_8)))
                .build();
        int status = HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
        assertThat(status).as(method + " " + path).isEqualTo(expected);
    }
}
