package dev.floorseat.rotation.web.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.access.Account;
import dev.floorseat.access.Accounts;
import dev.floorseat.access.Role;
import dev.floorseat.access.signin.AccountPrincipal;
import dev.floorseat.floor.ImportFile;
import dev.floorseat.floor.ImportKind;
import dev.floorseat.floor.Imports;
import dev.floorseat.people.People;
import dev.floorseat.rotation.Answer;
import dev.floorseat.rotation.Answers;
import dev.floorseat.rotation.DeclineReason;
import dev.floorseat.rotation.Rotations;
import dev.floorseat.rotation.SmallCompany;
import dev.floorseat.rotation.plan.Drafts;
import dev.floorseat.rotation.plan.Planning;
import dev.floorseat.rotation.plan.Publication;
import dev.floorseat.rotation.plan.Visit;
import dev.floorseat.rotation.web.PlannedCompany;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ProductTest
class BoardPagesTest {

    private static int run;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Imports imports;

    @Autowired
    People people;

    @Autowired
    Rotations rotations;

    @Autowired
    Drafts drafts;

    @Autowired
    Planning planning;

    @Autowired
    Publication publication;

    @Autowired
    Answers answers;

    @Autowired
    TestClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    SmallCompany company = new SmallCompany("none", LocalDate.EPOCH);
    long rotation;
    LocalDate monday = LocalDate.EPOCH;

    @BeforeEach
    void found() {
        run++;
        monday = LocalDate.of(2080 + run, 3, 1).with(DayOfWeek.MONDAY);
        company = SmallCompany.found(imports, "board" + run, monday);
        rotation = rotations.open(null, "Standard", monday, company.lastDay(), null);
    }

