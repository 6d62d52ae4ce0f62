package dev.floorseat.invites.busy.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.floorseat.invites.busy.reading.BusyReader;
import dev.floorseat.invites.busy.reading.Trouble;
import dev.floorseat.invites.busy.reading.UnusableCalendar;
import dev.floorseat.outbound.OutboundClient;
import dev.floorseat.outbound.PublicAddresses;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarFetchTest {

    private static final Duration PATIENCE = Duration.ofMillis(700);

    private final CountDownLatch never = new CountDownLatch(1);
    private CalendarServer server = started();
    private CalendarFetch fetch = fetch(Set.of("127.0.0.1"));

    private static CalendarServer started() {
        try {
            return new CalendarServer();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static CalendarFetch fetch(Set<String> allowed) {
        PublicAddresses addresses = new PublicAddresses(allowed);
        return new CalendarFetch(new CalendarExchange(addresses, OutboundClient.of(addresses, PATIENCE), PATIENCE));
    }

    @BeforeEach
    void publish() {
        server.publish("/hanna.ics", "BEGIN:VCALENDAR");
    }

    @AfterEach
    void stop() {
        never.countDown();
        server.close();
    }

    @Test
    void getsWhatIsThere() throws Exception {
        assertThat(fetch.get(server.address("/hanna.ics"))).asString().isEqualTo("BEGIN:VCALENDAR");
    }

    @Test
    void unpacksWhatIsPacked() throws Exception {
        packed("/packed.ics", "BEGIN:VCALENDAR".getBytes(StandardCharsets.UTF_8));

        assertThat(fetch.get(server.address("/packed.ics"))).asString().isEqualTo("BEGIN:VCALENDAR");
    }

    @Test
    void takesNoMoreThanACalendarHasUnpacked() {
        packed("/bomb.ics", new byte[60 * 1024 * 1024]);
        server.publish("/large.ics", "x".repeat(BusyReader.LARGEST + 1));

        assertThat(refused("/bomb.ics")).isEqualTo(Trouble.TOO_LARGE);
        assertThat(refused("/large.ics")).isEqualTo(Trouble.TOO_LARGE);
    }

    @ParameterizedTest
    @CsvSource({
        "401, REFUSED",
        "403, REFUSED",
        "404, NOT_FOUND",
        "410, NOT_FOUND",
        "500, SERVER_FAULT",
        "204, SERVER_FAULT"
    })
    void saysWhyThereIsNothing(int status, Trouble trouble) {
        server.fails("/no.ics", status);

        assertThat(refused("/no.ics")).isEqualTo(trouble);
    }

    @Test
    void followsToWhereItMay() throws Exception {
        server.redirects("/moved", "/hanna.ics");

        assertThat(fetch.get(server.address("/moved"))).asString().isEqualTo("BEGIN:VCALENDAR");
    }

    @Test
    void looksAtEveryAddressOnTheWay() {
        server.redirects("/inside", "https://localhost/secrets")
                .redirects("/plain", "http://calendar.example/hanna.ics")
                .redirects("/file", "file:///etc/passwd")
                .redirects("/cloud", "https://169.254.169.254/latest/meta-data/")
                .redirects("/loop", "/loop");

        assertThat(refused("/inside")).isEqualTo(Trouble.PRIVATE);
        assertThat(refused("/cloud")).isEqualTo(Trouble.PRIVATE);
        assertThat(refused("/plain")).isEqualTo(Trouble.NO_HTTPS);
        assertThat(refused("/file")).isEqualTo(Trouble.NO_HTTPS);
        assertThat(refused("/loop")).isEqualTo(Trouble.NO_HTTPS);
        assertThat(server.asked()).filteredOn("GET /loop"::equals).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://localhost/",
                "https://0.0.0.0/",
                "https://10.1.2.3/",
                "https://172.20.0.1/",
                "https://192.168.1.1/",
                "https://169.254.169.254/",
                "https://100.64.0.1/",
                "https://198.18.0.1/",
                "https://192.0.0.8/",
                "https://224.0.0.1/",
                "https://[::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[fe80::1]/",
                "https://[fd00::1]/",
                "https://2130706433/",
                "https://127.1/"
            })
    void asksNobodyInAPrivateNetwork(String address) {
        Trouble trouble = catchThrowableOfType(
                        UnusableCalendar.class, () -> fetch(Set.of()).get(URI.create(address)))
                .trouble();

        assertThat(trouble).isIn(Trouble.PRIVATE, Trouble.UNREACHABLE, Trouble.NO_HTTPS);
        assertThat(address.matches(".*[0-9]{5}.*|.*127\\.1/") || trouble == Trouble.PRIVATE)
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://calendar.example/a.ics",
                "ftp://calendar.example/a.ics",
                "https://hanna:secret@calendar.example/a.ics",
                "file:///etc/passwd",
                "http://127.0.0.1.nip.example/"
            })
    void asksByHttpsOnly(String address) {
        assertThat(catchThrowableOfType(UnusableCalendar.class, () -> fetch.get(URI.create(address)))
                        .trouble())
                .isEqualTo(Trouble.NO_HTTPS);
    }

    @Test
    @Timeout(5)
    void waitsForNobodyWhoNeverAnswers() {
        server.publish("/silent", exchange -> await());

        assertThat(refused("/silent")).isEqualTo(Trouble.TOO_SLOW);
    }

    /** Each byte comes in time, and the last one never. */
    @Test
    @Timeout(5)
    void waitsForNobodyWhoAnswersDropByDrop() {
        server.publish("/drops", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < 1_000; i++) {
                    out.write('x');
                    out.flush();
                    if (await(50)) {
                        return;
                    }
                }
            }
        });

        assertThat(refused("/drops")).isEqualTo(Trouble.TOO_SLOW);
    }

    @Test
    void knowsThatNobodyIsThere() {
        server.close();

        assertThat(refused("/hanna.ics")).isEqualTo(Trouble.UNREACHABLE);
    }

    private Trouble refused(String path) {
        return catchThrowableOfType(UnusableCalendar.class, () -> fetch.get(server.address(path)))
                .trouble();
    }

    private void packed(String path, byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        server.publish(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            CalendarServer.answer(exchange, 200, packed.toByteArray());
        });
    }

    private void await() {
        await(60_000);
    }

    private boolean await(long milliseconds) {
        try {
            return never.await(milliseconds, java.util.concurrent.TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
