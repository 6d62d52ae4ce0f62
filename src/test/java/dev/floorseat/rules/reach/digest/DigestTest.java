package dev.floorseat.rules.reach.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.directives.DirectiveRegister;
import dev.floorseat.directives.DirectiveText;
import dev.floorseat.rotation.web.PlannedCompany;
import dev.floorseat.rotation.web.Reader;
import dev.floorseat.rules.Rule;
import dev.floorseat.rules.RuleBook;
import dev.floorseat.rules.RuleText;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ProductTest
class DigestTest {

    @Autowired
    ApplicationContext product;

    @Autowired
    MockMvc mvc;

    @Autowired
    DigestRound round;

    @Autowired
    Digests digests;

    @Autowired
    RuleBook rules;

    @Autowired
    DirectiveRegister register;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private @Nullable PlannedCompany founded;
    private LocalDate monday = LocalDate.EPOCH;
    private RequestPostProcessor mentor = Reader.planner();

    @BeforeEach
    void aCompany() {
        PlannedCompany company = PlannedCompany.found(product);
        founded = company;
        monday = company.company().monday();
        mentor = Reader.as("MENTOR", company.person("M1"));
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void comesOnMondayMorningOnceHoweverOftenItRuns() throws Exception {
        news();
        clock.set(PlannedCompany.at(monday));
        round.run();
        assertThat(mailed()).isEmpty();

        clock.set(PlannedCompany.at(monday).plusSeconds(3600));
        digests.want(company().person("M2"), false);
        round.run();
        round.run();
        assertThat(mailed())
                .contains(person("E1"), person("M1"))
                .doesNotContain(person("M2"))
                .doesNotHaveDuplicates();

        WeeklyDigest went = digests.of(monday);
        assertThat(went.made()).isTrue();
        assertThat(went.in(Section.DIRECTIVES)).anySatisfy(item -> {
            assertThat(item.title()).isEqualTo(name());
            assertThat(item.before()).isEqualTo("Do it twice.");
            assertThat(item.after()).isEqualTo("Do it once.");
        });
        assertThat(went.in(Section.RULES)).anyMatch(item -> item.title().startsWith(name()));

        jdbc.sql("update rules_rule set situation = 'otherwise' where situation = ?")
                .param(name())
                .update();
        mvc.perform(get("/digest/" + monday).with(mentor))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(name() + " → Offer coffee")))
                .andExpect(content().string(containsString("<ins>")))
                .andExpect(content().string(not(containsString("??"))))
                .andExpect(content().string(not(containsString("Okafor"))));
    }

    @Test
    void saysWhichRulesChangedEndedOrAreOpenForComments() throws Exception {
        clock.set(PlannedCompany.at(monday.minusDays(20)));
        long changed = inForce("changed");
        long over = inForce("over");
        clock.set(PlannedCompany.at(monday.minusDays(5)));
        rules.change(
                changed,
                rules.rule(changed).orElseThrow().revision(),
                new RuleText(name() + " changed", "Offer tea", null, null, null),
                Set.of(),
                "lead");
        rules.confirmRewrite(changed, rules.rule(changed).orElseThrow().revision(), "planner");
        rules.move(over, rules.rule(over).orElseThrow().revision(), Rule.State.WITHDRAWN, "lead");
        long asked = rules.add(new RuleText(name() + " asked", "Offer coffee", null, null, null), Set.of(), "lead");
        rules.move(asked, 0, Rule.State.COMMENT, "lead");
        long given = rules.add(new RuleText(name() + " given up", "Offer coffee", null, null, null), Set.of(), "lead");
        rules.move(given, 0, Rule.State.WITHDRAWN, "lead");

        WeeklyDigest digest = digests.of(monday);
        assertThat(digest.in(Section.CHANGED))
                .filteredOn(this::isOurs)
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.before()).contains("Offer coffee");
                    assertThat(item.after()).contains("Offer tea");
                });
        assertThat(digest.in(Section.OVER))
                .filteredOn(this::isOurs)
                .extracting(DigestItem::title)
                .containsExactly(name() + " over → Offer coffee");
        assertThat(digest.in(Section.COMMENT))
                .filteredOn(this::isOurs)
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.until())
                            .isEqualTo(rules.rule(asked).orElseThrow().commentUntil());
                    assertThat(item.fresh()).isTrue();
                });
        assertThat(digests.make(monday).items()).isEqualTo(digest.items());
        assertThat(digests.of(monday).items()).as("as it was frozen").isEqualTo(digest.items());
        mvc.perform(get("/digest/" + monday).with(mentor))
                .andExpect(content().string(containsString("comments until")))
                .andExpect(content().string(not(containsString("given up"))))
                .andExpect(content().string(not(containsString("??"))));
        clock.set(PlannedCompany.at(monday).plusSeconds(3600));
        round.run();
        assertThat(mailed()).contains(person("M1"));
    }

    private long inForce(String what) {
        long rule = rules.add(new RuleText(name() + " " + what, "Offer coffee", null, null, null), Set.of(), "lead");
        rules.move(rule, 0, Rule.State.IN_FORCE, "planner");
        return rule;
    }

    private boolean isOurs(DigestItem item) {
        return item.title().startsWith(name());
    }

    @Test
    void showsWhatTheNextOneWouldSay() throws Exception {
        news();

        mvc.perform(get("/digest").with(mentor))
                .andExpect(content().string(containsString(name())))
                .andExpect(content().string(containsString("as it would be")));
        mvc.perform(get("/digest/" + monday.plusDays(1)).with(mentor)).andExpect(status().isNotFound());
        assertThat(digests.mondays()).doesNotContain(monday);
    }

    @Test
    void saysNothingWhereThereIsNothingToSay() {
        LocalDate later = monday.plusWeeks(12);
        clock.set(PlannedCompany.at(later).plusSeconds(3600));
        round.run();

        assertThat(digests.of(later).saysSomething()).isFalse();
        assertThat(jdbc.sql("select count(*) from invites_notice where notice_key like ?")
                        .param("digest-" + later + "-%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void isStoppedInOnesAccount() throws Exception {
        mvc.perform(post("/account/digest")
                        .param("wanted", "false")
                        .with(mentor)
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(digests.wanted(company().person("M1"))).isFalse();
        mvc.perform(post("/account/digest").param("wanted", "true").with(mentor).with(csrf()));
        assertThat(digests.wanted(company().person("M1"))).isTrue();
    }

    /** On the Wednesday before: a rule in force, and a directive with a next version. */
    private void news() {
        clock.set(PlannedCompany.at(monday.minusDays(5)));
        long rule = rules.add(new RuleText(name(), "Offer coffee", null, null, null), Set.of(), "lead");
        rules.move(rule, rules.rule(rule).orElseThrow().revision(), Rule.State.IN_FORCE, "planner");
        LocalDate day = monday.minusDays(5);
        register.add(
                company().person("E1"),
                List.of(
                        new DirectiveText(name(), "Do it twice.", null, Set.of(), day.minusDays(50), null),
                        new DirectiveText(name(), "Do it once.", null, Set.of(), day, null)),
                "lead");
    }

    private PlannedCompany company() {
        return Objects.requireNonNull(founded);
    }

    private String name() {
        return "Refunds " + company().rotation();
    }

    private long person(String name) {
        return company().person(name).value();
    }

    private List<Long> mailed() {
        return jdbc.sql("select person_id from invites_notice where notice_key like ?")
                .param("digest-" + monday + "-%")
                .query(Long.class)
                .list();
    }
}
