package dev.floorseat.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.floorseat.ProductTest;
import dev.floorseat.people.BusyKind;
import dev.floorseat.people.BusyTime;
import dev.floorseat.people.Mentor;
import dev.floorseat.people.People;
import dev.floorseat.people.PersonEntry;
import dev.floorseat.people.PersonEntry.ExecutiveTerms;
import dev.floorseat.people.PersonEntry.MentorTerms;
import dev.floorseat.people.PersonId;
import dev.floorseat.people.SignedIn;
import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

@ProductTest
@Transactional
class AvailabilityPageTest {

    private static final Instant LONG_AGO = Instant.EPOCH;

    @Autowired
    MockMvc web;

    @Autowired
    People people;

    private PersonId executive = new PersonId(1);
    private PersonId mentor = new PersonId(2);

    @BeforeEach
    void anExecutiveAndAMentor() {
        people.enrol(List.of(
                new PersonEntry(
                        "av-E1",
                        "Amira Haddad",
                        "amira@example.com",
                        Locale.GERMAN,
                        null,
                        Set.of("de"),
                        new ExecutiveTerms(null, null, LocalDate.parse("2024-01-01"), 0),
                        null),
                new PersonEntry(
                        "av-M1",
                        "Chi Tran",
                        "chi@example.com",
                        Locale.GERMAN,
                        "av-E1",
                        Set.of("de"),
                        null,
                        new MentorTerms(false, null, 2))));
        executive = people.byExternalId("av-E1").orElseThrow().id();
        mentor = people.byExternalId("av-M1").orElseThrow().id();
    }

