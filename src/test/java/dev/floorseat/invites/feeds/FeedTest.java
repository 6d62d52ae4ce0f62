package dev.floorseat.invites.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.floorseat.ProductTest;
import dev.floorseat.access.signin.AccountPrincipal;
import dev.floorseat.invites.outbox.Company;
import dev.floorseat.invites.outbox.Outbox;
import dev.floorseat.people.People;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.AppointmentChange;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.PlanPublished;
import dev.floorseat.rotation.VisitId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class FeedTest {

    @Autowired
    Feeds feeds;

    @Autowired
    Outbox outbox;

    @Autowired
    People people;

    @Autowired
    dev.floorseat.invites.letter.LetterWriter letters;

    @Autowired
    MessageSource texts;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    private Company company;

    @BeforeEach
    void aCompany() {
        company = new Company(people, jdbc);
    }

    @Test
    void answersWithAStrongVersionAndNothingWhenNothingChanged() throws Exception {
        String token = feeds.create(company.erika);

        String version = mvc.perform(get("/feeds/{token}.ics", token))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "text/calendar;charset=UTF-8"))
                .andExpect(header().string("ETag", matchesPattern("\"[0-9a-f]{64}\"")))
                .andExpect(content().string(containsString("REFRESH-INTERVAL;VALUE=DURATION:PT1H")))
                .andExpect(content().string(containsString("X-PUBLISHED-TTL:PT1H")))
                .andReturn()
                .getResponse()
                .getHeader("ETag");

        mvc.perform(get("/feeds/{token}.ics", token).header("If-None-Match", String.valueOf(version)))
                .andExpect(status().isNotModified())
                .andExpect(header().string("ETag", String.valueOf(version)))
                .andExpect(content().string(""));
        assertThat(feeds.of(company.erika))
                .singleElement()
                .satisfies(feed -> assertThat(feed.used()).isNotNull());
    }

    @Test
    void isGoneForUnknownAndRevokedTokens() throws Exception {
        String token = feeds.create(company.erika);
        feeds.revoke(company.erika, feeds.of(company.erika).get(0).id());

        mvc.perform(get("/feeds/{token}.ics", token)).andExpect(status().isNotFound());
        mvc.perform(get("/feeds/{token}.ics", "x".repeat(43))).andExpect(status().isNotFound());
    }

    @Test
    void keepsNoToken() {
        String token = feeds.create(company.erika);

        byte[] kept = jdbc.sql("select token_hash from invites_feed where person_id = ?")
                .param(company.erika.value())
                .query((row, number) -> row.getBytes(1))
                .single();
        assertThat(token).hasSize(43);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain(token);
    }

    @Test
    void letsNobodyRevokeAnothersFeed() {
        feeds.create(company.erika);
        long id = feeds.of(company.erika).get(0).id();

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> feeds.revoke(company.jana, id))
                .isInstanceOf(dev.floorseat.web.Refusal.class);
        assertThat(feeds.of(company.erika)).hasSize(1);
    }

    @Test
    void showsTheVisitsWithUidsOfTheirOwn() {
        VisitId visit = company.visit();
        Appointment appointment = company.morning(visit, soon());
        publish(appointment);

        byte[] first = writer(appointment).feed(company.erika);
        String feed = new String(first, StandardCharsets.UTF_8).replace("\r\n ", "");

        assertThat(feed).containsOnlyOnce("BEGIN:VEVENT").contains("SUMMARY:Besuch im Kundenservice bei jana");
        assertThat(feed).doesNotContain("ATTENDEE");
        String uid =
                outbox.invitation(visit.value(), company.erika).orElseThrow().uid();
        assertThat(feed).doesNotContain(uid);
        assertThat(writer(appointment).feed(company.erika)).isEqualTo(first);
        assertThat(new String(writer(appointment).file(company.erika, visit), StandardCharsets.UTF_8))
                .contains("UID:" + uid)
                .contains("METHOD:PUBLISH");
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> writer(appointment).file(company.omar, visit))
                .isInstanceOf(dev.floorseat.web.Refusal.class);
    }

    @Test
    void showsANewAddressOnceAndLeavesItNowhere() throws Exception {
        String page = mvc.perform(post("/my/feed").with(csrf()).with(authentication(person())))
                .andExpect(status().isOk())
                .andExpect(flash().attributeCount(0))
                .andExpect(request().sessionAttributeDoesNotExist("address"))
                .andReturn()
                .getResponse()
                .getContentAsString();

        Matcher address = Pattern.compile("http://localhost[^\"]*(/feeds/[\\w-]{43}\\.ics)")
                .matcher(page);
        assertThat(address.find()).isTrue();
        mvc.perform(get(address.group(1))).andExpect(status().isOk());
        mvc.perform(get("/my/feed").with(authentication(person())))
                .andExpect(content().string(not(containsString("/feeds/"))));
    }

    private Authentication person() {
        return UsernamePasswordAuthenticationToken.authenticated(
                new AccountPrincipal(1, "erika", company.erika.value(), "de"),
                null,
                List.of(new SimpleGrantedAuthority("ROLE_EXECUTIVE")));
    }

    @Test
    void asksForSignInAndTokenToChangeAnything() throws Exception {
        mvc.perform(get("/my/feed").accept("text/html")).andExpect(status().is3xxRedirection());
        mvc.perform(post("/my/feed").with(user("x").roles("MENTOR"))).andExpect(status().isForbidden());
        mvc.perform(get("/outbox").with(user("x").roles("MENTOR")).with(csrf())).andExpect(status().isForbidden());
    }

    private String soon() {
        return clock.instant()
                .truncatedTo(ChronoUnit.HOURS)
                .plus(Duration.ofDays(20))
                .toString();
    }

    private void publish(Appointment appointment) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> events.publishEvent(
                        new PlanPublished(1, 1, List.of(new AppointmentChange(null, appointment)))));
    }

    /** The plan in force is rotation's: here it is this one appointment. */
    private FeedWriter writer(Appointment inForce) {
        Appointments appointments = new Appointments() {
            @Override
            public List<Appointment> of(PersonId person, Instant from, Instant to) {
                return inForce.concerns(person) ? List.of(inForce) : List.of();
            }

            @Override
            public List<Appointment> standing(Instant from, Instant before) {
                return List.of(inForce);
            }

            @Override
            public List<Appointment> standing(Collection<PersonId> executives, Instant from, Instant before) {
                return executives.contains(inForce.executive()) ? List.of(inForce) : List.of();
            }

            @Override
            public Optional<Appointment> of(VisitId visit) {
                return Optional.of(inForce).filter(one -> one.visit().equals(visit));
            }

            @Override
            public Map<VisitId, Appointment> of(Collection<VisitId> visits) {
                return visits.contains(inForce.visit()) ? Map.of(inForce.visit(), inForce) : Map.of();
            }

            @Override
            public Duration notice(VisitId visit) {
                return Duration.ZERO;
            }

            @Override
            public Optional<Appointment> lastOf(VisitId visit, PersonId person) {
                return of(visit).filter(one -> one.concerns(person));
            }
        };
        return new FeedWriter(appointments, outbox, people, letters, texts, clock);
    }
}
