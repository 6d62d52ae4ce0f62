package dev.floorseat.demo;

import dev.floorseat.demo.LivesFile.Said;
import dev.floorseat.demo.LivesFile.Small;
import dev.floorseat.people.People;
import dev.floorseat.people.PersonId;
import dev.floorseat.rules.Charter;
import dev.floorseat.rules.Lexicon;
import dev.floorseat.rules.LexiconText;
import dev.floorseat.rules.Matter;
import dev.floorseat.rules.Reviewed;
import dev.floorseat.rules.RuleComment.Voice;
import dev.floorseat.rules.RuleComments;
import dev.floorseat.rules.SmallKinds;
import dev.floorseat.web.Dates;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How lexicon and charter grew: one CX lead writes, the floor comments, another puts in force. */
@Component
@Profile("demo")
class SmallLives {

    private static final int CHARTERED = 206;
    private static final int DAYS_TO_CHARTER = 17;

    private final Lexicon lexicon;
    private final Charter charter;
    private final SmallKinds kinds;
    private final RuleComments comments;
    private final People people;
    private final Dates dates;

    SmallLives(Lexicon lexicon, Charter charter, SmallKinds kinds, RuleComments comments, People people, Dates dates) {
        this.lexicon = lexicon;
        this.charter = charter;
        this.kinds = kinds;
        this.comments = comments;
        this.people = people;
        this.dates = dates;
    }

    /**
     * Has the charter written, and what came of it and of the lexicon later.
     *
     * @return the numbers of the statements, in order, as far as told
     */
    List<Long> register(LivesFile file, Chronicle chronicle) {
        List<Long> statements = new ArrayList<>();
        chronicle.add(
                CHARTERED + DAYS_TO_CHARTER,
                9,
                () -> file.charter().forEach(words -> statements.add(charter.add(words, null, LeadsWork.LEAD))));
        chronicle.add(
                CHARTERED,
                9,
                () -> statements.forEach(number -> kinds.approve(Matter.statement(number), 0, "", Story.SECOND_LEAD)));
        file.small().forEach(each -> register(each, chronicle));
        return statements;
    }

    private void register(Small told, Chronicle chronicle) {
        chronicle.add(told.day(), 10, () -> write(told));
        said(told.said(), () -> named(told.words()).matter(), chronicle);
        Integer approved = told.approved();
        if (approved != null) {
            chronicle.add(approved, 9, () -> {
                Reviewed one = named(told.words());
                kinds.approve(one.matter(), one.revision(), "", Story.SECOND_LEAD);
            });
        }
    }

    /** Mentors and executives comment, and a CX lead answers. */
    void said(List<Said> said, Supplier<Matter> matter, Chronicle chronicle) {
        for (Said each : said) {
            long[] number = new long[1];
            chronicle.add(each.day(), 14, () -> number[0] = say(matter.get(), each));
            Integer answered = each.answered();
            if (answered != null) {
                chronicle.add(
                        answered,
                        16,
                        () -> comments.answer(
                                matter.get(), number[0], "", Objects.requireNonNull(each.answer()), LeadsWork.LEAD));
            }
        }
    }

    private long say(Matter matter, Said said) {
        List<PersonId> voices = said.voice() == Voice.MENTOR
                ? people.mentors().stream().map(each -> each.person().id()).toList()
                : people.executives().stream().map(each -> each.person().id()).toList();
        return comments.say(matter, voices.get(said.day() % voices.size()), said.voice(), said.kind(), said.text());
    }

    private void write(Small told) {
        Orders.Phrase phrase = told.entry();
        String replaces = told.replaces();
        Reviewed old = replaces == null ? null : named(replaces);
        if (phrase == null) {
            String statement = Objects.requireNonNull(told.statement());
            if (old == null) {
                charter.add(statement, null, LeadsWork.LEAD);
            } else {
                charter.change(old.id(), old.revision(), statement, null, LeadsWork.LEAD);
            }
            return;
        }
        LexiconText text = phrase.text(dates.today());
        if (old == null) {
            lexicon.add(text, phrase.queues(), null, LeadsWork.LEAD);
        } else {
            lexicon.change(old.id(), old.revision(), text, phrase.queues(), null, LeadsWork.LEAD);
        }
    }

    private Reviewed named(String words) {
        return Stream.<Reviewed>concat(lexicon.all().stream(), charter.all().stream())
                .filter(each -> each.words().equals(words))
                .findFirst()
                .orElseThrow();
    }
}