    @Test
    void saysWhatToDoWhileNothingHasAPlace() throws Exception {
        page("/board?rotation=" + rotation)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Nothing has a place yet"),
                                containsString(drafts.of(rotation).visits().size() + " visits without a place"),
                                containsString("Hanna Okafor"))));
    }

    @Test
    void showsAVisitInTheCellOfItsShift() throws Exception {
        place(first("E1"), company.slot(1, monday.plusDays(1), "MORNING"));

        page("/board?rotation=" + rotation)
                .andExpect(content()
                        .string(allOf(
                                containsString("data-when=\"" + monday.plusDays(1) + "\" data-row=\""
                                        + company.id("LEJ") + "/EARLY\" class=\" full\"><ul><li class=\"card\""),
                                containsString("06:00–10:00"),
                                containsString("with Karim Yilmaz · Billing"),
                                containsString("pinned"))));
    }

    @Test
    void showsExecutivesAndMentorsByWeek() throws Exception {
        place(first("E1"), company.slot(1, monday.plusDays(8), "MORNING"));

        page("/board?by=executive&rotation=" + rotation)
                .andExpect(content().string(allOf(containsString("1 of 2 placed"), containsString("Lars Brandt"))));
        page("/board?by=mentor&rotation=" + rotation)
                .andExpect(content().string(allOf(containsString("hosts once"), not(containsString("Ida Sommer")))));
    }

    @Test
    void letsOnlyPlannersSeeIt() throws Exception {
        mvc.perform(get("/board").with(authentication(as(Role.EXECUTIVE)))).andExpect(status().isForbidden());
        mvc.perform(post("/board/" + rotation + "/undo").with(csrf()).with(authentication(as(Role.LEAD))))
                .andExpect(status().isForbidden());
    }

    @Test
    void offersTheBestPlacesOfACell() throws Exception {
        Visit visit = first("E1");

        piece(get("/board/visits/" + visit.number() + "/move")
                        .param("when", monday.plusDays(2).toString())
                        .param("row", company.id("LEJ") + "/EARLY"))
                .andExpect(status().isOk())
                .andExpect(header().string("Vary", containsString("HX-Request")))
                .andExpect(content()
                        .string(allOf(
                                containsString("The 6 best places there"),
                                containsString("Breaks no rule"),
                                not(containsString("<html")))));
    }

    @Test
    void asksWhoseVisitIsMeantInAnEmptyPlaceAndSaysWhyItIsNotThere() throws Exception {
        place(first("E2"), company.slot(2, monday, "MORNING"));
        String row = company.id("LEJ") + "/EARLY";
        String emptyPlace = "why-not?when=" + monday.plusDays(2);

        page("/board?rotation=" + rotation)
                .andExpect(content()
                        .string(allOf(
                                containsString("/board/" + rotation + "/" + emptyPlace),
                                containsString("aria-label=\"Why nobody here? Wed "),
                                not(containsString("why-not?when=" + monday + "&")))));
        piece(get("/board/" + rotation + "/why-not")
                        .param("when", monday.plusDays(2).toString())
                        .param("row", row))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Leipzig, Early"),
                                containsString("label=\"Without a place\""),
                                containsString("Hanna Okafor, "),
                                containsString("label=\"Elsewhere\""),
                                containsString("Lars Brandt, Mon "),
                                not(containsString("<html")))));
        piece(get("/board/" + rotation + "/why-not")
                        .param("visit", Long.toString(first("E1").number()))
                        .param("when", monday.plusDays(2).toString())
                        .param("row", row))
                .andExpect(content()
                        .string(allOf(
                                containsString("Why not there: Hanna Okafor"),
                                containsString("Possible"),
                                containsString("with Karim Yilmaz"))));
    }

    @Test
    void hasNobodyToAskAboutWhereNoVisitCanBegin() throws Exception {
        piece(get("/board/" + rotation + "/why-not")
                        .param("when", monday.minusDays(20).toString())
                        .param("row", company.id("LEJ") + "/EARLY"))
                .andExpect(content()
                        .string(allOf(
                                containsString("No visit of this rotation can begin there"),
                                not(containsString("<select")))));
    }

    @Test
    void movesAndPinsAndAnswersWithTheBoard() throws Exception {
        Visit visit = first("E1");
        String slot = company.slot(2, monday.plusDays(2), "MORNING");

        piece(post("/board/visits/" + visit.number() + "/move")
                        .param("version", Long.toString(visit.version()))
                        .param("slot", slot))
                .andExpect(status().isOk())
                .andExpect(header().string("HX-Trigger-After-Settle", "floorseat:done"))
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"table\""),
                                containsString("Hanna Okafor moved to"),
                                containsString("Undo"))));

        assertThat(drafts.visit(visit.visitId()).slot()).isEqualTo(slot);
        assertThat(drafts.visit(visit.visitId()).pinned()).isTrue();
    }

    @Test
    void sendsAFormWithoutScriptBackToThePage() throws Exception {
        Visit visit = first("E1");

        mvc.perform(post("/board/visits/" + visit.number() + "/move")
                        .with(csrf())
                        .with(authentication(as(Role.PLANNER)))
                        .param("version", Long.toString(visit.version()))
                        .param("slot", company.slot(2, monday, "MORNING"))
                        .param("week", Week.of(monday).id())
                        .param("by", "site"))
                .andExpect(redirectedUrlPattern("/board?rotation=" + rotation + "&week=*&by=site"));
    }

    @Test
    void showsAConflictAndLosesNothingOfTheChoice() throws Exception {
        Visit seen = first("E1");
        place(seen, company.slot(1, monday.plusDays(3), "MORNING"));
        String wanted = company.slot(3, monday.plusDays(2), "MORNING");

        piece(post("/board/visits/" + seen.number() + "/move")
                        .param("version", Long.toString(seen.version()))
                        .param("when", monday.plusDays(2).toString())
                        .param("slot", wanted))
                .andExpect(status().isConflict())
                .andExpect(header().string("HX-Retarget", "#dialog-body"))
                .andExpect(content()
                        .string(allOf(
                                containsString("Somebody else changed this visit meanwhile"),
                                containsString("value=\"" + wanted + "\" checked"))));

        assertThat(drafts.visit(seen.visitId()).slot()).isEqualTo(company.slot(1, monday.plusDays(3), "MORNING"));
    }

    @Test
    void showsWhatAMoveBreaksBeforeItIsAccepted() throws Exception {
        place(first("E1"), company.slot(1, monday, "MORNING"));
        Visit second = visits("E1").get(1);
        String tooEarly = company.slot(2, monday, "FULL");

        piece(post("/board/visits/" + second.number() + "/move")
                        .param("version", Long.toString(second.version()))
                        .param("when", monday.toString())
                        .param("slot", tooEarly))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString("Breaks:"), containsString("Place anyway"))));
        assertThat(drafts.visit(second.visitId()).slot()).isNull();

        piece(post("/board/visits/" + second.number() + "/move")
                        .param("version", Long.toString(second.version()))
                        .param("slot", tooEarly)
                        .param("anyway", "true"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data-state=\"conflict\"")));
    }

    @Test
    void dropsACardAtOnceWhereNothingBreaksAndAsksElsewhere() throws Exception {
        Visit visit = first("E1");
        piece(post("/board/visits/" + visit.number() + "/drop")
                        .param("version", Long.toString(visit.version()))
                        .param("when", monday.plusDays(1).toString())
                        .param("row", company.id("LEJ") + "/EARLY"))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("HX-Retarget"));
        assertThat(drafts.visit(visit.visitId()).pinned()).isTrue();

        Visit second = visits("E1").get(1);
        piece(post("/board/visits/" + second.number() + "/drop")
                        .param("version", Long.toString(second.version()))
                        .param("when", monday.toString())
                        .param("row", company.id("LEJ") + "/EARLY"))
                .andExpect(status().isOk())
                .andExpect(header().string("HX-Retarget", "#dialog-body"))
                .andExpect(content().string(containsString("Breaks:")));
        assertThat(drafts.visit(second.visitId()).slot()).isNull();
    }

    @Test
    void pinsLetsGoTakesOutAndUndoes() throws Exception {
        Visit visit = place(first("E1"), company.slot(1, monday, "MORNING"));
        String visitPath = "/board/visits/" + visit.number();

        piece(post(visitPath + "/pin")
                        .param("version", Long.toString(visit.version()))
                        .param("pinned", "false"))
                .andExpect(content().string(containsString("unpinned")));
        assertThat(drafts.visit(visit.visitId()).pinned()).isFalse();

        piece(post(visitPath + "/pin")
                        .param("version", Long.toString(visit.version()))
                        .param("pinned", "true"))
                .andExpect(status().isConflict());

        Visit loose = drafts.visit(visit.visitId());
        piece(post(visitPath + "/take-out").param("version", Long.toString(loose.version())))
                .andExpect(content().string(containsString("taken out of the plan")));
        assertThat(drafts.visit(visit.visitId()).slot()).isNull();

        piece(post("/board/" + rotation + "/undo"))
                .andExpect(content().string(containsString("Undone: Hanna Okafor is back")));
        assertThat(drafts.visit(visit.visitId()).slot()).isEqualTo(company.slot(1, monday, "MORNING"));
    }

    @Test
    void undoesNothingButWhatThePlannerSaw() throws Exception {
        Visit mine = place(first("E1"), company.slot(1, monday, "MORNING"));
        Long seen = planning.newestChange(rotation, null);
        Visit theirs = place(first("E2"), company.slot(2, monday, "MORNING"));

        piece(post("/board/" + rotation + "/undo").param("change", String.valueOf(seen)))
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("the plan was changed again since"), containsString("id=\"table\""))));
        assertThat(drafts.visit(mine.visitId()).slot()).isEqualTo(mine.slot());
        assertThat(drafts.visit(theirs.visitId()).slot()).isEqualTo(theirs.slot());
    }

    @Test
    void offersToUndoOnesOwnChangeByItsNumber() throws Exception {
        Visit visit = first("E1");

        piece(post("/board/visits/" + visit.number() + "/move")
                        .param("version", Long.toString(visit.version()))
                        .param("slot", company.slot(1, monday, "MORNING")))
                .andExpect(content()
                        .string(allOf(
                                containsString(
                                        "name=\"change\" value=\"" + planning.newestChange(rotation, null) + "\""),
                                containsString("data-change=\"" + planning.newestChange(rotation, null) + "\""))));
    }

    @Test
    void saysInAToastWhyAPieceCannotBeShown() throws Exception {
        piece(get("/board/visits/999999999/why"))
                .andExpect(status().isNotFound())
                .andExpect(header().string("HX-Retarget", "#toasts"))
                .andExpect(header().string("HX-Reswap", "innerHTML"))
                .andExpect(content().string(allOf(containsString("class=\"toast\""), not(containsString("<html")))));
        page("/board/visits/999999999/why")
                .andExpect(status().isNotFound())
                .andExpect(header().doesNotExist("HX-Retarget"))
                .andExpect(content().string(containsString("<html lang=\"en\"")));
    }

    @Test
    void keepsTheFormOfTheSolverWhileItAnswers() throws Exception {
        piece(get("/board/" + rotation + "/progress"))
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"solver-details\""),
                                not(containsString("name=\"seed\"")),
                                not(containsString("name=\"seconds\"")))));
    }

    @Test
    void letsNobodyMoveAVisitThatHasBegun() throws Exception {
        place(first("E1"), company.slot(1, monday, "MORNING"));
        publication.publish(rotation, "planner");
        clock.set(PlannedCompany.at(monday));

        page("/board?rotation=" + rotation)
                .andExpect(content()
                        .string(allOf(
                                containsString("data-state=\"begun\""),
                                containsString("data-frozen=\"true\""),
                                containsString("has begun"))));
        Visit visit = first("E1");
        piece(post("/board/visits/" + visit.number() + "/take-out").param("version", Long.toString(visit.version())))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("nothing changes it any more")));
        assertThat(drafts.visit(visit.visitId()).slot()).isNotNull();
    }

    @Test
    void marksAVisitWhoseShiftIsGone() throws Exception {
        place(first("E1"), company.slot(1, monday, "AFTERNOON"));
        company.roster(imports, "06:00", "11:00");

        page("/board?rotation=" + rotation)
                .andExpect(content()
                        .string(allOf(
                                containsString("data-state=\"gone\""), containsString("shift gone or mentor away"))));
    }

    @Test
    void saysWhereAnEmbargoBarsVisits() throws Exception {
        var result = imports.run(
                ImportKind.EMBARGOES,
                ImportFile.csv(
                        "embargo",
                        "id,site,queue,from,to,reason\n" + company.id("B1") + "," + company.id("LEJ") + ",,"
                                + monday.plusDays(1) + "T00:00," + monday.plusDays(2) + "T00:00,Stocktaking\n"),
                "test",
                false);
        assertThat(result.faults()).isEmpty();

        String html = page("/board?rotation=" + rotation + "&week="
                        + Week.of(monday).id())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String tuesday = html.substring(html.indexOf("data-when=\"" + monday.plusDays(1) + "\""));
        assertThat(tuesday.substring(0, tuesday.indexOf("</td>"))).contains("No visits: Stocktaking");
        String wednesday = html.substring(html.indexOf("data-when=\"" + monday.plusDays(2) + "\""));
        assertThat(wednesday.substring(0, wednesday.indexOf("</td>"))).doesNotContain("Stocktaking");
    }

    @Test
    void takesAVisitOutOnlyAfterShowingWhatElseBreaks() throws Exception {
        Visit visit = place(first("E1"), company.slot(1, monday, "MORNING"));
        place(visits("E1").get(1), company.slot(2, monday.plusDays(4), "FULL"));

        piece(post("/board/visits/" + visit.number() + "/take-out").param("version", Long.toString(visit.version())))
                .andExpect(header().string("HX-Retarget", "#dialog-body"))
                .andExpect(content().string(containsString("Take out anyway")));
        assertThat(drafts.visit(visit.visitId()).slot()).isNotNull();
    }

    @Test
    void repairsADeclinedVisitAndPublishesIt() throws Exception {
        Visit visit = place(first("E1"), company.slot(1, monday.plusDays(2), "MORNING"));
        publication.publish(rotation, "planner");
        answers.answer(
                visit.visitId(),
                company.person(people, "E1"),
                Answer.DECLINED,
                DeclineReason.OTHER_APPOINTMENT,
                null,
                "planner");

        page("/board?rotation=" + rotation)
                .andExpect(content()
                        .string(allOf(
                                containsString("declined by Hanna Okafor: Another appointment"),
                                containsString("Repair…"))));
        piece(get("/board/visits/" + visit.number() + "/repair"))
                .andExpect(content()
                        .string(allOf(
                                containsString("Everybody else stays where they are"),
                                containsString("Breaks no rule"))));

        Visit free = drafts.visit(visit.visitId());
        String slot = company.slot(2, monday.plusDays(3), "MORNING");
        piece(post("/board/visits/" + visit.number() + "/repair")
                        .param("version", Long.toString(free.version()))
                        .param("slot", slot))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Published as plan version 2")));
        assertThat(drafts.visit(visit.visitId()).slot()).isEqualTo(slot);
    }

    @Test
    void saysWhyAVisitIsWhereItIs() throws Exception {
        Visit visit = place(first("E1"), company.slot(1, monday, "MORNING"));

        piece(get("/board/visits/" + visit.number() + "/why"))
                .andExpect(content()
                        .string(allOf(
                                containsString("Why here: Hanna Okafor"),
                                containsString("half a day, listening"),
                                not(containsString("soft")))));
        mvc.perform(get("/board/visits/" + visit.number() + "/why").with(authentication(as(Role.PLANNER))))
                .andExpect(content().string(containsString("<html lang=\"en\"")));
    }

    @Test
    void answersTheStripWithoutATriggerWhenNothingIsBeingSolved() throws Exception {
        piece(get("/board/" + rotation + "/progress"))
                .andExpect(status().isOk())
                .andExpect(header().string("HX-Trigger", "floorseat:solved"))
                .andExpect(content().string(not(containsString("every 2s"))));
    }

    private Visit place(Visit visit, String slot) {
        return planning.move(visit.visitId(), drafts.visit(visit.visitId()).version(), slot, true, "test");
    }

    private Visit first(String executive) {
        return visits(executive).get(0);
    }

    private List<Visit> visits(String executive) {
        var whose = company.person(people, executive);
        return drafts.of(rotation).visits().stream()
                .filter(visit -> visit.visitor().equals(whose))
                .toList();
    }

    private ResultActions page(String address) throws Exception {
        return mvc.perform(get(address).with(authentication(as(Role.PLANNER))));
    }

    private ResultActions piece(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.header("HX-Request", "true").with(csrf()).with(authentication(as(Role.PLANNER))));
    }

    private Authentication as(Role role) {
        Account account =
                accounts.create("b-" + UUID.randomUUID(), "correct horse battery", Set.of(role), null, Locale.ENGLISH);
        AccountPrincipal principal = new AccountPrincipal(
                account.id(), account.username(), null, account.language().getLanguage());
        return UsernamePasswordAuthenticationToken.authenticated(
                principal, null, List.of(new SimpleGrantedAuthority(role.authority())));
    }
}
