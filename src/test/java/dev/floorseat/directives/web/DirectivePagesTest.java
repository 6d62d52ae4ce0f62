package dev.floorseat.directives.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.directives.Directive;
import dev.floorseat.directives.DirectiveRegister;
import dev.floorseat.directives.DirectiveText;
import dev.floorseat.directives.Directives;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.web.PlannedCompany;
import dev.floorseat.rotation.web.Reader;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ProductTest
class DirectivePagesTest {

    @Autowired
    ApplicationContext product;

    @Autowired
    MockMvc mvc;

    @Autowired
    DirectiveRegister register;

    @Autowired
    Directives directives;

    @Autowired
    TestClock clock;

    private @Nullable PlannedCompany planned;
    private RequestPostProcessor owner = Reader.planner();
    private RequestPostProcessor stranger = Reader.planner();
    private final RequestPostProcessor lead = Reader.as("LEAD", null);
    private PersonId person = new PersonId(1);
    private LocalDate today = LocalDate.EPOCH;
    private String name = "";
    private long directive;

    @BeforeEach
    void aDirectiveWithTwoVersions() {
        planned = PlannedCompany.found(product);
        today = company().company().monday();
        clock.set(PlannedCompany.at(today));
        person = company().person("E1");
        owner = Reader.as("EXECUTIVE", person);
        stranger = Reader.as("EXECUTIVE", company().person("E2"));
        name = "Refunds " + company().rotation();
        directive = register.add(
                person,
                List.of(
                        text("Up to 25 euros without asking.", today.minusDays(100)),
                        text("Up to 50 euros without asking.", today.minusDays(10))),
                "lead");
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void showsAnExecutiveTheirOwnFirst() throws Exception {
        register.add(
                company().person("E2"),
                List.of(new DirectiveText("A " + name, "Text", null, Set.of(), today, null)),
                "lead");

        String page = mvc.perform(get("/directives").param("q", name).with(owner))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page.indexOf(">" + name)).isPositive().isLessThan(page.indexOf(">A " + name));
        assertThat(page).contains("Yours", "Lars Brandt");
    }

    @Test
    void findsByQueueOwnerAndWords() throws Exception {
        String queue = company().company().id("returns");
        mvc.perform(get("/directives").param("queue", queue).with(lead))
                .andExpect(content().string(not(containsString(name))));
        mvc.perform(get("/directives")
                        .param("queue", company().company().id("billing"))
                        .with(lead))
                .andExpect(content().string(containsString(name)));
        mvc.perform(get("/directives")
                        .param("owner", company().company().id("E1"))
                        .with(lead))
                .andExpect(content().string(containsString(name)));
        mvc.perform(get("/directives").param("q", "nobody wrote this").with(lead))
                .andExpect(content().string(containsString("No directive fits this search.")));
    }

