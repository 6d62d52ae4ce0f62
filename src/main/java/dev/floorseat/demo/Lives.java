package dev.floorseat.demo;

import dev.floorseat.demo.LivesFile.Declined;
import dev.floorseat.demo.LivesFile.Held;
import dev.floorseat.demo.LivesFile.Life;
import dev.floorseat.demo.LivesFile.Tried;
import dev.floorseat.insights.InsightId;
import dev.floorseat.people.PersonId;
import dev.floorseat.people.SignedIn;
import dev.floorseat.rules.Chapters;
import dev.floorseat.rules.Matter;
import dev.floorseat.rules.Rule;
import dev.floorseat.rules.Rule.State;
import dev.floorseat.rules.RuleBook;
import dev.floorseat.rules.RuleLife;
import dev.floorseat.rules.Step;
import dev.floorseat.rules.proposal.Proposal;
import dev.floorseat.rules.proposal.Proposals;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The rules that came of what the floor said, each as far as it has come: one CX lead words what proposed itself, another accepts it,
 * mentors object and are answered, sites try it.
 */
@Component
@Profile("demo")
class Lives {

    private static final String LEAD = LeadsWork.LEAD;
    private static final int DAYS_TO_WORD = 2;
    private static final int DAYS_OF_COMMENT = 12;

    private final Proposals proposals;
    private final RuleBook rules;
    private final RuleLife life;
    private final Chapters chapters;
    private final SmallLives small;

    Lives(Proposals proposals, RuleBook rules, RuleLife life, Chapters chapters, SmallLives small) {
        this.proposals = proposals;
        this.rules = rules;
        this.life = life;
        this.chapters = chapters;
        this.small = small;
    }

    /** An account without a person. */
    record Account(String account) implements SignedIn {

        @Override
        public @Nullable PersonId personId() {
            return null;
        }

        @Override
        public Locale language() {
            return Locale.GERMAN;
        }
    }

    /**
     * Has the rules live.
     *
     * @return the numbers of the rules, by subject, as far as told
     */
    Map<String, Long> register(LivesFile file, LeadsWork.Grouped work, Chronicle chronicle) {
        Map<String, Long> numbers = new HashMap<>();
        List<Long> statements = small.register(file, chronicle);
        file.lives().forEach(each -> register(each, work, statements, numbers, chronicle));
        file.declined().forEach(each -> chronicle.add(each.day(), 11, () -> decline(each, work)));
        return numbers;
    }

    private void register(
            Life told, LeadsWork.Grouped work, List<Long> statements, Map<String, Long> numbers, Chronicle chronicle) {
        chronicle.add(told.accepted() + DAYS_TO_WORD, 9, () -> {
            Proposal open = open(told.subject(), work);
            proposals.change(
                    open.id(), open.revision(), told.firstText(), told.queues(), new Account(Story.SECOND_LEAD));
        });
        chronicle.add(told.accepted(), 11, () -> {
            Proposal open = open(told.subject(), work);
            long rule = proposals.accept(open.id(), open.revision(), null, new Account(LEAD));
            numbers.put(told.subject(), rule);
            rules.change(
                    rule,
                    rule(rule).revision(),
                    told.firstText(),
                    told.queues(),
                    told.place(chapter(told.chapter()), statements),
                    LEAD);
        });
        Integer comment = told.comment();
        if (comment != null) {
            LocalDate until = chronicle.today().minusDays((long) comment - DAYS_OF_COMMENT);
            chronicle.add(
                    comment,
                    13,
                    () -> step(numbers, told, new Step(State.COMMENT, null, until, Set.of(), null, null, null, null)));
        }
        LivesFile.First first = told.first();
        if (first != null) {
            chronicle.add(first.until(), 17, () -> {
                Rule known = rule(number(numbers, told));
                rules.change(
                        known.id(), known.revision(), told.text(), told.queues(), known.place(), Story.SECOND_LEAD);
            });
        }
        small.said(told.said(), () -> Matter.rule(number(numbers, told)), chronicle);
        Tried trial = told.trial();
        if (trial != null) {
            chronicle.add(
                    trial.day(),
                    8,
                    () -> step(
                            numbers,
                            told,
                            new Step(
                                    State.TRIAL,
                                    null,
                                    null,
                                    trial.sites(),
                                    null,
                                    trial.weeks(),
                                    trial.measure(),
                                    null)));
        }
        Held held = told.inForce();
        if (held != null) {
            chronicle.add(
                    held.day(),
                    8,
                    () -> step(
                            numbers,
                            told,
                            new Step(
                                    State.IN_FORCE,
                                    "Die Erprobung hat gehalten, was die Notizen versprachen.",
                                    chronicle.today().minusDays((long) held.day() - held.days()),
                                    Set.of(),
                                    null,
                                    null,
                                    null,
                                    null)));
        }
    }

    private void decline(Declined declined, LeadsWork.Grouped work) {
        Proposal open = open(declined.subject(), work);
        proposals.decline(open.id(), open.revision(), declined.code(), declined.reason(), new Account(LEAD));
    }

    /** What proposed itself; where the floor has not said it often enough for that, a CX lead asks for it. */
    private Proposal open(String subject, LeadsWork.Grouped work) {
        InsightId insight =
                work.of(subject).orElseThrow(() -> new IllegalStateException("nobody has said anything of " + subject));
        return proposals
                .open(insight)
                .or(() -> proposals.of(proposals.from(insight, Story.SECOND_LEAD)))
                .orElseThrow();
    }

    private void step(Map<String, Long> numbers, Life told, Step step) {
        long number = number(numbers, told);
        life.move(number, rule(number).revision(), step, LEAD);
    }

    private static long number(Map<String, Long> numbers, Life told) {
        return Objects.requireNonNull(numbers.get(told.subject()));
    }

    private Rule rule(long number) {
        return rules.rule(number).orElseThrow();
    }

    private long chapter(String name) {
        return chapters.all().stream()
                .filter(chapter -> chapter.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
