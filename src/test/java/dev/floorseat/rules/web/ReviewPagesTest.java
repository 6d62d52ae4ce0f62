package dev.floorseat.rules.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.rotation.web.PlannedCompany;
import dev.floorseat.rotation.web.Reader;
import dev.floorseat.rules.Charter;
import dev.floorseat.rules.Lexicon;
import dev.floorseat.rules.LexiconEntry;
import dev.floorseat.rules.LexiconKind;
import dev.floorseat.rules.LexiconText;
import dev.floorseat.rules.Matter;
import dev.floorseat.rules.Place;
import dev.floorseat.rules.Reviewed;
import dev.floorseat.rules.RuleBook;
import dev.floorseat.rules.RuleComment;
import dev.floorseat.rules.RuleComments;
import dev.floorseat.rules.RuleText;
import dev.floorseat.rules.SmallKinds;
import dev.floorseat.web.Refusal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class ReviewPagesTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    @Autowired
    MockMvc mvc;

    @Autowired
    Lexicon lexicon;

    @Autowired
    Charter charter;

    @Autowired
    SmallKinds kinds;

    @Autowired
    RuleBook rules;

    @Autowired
    RuleComments comments;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final RequestPostProcessor lea = Reader.named("lea", "LEAD", null);
    private final RequestPostProcessor max = Reader.named("max", "LEAD", null);
    private final RequestPostProcessor council = Reader.named("council", "COUNCIL", null);
    private final PlannedCompany company;
    private RequestPostProcessor mentor = lea;
    private RequestPostProcessor executive = lea;
    private LocalDate today = LocalDate.EPOCH;
    private String words = "";

    ReviewPagesTest(@Autowired ApplicationContext product) {
        company = PlannedCompany.found(product);
    }

    @BeforeEach
    void aCompany() {
        today = company.company().monday();
        clock.set(PlannedCompany.at(today));
        mentor = Reader.named("m1", "MENTOR", company.person("M1"));
        executive = Reader.named("e1", "EXECUTIVE", company.person("E1"));
        words = "Dragonfly " + company.rotation();
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @ParameterizedTest
    @EnumSource(names = "RULE", mode = EnumSource.Mode.EXCLUDE)
    void holdsAfterObjectionsAreAnsweredThePeriodIsOverAndSomebodyElseSaysYes(Matter.Kind kind) throws Exception {
        Matter old = inForce(kind, words + " once");
        Matter matter = written(kind, words + " twice", old);
        mvc.perform(get(matter.path()).locale(Locale.ENGLISH).with(mentor))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("once</del>")))
                .andExpect(content().string(not(containsString("by lea"))));
        mvc.perform(get(matter.path()).with(council)).andExpect(status().isNotFound());
        mvc.perform(get("/book").with(mentor)).andExpect(content().string(containsString(words + " twice")));
        mvc.perform(get("/proposals").with(executive)).andExpect(content().string(containsString(words + " twice")));

        send(matter, "comments", mentor, "text", words + " is too long", "objection", "true")
                .andExpect(redirectedUrl(matter.path()));
        mvc.perform(get(matter.path()).with(executive))
                .andExpect(content().string(containsString(words + " is too long")))
                .andExpect(content().string(containsString("a mentor")))
                .andExpect(content().string(not(containsString("/removal"))));
        send(matter, "approval", max, "revision", "0", "reason", "It is urgent").andExpect(status().isConflict());
        assertThat(kinds.of(matter)).hasValueSatisfying(this::waits);

        long objection = comments.of(matter, null).get(0).id();
        send(matter, "answers", lea, "comment", Long.toString(objection), "answer", "It fits the line")
                .andExpect(redirectedUrl(matter.path()));
        send(matter, "approval", max, "revision", "0")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("id=\"reason-wrong\"")));
        assertThat(kinds.of(matter)).hasValueSatisfying(this::waits);

        clock.set(PlannedCompany.at(today.plusDays(15)));
        send(matter, "comments", mentor, "text", "Too late").andExpect(status().isConflict());
        mvc.perform(get(matter.path()).with(mentor)).andExpect(content().string(containsString("It fits the line")));
        send(matter, "approval", lea, "revision", "0").andExpect(status().isForbidden());
        send(matter, "approval", max, "revision", "7").andExpect(status().isConflict());
        send(matter, "approval", max, "revision", "0").andExpect(redirectedUrl(matter.path()));
        mvc.perform(get(matter.path()).with(council))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("once</del>")))
                .andExpect(content().string(containsString("twice</ins>")))
                .andExpect(content().string(not(containsString("It fits the line"))));
        mvc.perform(get(old.path()).with(council)).andExpect(status().isNotFound());
        mvc.perform(get(old.path()).locale(Locale.ENGLISH).with(lea))
                .andExpect(content().string(containsString("superseded")))
                .andExpect(content().string(containsString("by max")))
                .andExpect(content().string(containsString("href=\"" + matter.path() + "\"")));
    }

    @Test
    void comesInForceEarlyOnlyForAReasonThatIsKept() throws Exception {
        Matter matter = written(Matter.Kind.ENTRY, words, null);
        send(matter, "approval", max, "revision", "0", "reason", "Ring 0341 2345678 for why")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString(">Ring 0341 2345678 for why</textarea>")));
        send(matter, "approval", max, "revision", "0", "reason", "The law is new")
                .andExpect(redirectedUrl(matter.path()));
        mvc.perform(get(matter.path()).with(lea)).andExpect(content().string(containsString("The law is new")));
        mvc.perform(get(matter.path()).with(mentor)).andExpect(content().string(not(containsString("The law is new"))));
    }

    @Test
    void keepsPeopleOutOfCommentsAndLetsOnlyTheirAuthorsTakeThemBack() throws Exception {
        Matter matter = written(Matter.Kind.STATEMENT, words, null);
        send(matter, "comments", mentor, "text", "Ring Karim Yilmaz on 0341 1234567")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString(">Ring Karim Yilmaz on 0341 1234567</textarea>")));
        send(matter, "comments", council, "text", "Me too").andExpect(status().isForbidden());
        send(matter, "answers", mentor, "comment", "1", "answer", "No").andExpect(status().isForbidden());
        send(matter, "comments", mentor, "text", "It helps").andExpect(redirectedUrl(matter.path()));
        long comment = comments.of(matter, null).get(0).id();
        mvc.perform(post("/rules/comments/{id}/removal", comment)
                        .with(executive)
                        .with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(post("/rules/comments/{id}/removal", comment).with(mentor).with(csrf()))
                .andExpect(redirectedUrl(matter.path()));
        assertThat(comments.of(matter, null)).isEmpty();
    }

    @Test
    void onlyLeadsSeeWhatNobodyWasAskedAboutOrWasWithdrawn() throws Exception {
        Matter matter = written(Matter.Kind.STATEMENT, words, null);
        charter.withdraw(matter.number(), 0, true);
        mvc.perform(get(matter.path()).with(mentor)).andExpect(status().isNotFound());
        send(matter, "comments", mentor, "text", "It helps").andExpect(status().isNotFound());
        mvc.perform(get(matter.path()).with(lea)).andExpect(status().isOk());

        // as it was written before there were comments
        charter.withdraw(matter.number(), 1, false);
        jdbc.sql("update rules_charter set comment_until = null where id = ?")
                .param(matter.number())
                .update();
        mvc.perform(get(matter.path()).with(mentor)).andExpect(status().isNotFound());
        mvc.perform(get("/rules/charter").with(mentor)).andExpect(content().string(not(containsString(words))));
        send(matter, "comments", mentor, "text", "It helps").andExpect(status().isNotFound());
        send(matter, "approval", max, "revision", "2").andExpect(redirectedUrl(matter.path()));
    }

    @Test
    void whoRewritesWhatWaitsKeepsTheDayUnlessAnotherIsTyped() throws Exception {
        Matter matter = written(Matter.Kind.ENTRY, words, null);
        clock.set(PlannedCompany.at(today.plusDays(20)));
        edit(matter, "0", "until", today.plusDays(14).toString()).andExpect(redirectedUrl("/rules"));
        assertThat(until(matter)).isEqualTo(today.plusDays(14));
        edit(matter, "1", "until", today.plusDays(19).toString())
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("id=\"until-wrong\"")));
        edit(matter, "1", "until", today.plusDays(20).toString()).andExpect(redirectedUrl("/rules"));
        assertThat(until(matter)).isEqualTo(today.plusDays(20));
        send(matter, "comments", mentor, "text", "It helps").andExpect(redirectedUrl(matter.path()));
        mvc.perform(get("/rules").locale(Locale.ENGLISH).with(lea))
                .andExpect(content().string(containsString("href=\"" + matter.path() + "\"")))
                .andExpect(content().string(containsString("open for comments until")));
    }

    @Test
    void ofTwoWhoReplaceTheSameTheSecondReplacesTheFirst() {
        Matter old = inForce(Matter.Kind.STATEMENT, words + " old");
        Matter one = written(Matter.Kind.STATEMENT, words + " one", old);
        Matter two = written(Matter.Kind.STATEMENT, words + " two", old);
        kinds.approve(one, 0, "now", "max");
        kinds.approve(two, 0, "now", "max");
        assertThat(charter.all().stream()
                        .filter(each -> each.holds() && each.words().startsWith(words)))
                .extracting(Reviewed::id)
                .containsExactly(two.number());
        assertThat(kinds.line(kinds.of(one).orElseThrow()))
                .extracting(Reviewed::words)
                .containsExactly(words + " old", words + " one", words + " two");
        long revision = kinds.of(old).orElseThrow().revision();
        assertThatThrownBy(() -> charter.withdraw(old.number(), revision, false))
                .as("it comes back beside nothing that has its place")
                .isInstanceOf(Refusal.class);
        charter.withdraw(two.number(), kinds.of(two).orElseThrow().revision(), true);
        charter.withdraw(old.number(), revision, false);
        assertThat(charter.statement(old.number()).orElseThrow().holds()).isTrue();
    }

    @Test
    void aRuleServesWhatTakesThePlaceOfAStatement() {
        Matter old = inForce(Matter.Kind.STATEMENT, words + " old");
        RuleText text = new RuleText(words, "Book it.", null, null, null);
        long rule = rules.takeOver(text, Set.of(), new Place(null, Set.of(old.number())), "lea");
        Matter matter = written(Matter.Kind.STATEMENT, words + " new", old);
        kinds.approve(matter, 0, "now", "max");
        assertThat(rules.rule(rule).orElseThrow().place().serves()).contains(matter.number());
    }

    @Test
    void nobodyPutsInForceWhatSomebodyObjectsToAtThisMoment() {
        Matter matter = written(Matter.Kind.ENTRY, words, null);
        CompletableFuture<Void> approved = new TransactionTemplate(transactions).execute(objecting -> {
            comments.say(
                    matter,
                    company.person("M1"),
                    RuleComment.Voice.MENTOR,
                    RuleComment.Kind.OBJECTION,
                    "It is too long");
            CompletableFuture<Void> approving =
                    CompletableFuture.runAsync(() -> kinds.approve(matter, 0, "now", "max"));
            Awaitility.await().until(this::somebodyWaitsForTheLexicon);
            return approving;
        });
        assertThatThrownBy(() -> Objects.requireNonNull(approved).join())
                .hasCauseInstanceOf(Refusal.class)
                .hasMessageContaining("rules.objections-first");
        assertThat(kinds.of(matter)).hasValueSatisfying(this::waits);
    }

    /** Needs no privilege: everybody sees what their own connections are at. */
    private boolean somebodyWaitsForTheLexicon() {
        return jdbc
                .sql("show full processlist")
                .query((row, index) -> String.valueOf(row.getString("Info")))
                .list()
                .stream()
                .anyMatch(at -> at.matches("(?s)(select .* from rules_lexicon .*for update|update rules_lexicon .*)"));
    }

    private void waits(Reviewed one) {
        assertThat(one.review().isWaiting()).isTrue();
        assertThat(one.revision()).isZero();
    }

    private @Nullable LocalDate until(Matter matter) {
        return kinds.of(matter).orElseThrow().review().commentUntil();
    }

    private Matter inForce(Matter.Kind kind, String says) {
        return kind == Matter.Kind.ENTRY
                ? Matter.entry(lexicon.takeOver(text(says), Set.of(), "lea"))
                : Matter.statement(charter.takeOver(says, "lea"));
    }

    /** By lea, to take the place of another that nobody has changed since, or of none. */
    private Matter written(Matter.Kind kind, String says, @Nullable Matter old) {
        boolean entry = kind == Matter.Kind.ENTRY;
        if (old == null) {
            return entry
                    ? Matter.entry(lexicon.add(text(says), Set.of(), null, "lea"))
                    : Matter.statement(charter.add(says, null, "lea"));
        }
        Reviewed known = kinds.of(old).orElseThrow();
        if (entry) {
            lexicon.change(old.number(), known.revision(), text(says), Set.of(), null, "lea");
        } else {
            charter.change(old.number(), known.revision(), says, null, "lea");
        }
        return kinds.waitingFor(known).stream()
                .filter(each -> each.words().equals(says))
                .findFirst()
                .orElseThrow()
                .matter();
    }

    private LexiconText text(String says) {
        return new LexiconText(LexiconKind.REFRAME, says, "No " + words, null, LONG_AGO, null);
    }

    private ResultActions edit(Matter matter, String revision, String field, String value) throws Exception {
        LexiconText text = ((LexiconEntry) kinds.of(matter).orElseThrow()).text();
        return mvc.perform(post(matter.path() + "/edit")
                .param("revision", revision)
                .param("kind", text.kind().name())
                .param("say", text.say())
                .param("insteadOf", text.insteadOf())
                .param("scope", "ALL")
                .param("from", text.from().toString())
                .param(field, value)
                .with(lea)
                .with(csrf()));
    }

    private ResultActions send(Matter matter, String form, RequestPostProcessor who, String... fields)
            throws Exception {
        var request = post(matter.path() + "/" + form)
                .locale(Locale.ENGLISH)
                .with(who)
                .with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request);
    }
}
