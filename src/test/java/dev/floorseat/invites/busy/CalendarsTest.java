package dev.floorseat.invites.busy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.invites.busy.fetching.CalendarServer;
import dev.floorseat.invites.busy.reading.Trouble;
import dev.floorseat.invites.replies.PromisedVisit;
import dev.floorseat.people.BusyKind;
import dev.floorseat.people.BusyTime;
import dev.floorseat.people.BusyTimesAdded;
import dev.floorseat.people.People;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.plan.Drafts;
import dev.floorseat.rotation.plan.FallenOut;
import dev.floorseat.rotation.web.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Hanna Okafor, whose visit is promised for a week from now, connects the calendar she keeps anyway. */
@ProductTest
@RecordApplicationEvents
class CalendarsTest {

    private static final String PAGE = "/my/availability/calendars";

    @Autowired
    ApplicationContext product;

    @Autowired
    MockMvc web;

    @Autowired
    BusySources sources;

    @Autowired
    SourceReading reading;

    @Autowired
    SourceSecrets secrets;

    @Autowired
    SourceRows rows;

    @Autowired
    People people;

    @Autowired
    Appointments appointments;

    @Autowired
    Drafts drafts;

    @Autowired
    FallenOut fallenOut;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationEvents events;

    private @Nullable CalendarServer started;

    /** One for all: a test leaves nothing behind but its calendars, and those are taken away. */
    private static @Nullable PromisedVisit promised;

    @BeforeEach
    void aVisitIsPromised() throws Exception {
        started = new CalendarServer();
        if (promised == null) {
            promised = new PromisedVisit(product);
        }
        clock.set(promised().company.weekBefore());
    }

    @AfterEach
    void letTheClockRun() {
        sources.of(person()).stream()
                .filter(source -> source.removed() == null)
                .forEach(source -> sources.remove(person(), source.id()));
        jdbc.sql("delete from invites_busy_source where person_id = ?")
                .param(person().value())
                .update();
        clock.run();
        server().close();
    }

    @Test
    void readsTheCalendarUnderAnAddressAndShowsNothingOfItButItsHost() throws Exception {
        publish(event("board", visit().from().minus(Duration.ofDays(1)), Duration.ofHours(2), "TRANSP:OPAQUE"));

        connect().andExpect(redirectedUrl(PAGE));

        assertThat(busy())
                .containsExactly(tuple(
                        visit().from().minus(Duration.ofDays(1)),
                        visit().from().minus(Duration.ofHours(22)),
                        BusyKind.BUSY));
        web.perform(get(PAGE).with(hanna()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("127.0.0.1")))
                .andExpect(content().string(containsString("up to date")))
                .andExpect(content().string(not(containsString("hidden-in-the-address"))));
        web.perform(get("/my/availability").with(hanna())).andExpect(content().string(containsString(PAGE)));
        assertThat(new String(rows.secret(only().id()), StandardCharsets.ISO_8859_1))
                .doesNotContain("hidden-in-the-address")
                .doesNotContain("127.0.0.1");
        assertThat(secrets.opened(person(), rows.secret(only().id())).address().getPath())
                .isEqualTo("/hidden-in-the-address.ics");
    }

    @Test
    void aPublishedVisitThatIsNowInTheWayIsSeenAtOnce() throws Exception {
        publish("");
        connect();
        assertThat(fallen()).isEmpty();

        publish(event("crisis", visit().from().plus(Duration.ofHours(1)), Duration.ofHours(1), "TRANSP:OPAQUE"));
        post(only(), "refresh")
                .andExpect(redirectedUrl(PAGE))
                .andExpect(flash().attribute("said", "calendars.read"))
                .andExpect(flash().attribute("inTheWay", hasItem(endsWith(", Leipzig"))));

        assertThat(fallen()).containsExactly(FallenOut.Why.EXECUTIVE_BUSY);
        assertThat(events.stream(BusyTimesAdded.class).flatMap(added -> added.times().stream()))
                .extracting(BusyTime::person, BusyTime::source)
                .contains(tuple(person(), only().name()));
    }

