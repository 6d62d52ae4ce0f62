package dev.floorseat.notes.web;

import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.directives.DirectiveRegister;
import dev.floorseat.directives.DirectiveText;
import dev.floorseat.directives.Directives;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.VisitId;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A test on a visit: Hanna Okafor (E1) sits beside Karim Yilmaz (M1) on Billing in Leipzig; it is half an hour into it. */
@ProductTest
abstract class OneVisit {

    static final long MINUTE = 60;

    @Autowired
    ApplicationContext product;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private @Nullable PlannedCompany founded;
    VisitId visit = new VisitId(1);
    RequestPostProcessor executive = Reader.planner();
    RequestPostProcessor mentor = Reader.planner();
    RequestPostProcessor otherExecutive = Reader.planner();
    RequestPostProcessor otherMentor = Reader.planner();
    final RequestPostProcessor lead = Reader.as("LEAD", null);
    final RequestPostProcessor planner = Reader.planner();

    @BeforeEach
    void somebodyVisits() {
        PlannedCompany company = PlannedCompany.found(product);
        founded = company;
        clock.set(company.weekBefore());
        company.place("E1", 1, 0).publish();
        clock.set(PlannedCompany.at(company.company().monday()));
        visit = company.first("E1").visitId();
        executive = Reader.as("EXECUTIVE", person("E1"));
        mentor = Reader.as("MENTOR", person("M1"));
        otherExecutive = Reader.as("EXECUTIVE", person("E2"));
        otherMentor = Reader.as("MENTOR", person("M2"));
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    PlannedCompany company() {
        return Objects.requireNonNull(founded);
    }

    PersonId person(String name) {
        return company().person(name);
    }

    /** A day so many days after that of the visit. */
    LocalDate day(int after) {
        return company().company().monday().plusDays(after);
    }

    /** The morning of a day so many days after that of the visit. */
    void goOn(int days) {
        clock.set(PlannedCompany.at(day(days)));
    }

    String of(String piece) {
        return "/visits/" + visit.value() + "/" + piece;
    }

    ResultActions get(RequestPostProcessor who, String path) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(path).with(who).locale(Locale.ENGLISH));
    }

    /** What somebody reads on a page they may see. */
    String read(RequestPostProcessor who, String path) throws Exception {
        return get(who, path)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** Sends a form; the fields are names and values in turn. */
    ResultActions form(RequestPostProcessor who, String path, String... fields) throws Exception {
        var request = MockMvcRequestBuilders.post(path);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request.with(who)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .locale(Locale.ENGLISH));
    }

    ResultActions json(RequestPostProcessor who, String path, String body) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.post(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(who)
                .locale(Locale.ENGLISH));
    }

    /** A debrief with everything in it. */
    String debrief(String clientId) {
        return """
                {"clientId":"%s",
                 "learned":["Refunds are asked about first","Three systems for one address","Chat is quicker than I thought"],
                 "mistake":{"text":"Credits show up one bill later","about":{"kind":"PROCESS","name":"Refunds overnight"}},
                 "promise":{"text":"The form gets half as long","due":"%s"},
                 "card":{"maySay":"The installers change in March","mayNotSay":"Who follows them","queue":"%s","validUntil":"%s"},
                 "story":{"situation":"A refund was promised twice","action":"We called the ledger together","outcome":"It came the same day"}}
                """.formatted(clientId, day(10), queue("billing"), day(20));
    }

    /** A version of a directive of E1 that acts on a queue from a day on; its number. */
    long directive(String name, String queue, LocalDate from) {
        DirectiveText text = new DirectiveText(name, "Do it", null, Set.of(queue(queue)), from, null);
        long directive = product.getBean(DirectiveRegister.class).add(person("E1"), List.of(text), "test");
        return product.getBean(Directives.class)
                .directive(directive)
                .orElseThrow()
                .newest()
                .id();
    }

    /** The external id of a queue. */
    String queue(String name) {
        return company().company().id(name);
    }

    /** The executive gives it. */
    ResultActions give() throws Exception {
        return json(executive, "/api/v1" + of("debrief"), debrief("d1"));
    }

    int count(String table) {
        return jdbc.sql("select count(*) from " + table + " where visit = :visit")
                .param("visit", visit.value())
                .query(Integer.class)
                .single();
    }
}