    @Test
    void showsHowAVersionBecameTheNext() throws Exception {
        mvc.perform(get("/directives/{id}", directive).with(stranger))
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "Up to <del><span class=\"unseen\">removed:</span>25</del><ins><span class=\"unseen\">added:</span>50</ins> euros")));
    }

    @Test
    void itsOwnerAndACxLeadPublishANextVersion() throws Exception {
        mvc.perform(version(0, "Up to 75 euros.", today.plusDays(1)).with(owner))
                .andExpect(redirectedUrl("/directives/" + directive));
        mvc.perform(version(1, "Up to 80 euros.", today.plusDays(2)).with(lead))
                .andExpect(redirectedUrl("/directives/" + directive));

        assertThat(known().newest().text()).isEqualTo("Up to 80 euros.");
        assertThat(known().newest().number()).isEqualTo(4);
    }

    @Test
    void refusesAStaleVersionAndShowsBoth() throws Exception {
        mvc.perform(version(0, "Up to 75 euros.", today.plusDays(1)).with(lead));

        mvc.perform(version(0, "Up to 90 euros, then ask.", today.plusDays(5)).with(owner))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Up to 75 euros.")))
                .andExpect(content().string(containsString(">Up to 90 euros, then ask.</textarea>")))
                .andExpect(content().string(containsString("name=\"revision\" value=\"1\"")));
        assertThat(known().newest().text()).isEqualTo("Up to 75 euros.");
    }

    @Test
    void keepsWhatWasTypedAndSaysAtTheFieldWhatIsWrong() throws Exception {
        mvc.perform(post("/directives/{id}/version", directive)
                        .param("revision", "0")
                        .param("name", "")
                        .param("text", "x".repeat(4001))
                        .param("scope", "SOME")
                        .param("from", "soon")
                        .locale(Locale.ENGLISH)
                        .with(owner)
                        .with(csrf()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("id=\"name-wrong\"")))
                .andExpect(content().string(containsString("4,001 characters; at most 4,000.")))
                .andExpect(content().string(containsString("id=\"queues-wrong\"")))
                .andExpect(content().string(containsString("id=\"from-wrong\"")))
                .andExpect(content().string(containsString("value=\"soon\"")));
    }

    @Test
    void refusesEverythingToAnotherExecutive() throws Exception {
        mvc.perform(get("/directives/{id}/version", directive).with(stranger)).andExpect(status().isForbidden());
        mvc.perform(version(0, "Mine now.", today.plusDays(1)).with(stranger)).andExpect(status().isForbidden());
        mvc.perform(withdrawal().with(stranger)).andExpect(status().isForbidden());
        mvc.perform(get("/directives/{id}", directive)
                        .with(Reader.as("MENTOR", company().person("M1"))))
                .andExpect(status().isForbidden());
        mvc.perform(get("/directives/{id}", directive).with(stranger))
                .andExpect(content().string(not(containsString("/withdrawal"))));
        assertThat(known().revision()).isZero();
    }

    @Test
    void withdrawsAndUndoes() throws Exception {
        mvc.perform(withdrawal().with(owner)).andExpect(redirectedUrl("/directives/" + directive));
        mvc.perform(get("/directives/{id}", directive).with(owner))
                .andExpect(content().string(containsString("/restoration")));
        assertThat(known().withdrawnAfter()).isEqualTo(today);

        mvc.perform(post("/directives/{id}/restoration", directive)
                        .param("revision", "1")
                        .with(owner)
                        .with(csrf()))
                .andExpect(redirectedUrl("/directives/" + directive));
        assertThat(known().withdrawnAfter()).isNull();
    }

    @Test
    void takesAComingVersionBackAndKeepsItsText() throws Exception {
        mvc.perform(version(0, "Too early.", today.plusDays(3)).with(owner));
        mvc.perform(get("/directives/{id}", directive).with(owner))
                .andExpect(content().string(containsString("Take version 3 back")));

        MvcResult taken = mvc.perform(post("/directives/{id}/taking-back", directive)
                        .param("revision", "1")
                        .with(owner)
                        .with(csrf()))
                .andExpect(redirectedUrl("/directives/" + directive + "/version"))
                .andReturn();
        mvc.perform(get("/directives/{id}/version", directive)
                        .cookie(taken.getResponse().getCookies())
                        .with(owner))
                .andExpect(content().string(containsString(">Too early.</textarea>")));
        assertThat(known().newest().number()).isEqualTo(2);
    }

    @Test
    void anExecutiveRegistersForThemselvesAndALeadForAnybody() throws Exception {
        String body = """
                {"name":"Call back","text":"Within two hours.","queues":["%s"],"from":"%s"}
                """.formatted(company().company().id("billing"), today.plusDays(1));
        mvc.perform(json("/api/v1/directives", body).with(owner))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.owner").value(company().company().id("E1")))
                .andExpect(jsonPath("$.state").value("COMING"))
                .andExpect(jsonPath("$.versions[0].number").value(1));
        String others =
                body.replaceFirst("\\{", "{\"owner\":\"" + company().company().id("E2") + "\",");
        mvc.perform(json("/api/v1/directives", others).with(owner)).andExpect(status().isForbidden());
        mvc.perform(json("/api/v1/directives", others).with(lead))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.owner").value(company().company().id("E2")));
    }

    @Test
    void programsReadVersionsAndPublishTheNext() throws Exception {
        String body =
                "{\"name\":\"Refunds\",\"text\":\"Ask first.\",\"revision\":%d,\"from\":\"" + today.plusDays(1) + "\"}";
        String path = "/api/v1/directives/" + directive + "/versions";
        mvc.perform(json(path, body.formatted(0)).with(stranger)).andExpect(status().isForbidden());
        mvc.perform(json(path, body.formatted(0)).with(owner))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.number").value(2))
                .andExpect(jsonPath("$.versions.length()").value(3));
        mvc.perform(json(path, body.formatted(0)).with(owner)).andExpect(status().isConflict());
        mvc.perform(json(path, "{\"name\":\"Refunds\",\"text\":\"Ask first.\"}").with(owner))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].pointer").value("/revision"));
        mvc.perform(get("/api/v1/directives")
                        .param("queue", company().company().id("billing"))
                        .with(Reader.as("MENTOR", company().person("M1"))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.name=='%s')].text", name).value("Up to 50 euros without asking."));
    }

    private PlannedCompany company() {
        return Objects.requireNonNull(planned);
    }

    private MockHttpServletRequestBuilder version(long revision, String text, LocalDate from) {
        return post("/directives/{id}/version", directive)
                .param("revision", Long.toString(revision))
                .param("name", name)
                .param("text", text)
                .param("scope", "ALL")
                .param("from", from.toString())
                .locale(Locale.ENGLISH)
                .with(csrf());
    }

    private MockHttpServletRequestBuilder withdrawal() {
        return post("/directives/{id}/withdrawal", directive)
                .param("revision", "0")
                .param("lastDay", today.toString())
                .with(csrf());
    }

    private static MockHttpServletRequestBuilder json(String path, String body) {
        return post(path).contentType(MediaType.APPLICATION_JSON).content(body).with(csrf());
    }

    private Directive known() {
        return directives.directive(directive).orElseThrow();
    }

    private DirectiveText text(String words, LocalDate from) {
        return new DirectiveText(
                name,
                words,
                "Nobody waits for small sums.",
                Set.of(company().company().id("billing")),
                from,
                null);
    }
}