    @Test
    void aVisitIsNotInTheWayOfItself() throws Exception {
        String uid = promised().invitation().uid();
        publish(event(uid, visit().from(), Duration.ofHours(4), "TRANSP:OPAQUE"));

        connect();

        assertThat(busy()).isEmpty();
        assertThat(fallen()).isEmpty();
    }

    @Test
    void onlyWhatIsNewIsNews() throws Exception {
        Instant day = visit().from().minus(Duration.ofDays(2));
        publish(event("a", day, Duration.ofHours(1), "TRANSP:OPAQUE"));
        connect();
        Map<Long, BusyTime> before = people.busyTimesOf(person(), Instant.EPOCH);
        long told = news();

        reading.again(only().id());
        assertThat(people.busyTimesOf(person(), Instant.EPOCH)).isEqualTo(before);
        assertThat(news()).isEqualTo(told);

        publish(event("a", day, Duration.ofHours(1), "TRANSP:OPAQUE")
                + event("b", day.plus(Duration.ofHours(3)), Duration.ofHours(1), "STATUS:TENTATIVE"));
        reading.again(only().id());
        assertThat(people.busyTimesOf(person(), Instant.EPOCH)).hasSize(2).containsAllEntriesOf(before);
        assertThat(news()).isEqualTo(told + 1);

        publish("");
        reading.again(only().id());
        assertThat(busy()).isEmpty();
        assertThat(news()).isEqualTo(told + 1);
    }

    @Test
    void keepsWhatItReadLastWhenItCannotReadAnyMoreAndSaysWhy() throws Exception {
        publish(event("a", visit().from().minus(Duration.ofDays(2)), Duration.ofHours(1), "TRANSP:OPAQUE"));
        connect();
        server().fails("/hidden-in-the-address.ics", 503);

        reading.again(only().id());
        assertThat(only().trouble()).isEqualTo(Trouble.SERVER_FAULT);
        assertThat(only().state(clock.instant())).isEqualTo(SourceState.FRESH);
        clock.forward(Duration.ofHours(27));
        assertThat(only().state(clock.instant())).isEqualTo(SourceState.STALE);
        web.perform(get(PAGE).with(hanna()))
                .andExpect(content().string(containsString("out of date")))
                .andExpect(content().string(containsString("The server answered with a fault.")));

        publish(event("a", visit().from(), Duration.ofHours(1), "RRULE:FREQ=SECONDLY"));
        post(only(), "refresh").andExpect(flash().attribute("said", "calendars.not-read"));
        assertThat(only().trouble()).isEqualTo(Trouble.RULE);
        assertThat(only().state(clock.instant())).isEqualTo(SourceState.BROKEN);
        assertThat(busy()).hasSize(1);
    }

    @Test
    void thePlannerSeesWhoseCalendarIsOutOfDateAndNotWhere() throws Exception {
        publish("");
        connect();
        server().fails("/hidden-in-the-address.ics", 404);
        reading.again(only().id());

        String name = people.byId(person()).orElseThrow().name();
        web.perform(get("/people")
                        .param("q", people.byId(person()).orElseThrow().externalId())
                        .with(Reader.planner()))
                .andExpect(content().string(containsString(name)))
                .andExpect(content().string(containsString("Calendar out of date since")))
                .andExpect(content().string(not(containsString("127.0.0.1"))));
        web.perform(get(PAGE).with(Reader.planner())).andExpect(status().isForbidden());
    }

    @Test
    void whatIsTakenAwayCanBeHadBackForADay() throws Exception {
        publish(event("a", visit().from().minus(Duration.ofDays(2)), Duration.ofHours(1), "TRANSP:OPAQUE"));
        connect();
        BusySource source = only();

        post(source, "removal").andExpect(redirectedUrl(PAGE)).andExpect(flash().attribute("removed", source.id()));
        assertThat(busy()).isEmpty();
        assertThat(reading.again(source.id())).as("nobody reads it any more").isFalse();
        post(source, "restoration").andExpect(redirectedUrl(PAGE));
        assertThat(busy()).hasSize(1);
        assertThat(reading.again(source.id())).isTrue();

        post(source, "removal");
        clock.forward(Duration.ofHours(25));
        post(source, "restoration").andExpect(status().isNotFound());
        product.getBean(SourceBook.class).forget();
        assertThat(sources.of(person())).isEmpty();
    }