    @Test
    void anExecutiveEntersABusyTimeOnTheCompanysClockAndTakesItBack() throws Exception {
        web.perform(post("/my/availability/busy")
                        .param("from", "2029-07-02T08:00")
                        .param("to", "2029-07-02T12:00")
                        .param("kind", "TENTATIVE")
                        .with(as(executive, "EXECUTIVE"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/my/availability"));

        assertThat(people.busyTimesOf(executive, LONG_AGO).values())
                .containsExactly(new BusyTime(
                        executive,
                        Instant.parse("2029-07-02T06:00:00Z"),
                        Instant.parse("2029-07-02T10:00:00Z"),
                        BusyKind.TENTATIVE,
                        "own"));
        web.perform(get("/my/availability").with(as(executive, "EXECUTIVE")).locale(Locale.GERMAN))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Mo., 2. Juli 2029, 08:00–12:00")));

        long number =
                people.busyTimesOf(executive, LONG_AGO).keySet().iterator().next();
        web.perform(post("/my/availability/busy/{number}/removal", number)
                        .with(as(mentor, "MENTOR"))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        assertThat(people.busyTimesOf(executive, LONG_AGO)).hasSize(1);
        web.perform(post("/my/availability/busy/{number}/removal", number)
                        .with(as(executive, "EXECUTIVE"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/my/availability"));
        assertThat(people.busyTimesOf(executive, LONG_AGO)).isEmpty();
    }

    @Test
    void whatComesFromElsewhereCannotBeTakenBackHere() throws Exception {
        people.addBusyTime(new BusyTime(
                executive,
                Instant.parse("2029-07-02T06:00:00Z"),
                Instant.parse("2029-07-02T10:00:00Z"),
                BusyKind.BUSY,
                "import"));
        long number =
                people.busyTimesOf(executive, LONG_AGO).keySet().iterator().next();

        web.perform(post("/my/availability/busy/{number}/removal", number)
                        .with(as(executive, "EXECUTIVE"))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        assertThat(people.busyTimesOf(executive, LONG_AGO)).hasSize(1);
    }

    @Test
    void aMentorSaysWhetherAndHowOftenToHost() throws Exception {
        web.perform(get("/my/availability").with(as(mentor, "MENTOR")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"weekCap\"")))
                .andExpect(content().string(not(containsString("/my/availability/wishes"))));
        web.perform(post("/my/availability/hosting")
                        .param("optedIn", "true")
                        .param("weekCap", "3")
                        .with(as(mentor, "MENTOR"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/my/availability"));

        assertThat(people.mentors())
                .filteredOn(each -> each.person().id().equals(mentor))
                .extracting(Mentor::optedIn, Mentor::weekCap)
                .containsExactly(tuple(true, 3));
    }

    @Test
    void refusesTimesThatRunBackwardsOrAreOver() throws Exception {
        web.perform(post("/my/availability/wishes")
                        .param("from", "2029-07-02T12:00")
                        .param("to", "2029-07-02T08:00")
                        .param("kind", "DESIRED")
                        .with(as(executive, "EXECUTIVE"))
                        .with(csrf()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("value=\"2029-07-02T12:00\"")))
                .andExpect(content().string(containsString("id=\"wrong-wishes\"")))
                .andExpect(content().string(not(containsString("id=\"wrong-busy\""))));
        web.perform(post("/my/availability/wishes")
                        .param("from", "2020-07-02T08:00")
                        .param("to", "2020-07-02T12:00")
                        .param("kind", "DESIRED")
                        .with(as(executive, "EXECUTIVE"))
                        .with(csrf()))
                .andExpect(status().is(422));

        assertThat(people.wishesOf(executive, LONG_AGO)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"busy, BUSY", "wishes, DESIRED"})
    void refusesATimeThatTheClocksSkip(String form, String kind) throws Exception {
        web.perform(post("/my/availability/" + form)
                        .param("from", "2027-03-28T02:30")
                        .param("to", "2027-03-28T03:00")
                        .param("kind", kind)
                        .with(as(executive, "EXECUTIVE"))
                        .with(csrf()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("value=\"2027-03-28T02:30\"")))
                .andExpect(content().string(containsString("02:30 Uhr gibt es an diesem Tag nicht")));
        web.perform(post("/my/availability/" + form)
                        .param("from", "2027-03-28T01:30")
                        .param("to", "2027-03-28T02:30")
                        .param("kind", kind)
                        .with(as(executive, "EXECUTIVE"))
                        .with(csrf()))
                .andExpect(status().is(422));

        assertThat(people.busyTimesOf(executive, LONG_AGO)).isEmpty();
        assertThat(people.wishesOf(executive, LONG_AGO)).isEmpty();
    }

    @Test
    void takesAnHourThatIsThereTwiceWhole() throws Exception {
        web.perform(post("/my/availability/busy")
                        .param("from", "2027-10-31T02:00")
                        .param("to", "2027-10-31T02:30")
                        .param("kind", "BUSY")
                        .with(as(executive, "EXECUTIVE"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/my/availability"));

        assertThat(people.busyTimesOf(executive, LONG_AGO).values())
                .extracting(BusyTime::from, BusyTime::to)
                .containsExactly(tuple(Instant.parse("2027-10-31T00:00:00Z"), Instant.parse("2027-10-31T01:30:00Z")));
    }

    @Test
    void thePlannerFindsPeopleAndSeesWhatTheyMay() throws Exception {
        web.perform(get("/people").param("q", "av-").with(as(executive, "PLANNER")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Amira Haddad")))
                .andExpect(content().string(containsString("begleitet nicht")))
                .andExpect(content().string(containsString("keine Lizenz")));
        web.perform(get("/people").param("q", "nobody is called this").with(as(executive, "PLANNER")))
                .andExpect(content().string(not(containsString("Amira Haddad"))));
        web.perform(get("/people").with(as(executive, "EXECUTIVE"))).andExpect(status().isForbidden());
    }

    private static RequestPostProcessor as(PersonId person, String role) {
        return authentication(new UsernamePasswordAuthenticationToken(
                new Somebody("somebody", person), null, List.of(new SimpleGrantedAuthority("ROLE_" + role))));
    }

    /** Whoever is signed in. */
    private record Somebody(String account, PersonId personId) implements SignedIn, Principal, Serializable {
        @Override
        public Locale language() {
            return Locale.GERMAN;
        }

        @Override
        public String getName() {
            return account;
        }
    }
}
