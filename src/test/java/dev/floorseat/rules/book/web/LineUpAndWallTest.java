package dev.floorseat.rules.book.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.insights.Insight;
import dev.floorseat.rotation.web.Reader;
import dev.floorseat.rules.Rule.State;
import dev.floorseat.rules.RuleBook;
import dev.floorseat.rules.RuleLife;
import dev.floorseat.rules.Step;
import dev.floorseat.rules.book.Confirming;
import dev.floorseat.rules.book.LineUp;
import dev.floorseat.rules.book.LineUp.Team;
import dev.floorseat.rules.book.LineUps;
import dev.floorseat.rules.book.Wall;
import dev.floorseat.rules.book.WallLine;
import dev.floorseat.rules.proposal.Coffee;
import dev.floorseat.rules.proposal.Proposal;
import dev.floorseat.rules.proposal.Proposals;
import dev.floorseat.web.Dates;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The pot of coffee, from the floor to the wall. */
@ProductTest
class LineUpAndWallTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Proposals proposals;

    @Autowired
    RuleBook rules;

    @Autowired
    RuleLife life;

    @Autowired
    LineUps lineUps;

    @Autowired
    Wall wall;

    @Autowired
    Confirming confirming;

    @Autowired
    Dates dates;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private final Coffee coffee;
    private final RequestPostProcessor mentor = Reader.as("MENTOR", null);
    private long rule;
    private final String site;
    private final String queue;
    private final Team team;

    LineUpAndWallTest(@Autowired ApplicationContext product) {
        coffee = Coffee.noted(product);
        site = coffee.company().company().id("LEJ");
        queue = coffee.company().company().id("billing");
        team = new Team(site, queue);
    }

    @BeforeEach
    void aRuleOnTrial() {
        clock.set(coffee.afterwards());
        Insight insight = coffee.merged();
        Proposal proposal = proposals.open(insight.id()).orElseThrow();
        rule = proposals.accept(proposal.id(), proposal.revision(), null, new Reader("lea", null, Locale.ENGLISH));
        life.move(rule, 0, Step.because(State.COMMENT, null), "lea");
        life.move(
                rule,
                rules.rule(rule).orElseThrow().revision(),
                new Step(State.TRIAL, "Nobody objects", null, Set.of(site), null, null, null, null),
                "lea");
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void theWallSaysWhatWasHeardAndWhatCameOfItWithoutNames() throws Exception {
        assertThat(wall.since(dates.today().minusWeeks(4)))
                .filteredOn(line -> line.number() == rule)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.done()).isEqualTo(WallLine.Done.TRIAL);
                    assertThat(line.heard()).isEqualTo(Coffee.SITUATION);
                    assertThat(line.what()).isEqualTo(Coffee.ACTION);
                    assertThat(line.from()).isEqualTo(dates.today());
                    assertThat(line.week()).isEqualTo(coffee.company().company().monday());
                });
        assertThat(confirming.notes()).containsEntry(rule, 4);
        mvc.perform(get("/book/wall").locale(Locale.GERMAN).with(mentor))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(Coffee.ACTION)))
                .andExpect(content().string(not(containsString("Okafor"))))
                .andExpect(content().string(not(containsString("Yilmaz"))));
        mvc.perform(get("/book").with(mentor)).andExpect(content().string(containsString("4 notes confirm")));
    }

    @Test
    void aTeamIsToldOnceADayWhoeverSaysSoAtTheSameMoment() {
        for (Team each : List.of(team, new Team(null, null))) {
            long use = lineUps.told(each, rule, null);
            assertThat(lineUps.told(each, rule, null)).isEqualTo(use);
            assertThatThrownBy(() -> jdbc.sql("""
                            insert into rules_line_up (rule, site, queue, used_on)
                            select rule, site, queue, used_on from rules_line_up where id = ?
                            """).param(use).update()).isInstanceOf(DuplicateKeyException.class);
        }
    }

    @Test
    void aTeamHearsOfARuleOnceBeforeTheNextOneComes() throws Exception {
        LineUp card = lineUps.of(team, rule).orElseThrow();
        assertThat(card.rule().rule().id()).isEqualTo(rule);
        assertThat(card.told()).isNull();
        assertThat(lineUps.of(new Team("elsewhere", queue), rule))
                .as("on trial at another site")
                .isNotPresent();

        mvc.perform(get("/book/line-up")
                        .param("site", site)
                        .param("queue", queue)
                        .with(mentor))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(Coffee.ACTION)));
        for (int sent = 0; sent < 2; sent++) {
            mvc.perform(post("/book/line-up/uses")
                            .param("rule", Long.toString(rule))
                            .param("site", site)
                            .param("queue", queue)
                            .with(mentor)
                            .with(csrf()))
                    .andExpect(status().is3xxRedirection());
        }
        assertThat(lineUps.of(team, rule).orElseThrow().told()).isEqualTo(dates.today());
        long use = lineUps.told(team, rule, null);
        lineUps.takeBack(new Team(site, null), use);
        assertThat(lineUps.of(team, rule).orElseThrow().told())
                .as("another team has not heard it")
                .isEqualTo(dates.today());
        lineUps.takeBack(team, use);
        assertThat(lineUps.of(team, rule).orElseThrow().told()).isNull();
    }
}