    @Test
    void nobodyTouchesTheCalendarOfSomebodyElse() throws Exception {
        publish("");
        connect();
        RequestPostProcessor other = Reader.as("MENTOR", promised().company.person("M1"));

        for (String act : List.of("refresh", "removal", "restoration")) {
            perform(MockMvcRequestBuilders.post(PAGE + "/{id}/" + act, only().id()), other)
                    .andExpect(status().isNotFound());
        }
        web.perform(get(PAGE).with(other)).andExpect(content().string(not(containsString("127.0.0.1"))));
    }

    @Test
    void takesTheBusyTimesOutOfAFileAndReplacesThemByOneOfTheSameName() throws Exception {
        Instant day = visit().from().minus(Duration.ofDays(2));
        upload("work.ics", calendar(event("a", day, Duration.ofHours(1), "SUMMARY:secret plans")))
                .andExpect(redirectedUrl(PAGE));
        upload("work.ics", calendar(event("a", day, Duration.ofHours(2), "SUMMARY:secret plans")));

        assertThat(busy()).containsExactly(tuple(day, day.plus(Duration.ofHours(2)), BusyKind.BUSY));
        web.perform(get(PAGE).with(hanna()))
                .andExpect(content().string(containsString("work.ics")))
                .andExpect(content().string(not(containsString("/refresh"))));
        clock.forward(Duration.ofDays(31));
        assertThat(only().state(clock.instant())).isEqualTo(SourceState.STALE);
        post(only(), "refresh").andExpect(status().isNotFound());
    }

