package dev.floorseat.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.access.Accounts;
import dev.floorseat.access.Role;
import dev.floorseat.insights.TwoVisits;
import dev.floorseat.notes.web.OnTheFloor;
import dev.floorseat.rotation.web.PlannedCompany;
import dev.floorseat.rotation.web.Reader;
import dev.floorseat.rules.RuleBook;
import dev.floorseat.rules.RuleText;
import dev.floorseat.rules.proposal.Coffee;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;

/** Every operation of the API, called as its description says, from planning to a rule; and each answer is as it says. */
@ProductTest
class ExamplesTest {

    private static final long NOWHERE = 999_999_999;

    @Autowired
    ApplicationContext product;

    @Autowired
    MockMvc mvc;

    @Autowired
    TestClock clock;

    private final RequestPostProcessor planner = Reader.planner();
    private final RequestPostProcessor lead = Reader.named("lea", "LEAD", null);
    private Program program;
    private Described described;

    @BeforeEach
    void readTheDescription() throws Exception {
        described = Described.by(mvc);
        program = new Program(mvc, described);
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void workAndAreAnsweredAsIsDescribed() throws Exception {
        bringIn();
        plan();
        swap();
        act();
        visit();
        decide();
        rule();
        call("GET /api/v1/programme/figures").by(lead);
        assertThat(program.called()).isEqualTo(described.operations().keySet());
    }

    @Test
    void areRefusedAsIsDescribed() throws Exception {
        call("GET /api/v1/rules/{id}").of(NOWHERE).refused(lead);
        call("GET /api/v1/insights").query("state=NONE").refused(lead);
        call("GET /api/v1/rotations").refused(lead);
        call("POST /api/v1/rotations").with("/to", "2026-01-01").refused(planner);
        call("POST /api/v1/imports/{kind}").of("nothing").as("text/csv").refused(planner);
        call("POST /api/v1/imports/{kind}").of("people").as("text/csv").refused(planner);
    }

    private void bringIn() throws Exception {
        for (String type : List.of("text/csv", "application/json")) {
            call("POST /api/v1/imports/{kind}")
                    .of("sites")
                    .query("dryRun=true")
                    .as(type)
                    .by(planner);
        }
        call("GET /api/v1/imports/{kind}/template").of("shifts").by(planner);
    }

    private void plan() throws Exception {
        PlannedCompany company = PlannedCompany.found(product).place("E1", 1, 0);
        clock.set(company.weekBefore());
        long rotation = company.rotation();
        String slot = company.company().slot(3, company.company().monday().plusDays(2), "MORNING");
        long visit = company.first("E2").number();

        call("POST /api/v1/rotations").with("/name", "By example " + rotation).by(planner);
        call("GET /api/v1/rotations").by(planner);
        call("PATCH /api/v1/visits/{id}")
                .of(visit)
                .with("/slot", slot)
                .header("If-Match", version(visit))
                .by(planner);
        for (String part : List.of("", "/visits", "/problem", "/plan", "/ledger")) {
            call("GET /api/v1/rotations/{id}" + part).of(rotation).by(planner);
        }
        call("GET /api/v1/visits/{id}/explanation").of(visit).by(planner);
        call("GET /api/v1/visits/{id}/alternatives").of(visit).by(planner);
        call("POST /api/v1/rotations/{id}/publication")
                .of(rotation)
                .query("dryRun=true")
                .by(planner);
        call("POST /api/v1/rotations/{id}/publication").of(rotation).by(planner);
        call("GET /api/v1/outbox").by(planner);
        call("POST /api/v1/outbox/{id}/attempts").of(NOWHERE).refused(planner);

        call("POST /api/v1/visits/{id}/answers")
                .of(visit)
                .with("/person", company.company().id("E2"))
                .by(planner);
        JsonNode repair = call("GET /api/v1/visits/{id}/repair").of(visit).by(planner);
        call("POST /api/v1/visits/{id}/repair")
                .of(visit)
                .with("/slot", repair.at("/choices/0/slot").asString())
                .by(planner);
        call("DELETE /api/v1/rotations/{id}/publication")
                .of(rotation)
                .query("dryRun=true")
                .by(planner);
        clock.run(); // a task's time is a TIMESTAMP, which ends in 2038
        String job = call("POST /api/v1/rotations/{id}/solve")
                .of(rotation)
                .with("/seconds", 1)
                .by(planner)
                .get("id")
                .asString();
        call("GET /api/v1/jobs/{id}").of(job).by(planner);
        call("DELETE /api/v1/jobs/{id}").of(job).by(planner);
        runs(rotation, job);
        call("GET /api/v1/courses").by(planner);
        call("GET /api/v1/licences").by(Reader.as("EXECUTIVE", company.person("E1")));
    }

    /** Offered, declined; offered again, taken back; taken and refused; taken and approved. */
    private void swap() throws Exception {
        PlannedCompany company = PlannedCompany.found(product);
        clock.set(company.weekBefore());
        company.place("E1", 1, 0).place("E2", 2, 15).publish();
        RequestPostProcessor hanna = Reader.as("EXECUTIVE", company.person("E1"));
        RequestPostProcessor lars = Reader.as("EXECUTIVE", company.person("E2"));
        call("POST /api/v1/swaps/{id}/decline")
                .of(offered(company, company.company().id("E2"), hanna))
                .by(lars);
        call("POST /api/v1/swaps/{id}/withdrawal")
                .of(offered(company, null, hanna))
                .by(hanna);
        for (String decision : List.of("refusal", "approval")) {
            String offer = offered(company, null, hanna);
            assertThat(call("GET /api/v1/swaps")
                            .by(lars)
                            .at("/open/0/gifts/0/holds")
                            .asBoolean())
                    .isTrue();
            call("POST /api/v1/swaps/{id}/acceptance")
                    .of(offer)
                    .with("/give", company.first("E2").number())
                    .by(lars);
            assertThat(call("GET /api/v1/swaps/waiting").by(planner).findValuesAsString("id"))
                    .contains(offer);
            call("POST /api/v1/swaps/{id}/" + decision).of(offer).by(planner);
        }
        assertThat(company.first("E1").place()).isNotNull();
        clock.run();
    }

    /** An assistant is let act, answers and blocks time; the mentor does not host today; the consent is withdrawn. */
    private void act() throws Exception {
        PlannedCompany company = PlannedCompany.found(product);
        clock.set(company.weekBefore());
        company.place("E1", 1, 7).publish();
        String account = "vera-" + company.rotation();
        product.getBean(Accounts.class).create(account, "secret enough", Set.of(Role.ASSISTANT), null, Locale.ENGLISH);
        RequestPostProcessor hanna = Reader.as("EXECUTIVE", company.person("E1"));
        RequestPostProcessor vera = Reader.named(account, "ASSISTANT", null);
        String name = company.company().id("E1");
        long visit = company.first("E1").number();
        String consent = call("POST /api/v1/assistants")
                .with("/account", account)
                .by(hanna)
                .get("id")
                .asString();
        assertThat(call("GET /api/v1/assistants").by(hanna).findValuesAsString("account"))
                .containsExactly(account);
        assertThat(call("GET /api/v1/assisted").by(vera).at("/0/visits/0/id").asString())
                .isEqualTo(Long.toString(visit));
        call("POST /api/v1/assisted/visits/{id}/answers")
                .of(visit)
                .with("/answer", "tentative")
                .by(vera);
        Instant from = clock.instant().plus(Duration.ofDays(30));
        String block = call("POST /api/v1/assisted/{executive}/blocks")
                .of(name)
                .with("/from", from.toString())
                .with("/to", from.plusSeconds(3600).toString())
                .by(vera)
                .at("/0/id")
                .asString();
        call("DELETE /api/v1/assisted/{executive}/blocks/{id}").of(name, block).by(vera);
        assertThat(call("POST /api/v1/visits/{id}/not-today")
                        .of(visit)
                        .by(Reader.as("MENTOR", company.person("M1")))
                        .get("mended")
                        .asBoolean())
                .isTrue();
        call("DELETE /api/v1/assistants/{id}").of(consent).by(hanna);
        call("POST /api/v1/assisted/visits/{id}/answers").of(visit).refused(vera);
        assertThat(call("GET /api/v1/assisted").by(vera)).isEmpty();
        clock.run();
    }

    private String offered(PlannedCompany company, @Nullable String to, RequestPostProcessor by) throws Exception {
        Program.Call offer = call("POST /api/v1/visits/{id}/swap")
                .of(company.first("E1").number())
                .with("/until", company.company().monday().minusDays(1).toString());
        return (to == null ? offer : offer.with("/to", to)).by(by).get("id").asString();
    }

    private void runs(long rotation, String job) throws Exception {
        await().atMost(Duration.ofMinutes(1)).until(() -> ended(job));
        call("GET /api/v1/rotations/{id}/runs").of(rotation).by(planner);
        call("POST /api/v1/jobs/{id}/take").of(job).by(planner);
        String again = call("POST /api/v1/jobs/{id}/repeat")
                .of(job)
                .by(planner)
                .get("id")
                .asString();
        call("DELETE /api/v1/jobs/{id}").of(again).by(planner);
        call("GET /api/v1/weights").by(planner);
        String profile = "example-" + rotation;
        call("POST /api/v1/weights/{name}/copies")
                .of("standard")
                .with("/name", profile)
                .by(planner);
        call("GET /api/v1/weights/{name}").of(profile).by(planner);
        call("PUT /api/v1/weights/{name}")
                .of(profile)
                .header("If-Match", "\"1\"")
                .by(planner);
        call("GET /api/v1/weights/{name}/versions").of(profile).by(planner);
    }

    private boolean ended(String job) throws Exception {
        String state =
                call("GET /api/v1/jobs/{id}").of(job).by(planner).get("state").asString();
        return !state.equals("QUEUED") && !state.equals("RUNNING");
    }

    private String version(long visit) throws Exception {
        return "\""
                + call("GET /api/v1/visits/{id}")
                        .of(visit)
                        .by(planner)
                        .get("version")
                        .asLong() + "\"";
    }

    private void visit() throws Exception {
        OnTheFloor floor = OnTheFloor.of(product);
        RequestPostProcessor executive = floor.executive();
        RequestPostProcessor mentor = floor.mentor();
        LocalDate monday = floor.company().company().monday();
        Set<String> queues = Set.of(floor.company().company().id("billing"));
        long visit = floor.visit();
        clock.set(PlannedCompany.at(monday).plusSeconds(3600));

        String directive = call("POST /api/v1/directives")
                .with("/name", "Verify twice " + visit)
                .with("/queues", queues)
                .with("/from", monday.toString())
                .by(executive)
                .get("id")
                .asString();
        call("GET /api/v1/directives").by(mentor);
        String version = call("GET /api/v1/directives/{id}")
                .of(directive)
                .by(mentor)
                .get("version")
                .asString();

        on("check-in", visit).with("/at", clock.instant().toString()).by(executive);
        on("blocks", visit).by(executive);
        call("GET /api/v1/visits/{id}/blocks").of(visit).by(executive);
        on("tallies", visit).by(executive);
        String tally = call("GET /api/v1/visits/{id}/tallies")
                .of(visit)
                .by(executive)
                .at("/0/clientId")
                .asString();
        call("DELETE /api/v1/visits/{id}/tallies/{clientId}").of(visit, tally).by(executive);
        on("notes", visit).by(executive);
        String note = on("notes", visit)
                .with("/kind", "MISTAKE")
                .with("/directiveVersion", version)
                .by(mentor)
                .get("id")
                .asString();
        on("views", visit).with("/directiveVersion", version).by(mentor);
        on("notes/done", visit).by(executive);
        on("notes/done", visit).by(mentor);
        call("GET /api/v1/visits/{id}/notes").of(visit).by(executive);
        call("POST /api/v1/visits/{id}/notes/{note}/remarks").of(visit, note).by(executive);
        call("POST /api/v1/personal-data").by(executive);
        call("POST /api/v1/insights/suggestions").by(executive);

        clock.set(PlannedCompany.at(monday).plusSeconds(5 * 3600));
        on("debrief", visit)
                .with("/promise/due", monday.plusDays(30).toString())
                .with("/card/validUntil", monday.plusDays(60).toString())
                .by(executive);
        call("GET /api/v1/visits/{id}/debrief").of(visit).by(executive);
        on("pairing", visit).by(mentor);
        call("GET /api/v1/notes").by(executive);
        call("GET /api/v1/notes/shared").by(lead);
        handOver(monday);
        answer(directive, queues, monday, executive);
    }

    private Program.Call on(String what, long visit) {
        return call("POST /api/v1/visits/{id}/" + what).of(visit);
    }

    private void handOver(LocalDate monday) throws Exception {
        String week = "from=%s&to=%s".formatted(monday, monday.plusDays(6));
        assertThat(call("GET /api/v1/relief").query(week).by(planner)).isNotEmpty();
        call("GET /api/v1/relief.csv").query(week).by(planner);
        call("POST /api/v1/relief/exports")
                .with("/from", monday.toString())
                .with("/to", monday.plusDays(6).toString())
                .by(planner);
    }

    private void answer(String directive, Set<String> queues, LocalDate monday, RequestPostProcessor owner)
            throws Exception {
        assertThat(call("GET /api/v1/directives/{id}/mistakes").of(directive).by(owner))
                .isNotEmpty();
        JsonNode known = call("GET /api/v1/directives/{id}").of(directive).by(owner);
        String changed = call("POST /api/v1/directives/{id}/versions")
                .of(directive)
                .with("/queues", queues)
                .with("/from", monday.plusDays(2).toString())
                .with("/revision", known.get("revision").asLong())
                .by(owner)
                .at("/versions/0/id")
                .asString();
        call("POST /api/v1/directives/{id}/answers")
                .of(directive)
                .with("/answer", "change")
                .with("/learned", "Ask first")
                .with("/version", changed)
                .by(owner);
        assertThat(call("GET /api/v1/directives/{id}/answers").of(directive).by(owner))
                .isNotEmpty();
        assertThat(call("GET /api/v1/announcements").by(owner).get("announcements"))
                .isNotEmpty();
    }

    private void decide() throws Exception {
        TwoVisits visits = TwoVisits.of(product);
        clock.set(PlannedCompany.at(visits.company().company().monday().plusDays(8)));
        long first = visits.write("E1", "The label is missing");
        visits.write("E1", "There is no label in the box");
        long second = visits.write("E2", "No label in the box");
        visits.share();
        long from = visits.idOf(first).value();
        long into = visits.idOf(second).value();

        String act = call("POST /api/v1/insights/{id}/triage")
                .of(from)
                .by(lead)
                .get("act")
                .asString();
        call("GET /api/v1/insights").query("triage=DECLINED").by(lead);
        call("POST /api/v1/insights/{id}/triage/undo")
                .of(from)
                .with("/act", act)
                .by(lead);
        call("GET /api/v1/insights").query("state=SINGLE").by(lead);
        JsonNode merged = call("POST /api/v1/insights/{id}/merge")
                .of(from)
                .with("/into", Long.toString(into))
                .with("/revision", revision(from))
                .by(lead);
        call("POST /api/v1/insights/{id}/split")
                .of(into)
                .with("/notes", List.of(Long.toString(first)))
                .with("/revision", merged.get("revision").asLong())
                .by(lead);
        String change = call("GET /api/v1/insights/{id}")
                .of(into)
                .by(lead)
                .at("/history/0/id")
                .asString();
        call("POST /api/v1/insights/{id}/undo").of(into).with("/change", change).by(lead);
    }

    private long revision(long insight) throws Exception {
        return call("GET /api/v1/insights/{id}")
                .of(insight)
                .by(lead)
                .get("revision")
                .asLong();
    }

    private void rule() throws Exception {
        Coffee coffee = Coffee.noted(product);
        clock.set(coffee.afterwards());
        long insight = coffee.merged().id().value();
        JsonNode proposal =
                call("POST /api/v1/insights/{id}/proposal").of(insight).by(lead);
        String id = proposal.get("id").asString();
        call("GET /api/v1/proposals").query("state=OPEN").by(lead);
        call("GET /api/v1/proposals/{id}").of(id).by(lead);
        call("POST /api/v1/proposals/{id}/decision")
                .of(id)
                .with("/revision", proposal.get("revision").asLong())
                .by(lead);

        Set<String> billing = Set.of(coffee.company().company().id("billing"));
        RuleText text = new RuleText("A guest leaves early " + insight, "Offer coffee", null, null, null);
        long rule = product.getBean(RuleBook.class).add(text, billing, "writer");
        call("POST /api/v1/rules/{id}/transitions")
                .of(rule)
                .with("/to", "IN_FORCE")
                .by(lead);
        call("GET /api/v1/rules").by(lead);
        call("GET /api/v1/rules/{id}").of(rule).by(lead);
        call("POST /api/v1/rules/{id}/feedback")
                .of(rule)
                .by(Reader.as("MENTOR", coffee.company().person("M1")));
        call("POST /api/v1/rules/{id}/transitions").of(rule).by(lead);
        call("GET /api/v1/demands").by(lead);
        call("GET /api/v1/lexicon").by(lead);
    }

    private Program.Call call(String operation) {
        return program.call(operation);
    }
}
