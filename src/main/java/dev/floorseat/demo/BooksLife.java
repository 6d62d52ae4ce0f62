package dev.floorseat.demo;

import dev.floorseat.demo.LivesFile.Heard;
import dev.floorseat.demo.LivesFile.Life;
import dev.floorseat.demo.Orders.Over;
import dev.floorseat.people.People;
import dev.floorseat.rules.Credit.Choice;
import dev.floorseat.rules.Credits;
import dev.floorseat.rules.Rule;
import dev.floorseat.rules.Rule.State;
import dev.floorseat.rules.RuleBook;
import dev.floorseat.rules.RuleFeedback;
import dev.floorseat.rules.RuleLife;
import dev.floorseat.rules.Step;
import dev.floorseat.rules.book.Edition;
import dev.floorseat.rules.book.Editions;
import dev.floorseat.rules.book.LineUp;
import dev.floorseat.rules.book.LineUp.Team;
import dev.floorseat.rules.book.LineUps;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongSupplier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What became of the rule book as a whole: its editions, what teams were told and said, who wants to be named, what is over. */
@Component
@Profile("demo")
class BooksLife {

    private static final String LEAD = LeadsWork.LEAD;
    private static final int CHOSEN = 190;
    private static final int VERIFIED = 20;
    private static final int VERIFIED_DAYS = 90;
    private static final int WEEK = 7;
    private static final List<Team> TEAMS =
            List.of(new Team("LEJ", "billing-phone"), new Team("DTM", "outage-phone"), new Team("HAM", "moving-phone"));
    private static final int WEEKS_TOLD = 5;

    private final RuleBook rules;
    private final RuleLife life;
    private final RuleFeedback feedback;
    private final Editions editions;
    private final LineUps lineUps;
    private final Credits credits;
    private final People people;

    BooksLife(
            RuleBook rules,
            RuleLife life,
            RuleFeedback feedback,
            Editions editions,
            LineUps lineUps,
            Credits credits,
            People people) {
        this.rules = rules;
        this.life = life;
        this.feedback = feedback;
        this.editions = editions;
        this.lineUps = lineUps;
        this.credits = credits;
        this.people = people;
    }

    /**
     * Has it live.
     *
     * @param old rules the book had before
     * @param numbers of the rules that came of subjects, by subject, as they are told
     */
    void register(LivesFile file, Map<Long, Orders.Practice> old, Map<String, Long> numbers, Chronicle chronicle) {
        chronicle.add(CHOSEN, 8, this::choose);
        old.forEach((number, practice) -> register(number, practice, numbers, chronicle));
        for (Life told : file.lives()) {
            Heard heard = told.feedback();
            if (heard != null) {
                hear(heard, chronicle, () -> Objects.requireNonNull(numbers.get(told.subject())), 0);
            }
        }
        for (int day : file.editions()) {
            chronicle.add(
                    day,
                    17,
                    () -> editions.publish(
                            editions.newest().map(Edition::number).orElse(0) + 1, LEAD));
        }
        for (int week = WEEKS_TOLD; week > 0; week--) {
            int day = week * WEEK - 1;
            TEAMS.forEach(team ->
                    chronicle.add(day, 6, () -> lineUps.of(team, null).ifPresent(card -> tell(team, card))));
        }
    }

    private void register(long number, Orders.Practice practice, Map<String, Long> numbers, Chronicle chronicle) {
        Over over = practice.over();
        if (over == null) {
            chronicle.add(
                    VERIFIED,
                    10,
                    () -> rules.verify(
                            number,
                            rule(number).revision(),
                            chronicle.today().plusDays(VERIFIED_DAYS - VERIFIED),
                            LEAD));
            return;
        }
        hear(new Heard(Orders.DAYS_AGO - 1, over.worked(), over.didNot()), chronicle, () -> number, over.day() + 1);
        chronicle.add(over.day(), 12, () -> {
            String by = over.by();
            Step step = by == null
                    ? Step.because(State.WITHDRAWN, over.reason())
                    : new Step(State.SUPERSEDED, over.reason(), null, Set.of(), null, null, null, numbers.get(by));
            life.move(number, rule(number).revision(), step, LEAD);
        });
    }

    private void hear(Heard heard, Chronicle chronicle, LongSupplier rule, int until) {
        for (int day = heard.from(); day > until; day -= WEEK) {
            int week = day / WEEK;
            int worked = heard.worked() + week % 3;
            int didNot = heard.didNot() - Math.min(heard.didNot(), week % 2);
            chronicle.add(day, 15, () -> {
                for (int i = 0; i < worked + didNot; i++) {
                    feedback.say(rule.getAsLong(), i < worked, "desk", "story-" + week + "-" + i);
                }
            });
        }
    }

    private void tell(Team team, LineUp card) {
        lineUps.told(
                team,
                card.rule().rule().id(),
                card.story().map(story -> story.id()).orElse(null));
    }

    /** A third of the mentors by name, a third by team; the others have said nothing and are not named. */
    private void choose() {
        people.mentors().stream().map(mentor -> mentor.person().id()).forEach(mentor -> {
            switch ((int) (mentor.value() % 3)) {
                case 0 -> credits.choose(mentor, Choice.NAME);
                case 1 -> credits.choose(mentor, Choice.TEAM);
                default -> {}
            }
        });
    }

    private Rule rule(long number) {
        return rules.rule(number).orElseThrow();
    }
}