    @Test
    void keepsNothingOfWhatItCannotReadAndShowsNoAddressAgain() throws Exception {
        server().publish("/page", "<html>Sign in</html>");

        upload("bad.ics", "BEGIN:VCALENDAR\r\n")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("broken or cut off")));
        connect("/page")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("no calendar in iCalendar format")))
                .andExpect(content().string(not(containsString("127.0.0.1"))));
        for (String address : List.of(
                "",
                "calendar",
                "https://",
                "https://a b/",
                "ftp://127.0.0.1/x",
                "https://localhost/x",
                "file:///etc/passwd")) {
            perform(MockMvcRequestBuilders.post(PAGE + "/address").param("address", address), hanna())
                    .andExpect(status().is(422));
        }
        assertThat(sources.of(person())).isEmpty();
    }

    @Test
    void saysHowManyWereTakenThoughTheyLieAheadAndThatAUserNameIsNone() throws Exception {
        publish(event("later", visit().from().plus(Duration.ofDays(20)), Duration.ofHours(2), "TRANSP:OPAQUE"));
        connect();
        web.perform(get(PAGE).with(hanna()))
                .andExpect(content().string(containsString("No busy times in the next two weeks.")))
                .andExpect(content().string(containsString("One busy time taken in all")));

        perform(
                        MockMvcRequestBuilders.post(PAGE + "/address").param("address", "https://user:pw@example.org/"),
                        hanna())
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("A user name in the address is not taken.")));
    }

    @Test
    void readsWhatACalDavServerKnows() throws Exception {
        Instant day = visit().from().minus(Duration.ofDays(2));
        server().publish("/dav/", exchange -> {
            boolean looks = exchange.getRequestMethod().equals("PROPFIND");
            String said =
                    "<D:multistatus xmlns:D='DAV:' xmlns:C='urn:ietf:params:xml:ns:caldav'><D:response><D:href>/dav/"
                            + "</D:href><D:propstat><D:prop>"
                            + (looks
                                    ? "<D:resourcetype><C:calendar/></D:resourcetype>"
                                    : "<C:calendar-data>"
                                            + calendar(event("a", day, Duration.ofHours(1), "STATUS:TENTATIVE"))
                                            + "</C:calendar-data>")
                            + "</D:prop></D:propstat></D:response></D:multistatus>";
            CalendarServer.answer(exchange, 207, said.getBytes(StandardCharsets.UTF_8));
        });

        perform(
                        MockMvcRequestBuilders.post(PAGE + "/server")
                                .param("server", server().address("/dav/").toString())
                                .param("user", "hanna")
                                .param("password", "open sesame"),
                        hanna())
                .andExpect(redirectedUrl(PAGE));

        assertThat(busy()).containsExactly(tuple(day, day.plus(Duration.ofHours(1)), BusyKind.TENTATIVE));
        assertThat(secrets.opened(person(), rows.secret(only().id())).password())
                .isEqualTo("open sesame");
        reading.again(only().id());
        assertThat(only().trouble()).isNull();
        web.perform(get(PAGE).with(hanna()))
                .andExpect(content().string(containsString("CalDAV")))
                .andExpect(content().string(not(containsString("open sesame"))));
        perform(
                        MockMvcRequestBuilders.post(PAGE + "/server")
                                .param("server", server().address("/dav/").toString())
                                .param("user", "han:na")
                                .param("password", "open sesame"),
                        hanna())
                .andExpect(status().is(422))
                .andExpect(content().string(not(containsString("open sesame"))));
    }

    @Test
    void aSecretOpensOnlyForItsOwnerAndWithTheKey() throws Exception {
        publish("");
        connect();
        byte[] secret = rows.secret(only().id());
        SourceSecrets others = new SourceSecrets("another key", Path.of("target"));

        assertThat(catchThrowable(() -> others.opened(person(), secret))).hasMessage("KEY_LOST");
        assertThat(catchThrowable(() -> secrets.opened(promised().company.person("M1"), secret)))
                .hasMessage("KEY_LOST");
        secret[secret.length - 1] ^= 1;
        assertThat(catchThrowable(() -> secrets.opened(person(), secret))).hasMessage("KEY_LOST");
    }

    private List<FallenOut.Why> fallen() {
        return fallenOut.of(drafts.of(promised().company.rotation())).stream()
                .map(FallenOut.Fallen::why)
                .toList();
    }

    private List<Tuple> busy() {
        return people.busyTimesOf(person(), Instant.EPOCH).values().stream()
                .filter(time -> time.source().startsWith(BusyTime.CALENDAR))
                .map(time -> tuple(time.from(), time.to(), time.kind()))
                .toList();
    }

    private long news() {
        return events.stream(BusyTimesAdded.class)
                .flatMap(added -> added.times().stream())
                .filter(time -> time.person().equals(person()))
                .count();
    }

    private BusySource only() {
        List<BusySource> all = sources.of(person());
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private ResultActions connect() throws Exception {
        return connect("/hidden-in-the-address.ics");
    }

    private ResultActions connect(String path) throws Exception {
        return perform(
                MockMvcRequestBuilders.post(PAGE + "/address")
                        .param("address", server().address(path).toString()),
                hanna());
    }

    private ResultActions upload(String name, String text) throws Exception {
        return perform(
                multipart(PAGE + "/file")
                        .file(new MockMultipartFile(
                                "file", name, "text/calendar", text.getBytes(StandardCharsets.UTF_8))),
                hanna());
    }

    private ResultActions post(BusySource source, String act) throws Exception {
        return perform(MockMvcRequestBuilders.post(PAGE + "/{id}/" + act, source.id()), hanna());
    }

    private ResultActions perform(AbstractMockHttpServletRequestBuilder<?> request, RequestPostProcessor who)
            throws Exception {
        return web.perform(request.with(who).with(csrf()));
    }

    private RequestPostProcessor hanna() {
        return Reader.as("EXECUTIVE", person());
    }

    private PersonId person() {
        return promised().company.person("E1");
    }

    private Appointment visit() {
        return appointments.of(promised().company.first("E1").visitId()).orElseThrow();
    }

    private void publish(String events) {
        server().publish("/hidden-in-the-address.ics", calendar(events));
    }

    private static String calendar(String events) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + events + "END:VCALENDAR\r\n";
    }

    private static String event(String uid, Instant from, Duration length, String line) {
        DateTimeFormatter utc =
                DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
        return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nDTSTART:" + utc.format(from) + "\r\nDURATION:" + length + "\r\n"
                + line + "\r\nEND:VEVENT\r\n";
    }

    private CalendarServer server() {
        return Objects.requireNonNull(started);
    }

    private static PromisedVisit promised() {
        return Objects.requireNonNull(promised);
    }
}
