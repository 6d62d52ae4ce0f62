package dev.floorseat.rules.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.directives.Directive;
import dev.floorseat.directives.Directives;
import dev.floorseat.notes.web.OnTheFloor;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.web.PlannedCompany;
import dev.floorseat.rotation.web.Reader;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** E1 visits M1 on a Monday; a directive of E1 acts on M1's queue. */
@ProductTest
class AnswersTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    AnswerRound round;

    @Autowired
    Verdicts verdicts;

    @Autowired
    Directives directives;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private final ApplicationContext product;
    private final OnTheFloor floor;
    private final RequestPostProcessor owner;
    private final RequestPostProcessor mentor;
    private final RequestPostProcessor lead = OnTheFloor.lead();
    private LocalDate monday = LocalDate.EPOCH;
    private long directive;

    AnswersTest(@Autowired ApplicationContext product) {
        this.product = product;
        floor = OnTheFloor.of(product);
        owner = floor.executive();
        mentor = floor.mentor();
    }

    @BeforeEach
    void anOrderOfTheExecutive() {
        monday = floor.company().company().monday();
        clock.set(PlannedCompany.at(monday).plusSeconds(3600));
        directive = floor.directive("Refunds " + floor.company().rotation());
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void reachesItsOwnerWithoutAuthorVisitOrDay() throws Exception {
        mistake(owner, "Callers pay twice");
        floor.share();

        ask(owner, "/api/v1/directives/" + directive + "/mistakes")
                .andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[0].text").value("Callers pay twice"))
                .andExpect(jsonPath("$[0].week").value(monday.toString()))
                .andExpect(jsonPath("$[0].due").value(monday.plusDays(18).toString()))
                .andExpect(jsonPath("$[0].open").value(true))
                .andExpect(jsonPath("$[0].visit").doesNotExist())
                .andExpect(jsonPath("$[0].author").doesNotExist());
        ask(owner, "/directives/" + directive + "/mistakes")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Callers pay twice")))
                .andExpect(content().string(not(containsString("Karim"))))
                .andExpect(content().string(not(containsString("/visits/"))));
        ask(lead, "/mistakes").andExpect(content().string(containsString("/directives/" + directive + "/mistakes")));
        ask(stranger(), "/directives/" + directive + "/mistakes").andExpect(status().isNotFound());
        ask(stranger(), "/mistakes")
                .andExpect(content().string(not(containsString("/directives/" + directive + "/mistakes"))));
        answer(stranger(), "{\"answer\":\"keep\",\"why\":\"So\"}").andExpect(status().isNotFound());
    }

    @Test
    void hidesFromTheOwnerWhatTheirOwnMentorWroteUntilBothHaveWritten() throws Exception {
        mistake(mentor, "Callers pay twice");
        floor.share();

        ask(owner, "/api/v1/directives/" + directive + "/mistakes").andExpect(jsonPath("$", hasSize(0)));
        floor.done(owner);
        floor.done(mentor);
        ask(owner, "/api/v1/directives/" + directive + "/mistakes").andExpect(jsonPath("$", hasSize(1)));
    }

    @Test
    void isKeptOnlyWithAReasonWhichBothAtTheVisitRead() throws Exception {
        mistake(owner, "Callers pay twice");
        floor.company().place("E2", 1, 1).publish();
        floor.share();

        answer(owner, "{\"answer\":\"keep\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].pointer", hasItem("/why")));
        answer(owner, "{\"answer\":\"keep\",\"why\":\"Call 0341 4455667 and ask\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/why"));
        answer(owner, "{\"answer\":\"keep\",\"why\":\"The law asks for it\"}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.state").value("GIVEN"));
        answer(owner, "{\"answer\":\"keep\",\"why\":\"Again\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.detail").value(containsString("no mistake")));

        round.run();
        assertThat(mailed("answer-%")).isEmpty();
        later(1);
        assertThat(mailed("answer-%"))
                .as("not only those of the visit, and in an order that tells nothing")
                .containsExactlyElementsOf(
                        Stream.of("E1", "E2", "M1").map(this::person).sorted().toList());
        assertThat(subjects("answer-%"))
                .allMatch(subject -> subject.startsWith("Antwort zur Anweisung") || subject.startsWith("Answer on"));
        later(1);
        assertThat(mailed("answer-%")).hasSize(3);
    }

    @Test
    void tellsTheOwnerOnceADayAndAgainBeforeItIsDue() throws Exception {
        mistake(mentor, "Callers pay twice");
        floor.share();
        round.run();
        floor.send(mentor, "/notes", note("And wait twice"));
        round.run();
        assertThat(mailed("mistake-" + directive + "-%")).containsExactly(person("E1"));
        clock.set(PlannedCompany.at(monday.plusDays(1)));
        round.run();
        round.run();
        assertThat(mailed("mistake-" + directive + "-%"))
                .as("the second came after the mail of that day")
                .hasSize(2);

        clock.set(PlannedCompany.at(monday.plusDays(16)));
        round.run();
        round.run();
        assertThat(mailed("mistake-due-" + directive + "-%")).containsExactly(person("E1"));

        clock.set(PlannedCompany.at(monday.plusDays(19)));
        ask(lead, "/mistakes?overdue=true").andExpect(content().string(containsString("overdue</span>")));
        ask(lead, "/api/v1/directives/" + directive + "/mistakes")
                .andExpect(jsonPath("$[0].overdue").value(true));
    }

    @Test
    void isAnnouncedAsBeforeAndAfterWhenItsNextVersionIsOut() throws Exception {
        mistake(owner, "Callers pay twice");
        floor.share();
        answer(owner, "{\"answer\":\"change\",\"why\":\"It was twice\"}")
                .andExpect(jsonPath("$.errors[*].pointer", hasItem("/learned")));
        mvc.perform(post("/directives/" + directive + "/answers")
                        .param("answer", "CHANGE")
                        .param("why", "It was twice")
                        .param("learned", "Ask first")
                        .with(owner)
                        .with(csrf()))
                .andExpect(redirectedUrl("/directives/" + directive + "/version"));
        ask(owner, "/directives/" + directive + "/mistakes")
                .andExpect(content().string(containsString("1 waits for an answer")))
                .andExpect(content().string(containsString("counts when its new version is published")));
        long id = changed();

        ask(mentor, "/announcements").andExpect(content().string(containsString("/announcements/" + id)));
        ask(mentor, "/announcements/" + id)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Ask first")))
                .andExpect(content().string(containsString("Do it once")))
                .andExpect(content().string(containsString("<ins>")))
                .andExpect(content().string(not(containsString("Karim"))));
        ask(owner, "/directives/" + directive)
                .andExpect(content().string(containsString("/announcements/" + id)))
                .andExpect(content().string(containsString("0 days")));
        ask(Reader.planner(), "/announcements").andExpect(content().string(containsString("Median")));
        ask(mentor, "/announcements").andExpect(content().string(not(containsString("Median"))));
        later(1);
        assertThat(mailed("answer-" + id)).contains(person("E1"), person("M1")).isSorted();
    }

    @Test
    void canBeAnsweredWithAVersionThatIsOutAlready() throws Exception {
        mistake(owner, "Callers pay twice");
        floor.share();
        publish();
        long version = floor.version(directive);

        answer(owner, "{\"answer\":\"change\",\"why\":\"a\",\"learned\":\"b\",\"version\":\"1\"}")
                .andExpect(status().isUnprocessableContent());
        answer(
                        owner,
                        "{\"answer\":\"change\",\"why\":\"Twice\",\"learned\":\"Ask first\",\"version\":\"%d\"}"
                                .formatted(version))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.state").value("ANNOUNCED"))
                .andExpect(jsonPath("$.after").value(Long.toString(version)));
    }

    @Test
    void withdrawsAndTakesItBackUntilPeopleAreTold() throws Exception {
        mistake(owner, "Callers pay twice");
        floor.share();
        String given = body(answer(lead, "{\"answer\":\"withdraw\",\"why\":\"Nobody needs it\"}"));
        String id = JsonPath.read(given, "$.id");
        assertThat(directive().withdrawnAfter()).isEqualTo(monday);

        takeBack(id).andExpect(status().is3xxRedirection());
        assertThat(directive().withdrawnAfter()).isNull();
        ask(owner, "/api/v1/directives/" + directive + "/mistakes")
                .andExpect(jsonPath("$[0].open").value(true));

        String again = JsonPath.read(body(answer(lead, "{\"answer\":\"withdraw\",\"why\":\"Still\"}")), "$.id");
        later(1);
        takeBack(again).andExpect(status().isConflict());
        ask(mentor, "/announcements/" + again).andExpect(content().string(containsString("nobody works by it")));
    }

    @Test
    void losesNoneThatCameWhileTheOwnerWrote() throws Exception {
        String first = mistake(owner, "Callers pay twice");
        floor.share();
        mistake(owner, "And wait twice");
        answer(owner, "{\"answer\":\"change\",\"why\":\"It was twice\",\"learned\":\"Ask first\"}")
                .andExpect(status().isCreated());

        answer(owner, "{\"answer\":\"keep\",\"why\":\"So\",\"notes\":[\"%s\"]}".formatted(first))
                .andExpect(status().isCreated());
        answer(owner, "{\"answer\":\"keep\",\"why\":\"So\",\"notes\":[\"%s\"]}".formatted(first))
                .andExpect(status().isConflict());
        ask(owner, "/directives/" + directive + "/mistakes")
                .andExpect(content().string(containsString("1 waits for an answer")))
                .andExpect(content().string(containsString("1 is answered")))
                .andExpect(content().string(containsString("It was twice")))
                .andExpect(content().string(containsString("counts when its new version is published")));
    }

    @Test
    void isJudgedByTheFloorAMonthLater() throws Exception {
        mistake(owner, "Callers pay twice");
        floor.share();
        answer(owner, "{\"answer\":\"change\",\"why\":\"It was twice\",\"learned\":\"Ask first\"}");
        long id = changed();
        later(1);
        say(mentor, id, "BETTER").andExpect(status().isUnprocessableContent());

        clock.set(PlannedCompany.at(monday.plusDays(31)));
        round.run();
        assertThat(mailed("verdict-" + id)).containsExactly(person("M1"));
        ask(mentor, "/desk").andExpect(content().string(containsString("/announcements/" + id)));
        say(stranger(), id, "WORSE").andExpect(status().isUnprocessableContent());
        say(owner, id, "BETTER").andExpect(status().isUnprocessableContent());
        say(mentor, id, "WORSE").andExpect(status().is3xxRedirection());
        say(mentor, id, "BETTER").andExpect(status().is3xxRedirection());

        assertThat(verdicts.count(id).count()).isEqualTo(1);
        assertThat(verdicts.count(id).says()).isEmpty();
        ask(mentor, "/desk").andExpect(content().string(not(containsString("/announcements/" + id))));
        List.of("E1", "E2", "M2", "M3").forEach(other -> hasSaid(other, id, "SAME"));
        say(mentor, id, "BETTER");
        assertThat(verdicts.count(id).says()).containsEntry(Verdict.BETTER, 1).containsEntry(Verdict.SAME, 4);

        say(mentor, id, "WORSE");
        hasSaid(PlannedCompany.found(product).person("E1").value(), id, "WORSE");
        assertThat(verdicts.count(id).count()).isEqualTo(6);
        assertThat(verdicts.count(id).says())
                .as("one more and one other would show as a difference of one")
                .containsExactlyInAnyOrderEntriesOf(Map.of(Verdict.BETTER, 1, Verdict.SAME, 4, Verdict.WORSE, 0));
        say(mentor, id, "BETTER");
        ask(mentor, "/announcements/" + id).andExpect(content().string(containsString("You said: Better")));
    }

    private void hasSaid(String name, long answer, String says) {
        hasSaid(person(name), answer, says);
    }

    private void hasSaid(long person, long answer, String says) {
        jdbc.sql("insert into rules_verdict (answer, person, says, given_at) values (?, ?, ?, utc_timestamp(6))")
                .params(answer, person, says)
                .update();
    }

    private String mistake(RequestPostProcessor who, String text) throws Exception {
        return JsonPath.read(body(floor.send(who, "/notes", note(text)).andExpect(status().isCreated())), "$.id");
    }

    private String note(String text) {
        return "{\"clientId\":\"%s\",\"kind\":\"MISTAKE\",\"text\":\"%s\",\"directiveVersion\":\"%d\"}"
                .formatted(OnTheFloor.fresh(), text, floor.version(directive));
    }

    private RequestPostProcessor stranger() {
        return Reader.as("EXECUTIVE", floor.person("E2"));
    }

    private ResultActions ask(RequestPostProcessor who, String path) throws Exception {
        return floor.askFor(who, path).andExpect(content().string(not(containsString("??"))));
    }

    private ResultActions answer(RequestPostProcessor who, String json) throws Exception {
        return mvc.perform(post("/api/v1/directives/" + directive + "/answers")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .locale(Locale.ENGLISH)
                .with(who));
    }

    private ResultActions takeBack(String answer) throws Exception {
        return mvc.perform(post("/directives/" + directive + "/answers/" + answer + "/taking-back")
                .with(owner)
                .with(csrf()));
    }

    private ResultActions say(RequestPostProcessor who, long id, String says) throws Exception {
        return mvc.perform(post("/announcements/" + id + "/verdict")
                .param("says", says)
                .with(who)
                .with(csrf()));
    }

    private void publish() throws Exception {
        mvc.perform(post("/api/v1/directives/" + directive + "/versions")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"name":"Refunds","text":"Do it once","revision":%d,"from":"%s","queues":["%s"]}
                                """.formatted(
                                        directive().revision(),
                                        monday.plusDays(1),
                                        floor.company().company().id("billing")))
                        .with(owner))
                .andExpect(status().isCreated());
    }

    /** Publishes the version the owner chose to write; answers with the announcement's number. */
    private long changed() throws Exception {
        publish();
        return jdbc.sql("select id from rules_answer where directive = ? and announced_at is not null")
                .param(directive)
                .query(Long.class)
                .single();
    }

    private Directive directive() {
        return directives.directive(directive).orElseThrow();
    }

    private long person(String name) {
        PersonId id = floor.person(name);
        return id.value();
    }

    /** Lets hours pass, and the round run. */
    private void later(int hours) {
        clock.set(clock.instant().plusSeconds(hours * 3600L));
        round.run();
    }

    private List<Long> mailed(String key) {
        return jdbc.sql("""
                        select n.person_id from invites_notice n join people_person p on p.id = n.person_id
                        where n.notice_key like ? and p.external_id like ? order by n.id
                        """)
                .params(key, floor.company().company().id("") + "%")
                .query(Long.class)
                .list();
    }

    private List<String> subjects(String key) {
        return jdbc.sql("""
                        select n.subject from invites_notice n join people_person p on p.id = n.person_id
                        where n.notice_key like ? and p.external_id like ?
                        """)
                .params(key, floor.company().company().id("") + "%")
                .query(String.class)
                .list();
    }

    private static String body(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString();
    }
}
