package dev.floorseat.rotation.web.board;

import dev.floorseat.floor.Site;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Answer;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.DeclineReason;
import dev.floorseat.rotation.Proposal;
import dev.floorseat.rotation.plan.AnswerBook.Held;
import dev.floorseat.rotation.plan.Draft;
import dev.floorseat.rotation.plan.Visit;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says on a card what its two people answered, and who has not. */
record AnswerMarks(Draft draft, Map<String, Site> sites, Texts texts) {

    /** The answers in the order they were given, and last who still owes one while one can be given. */
    List<Mark> of(Visit visit, List<Held> said, boolean begun) {
        List<Mark> marks = new ArrayList<>();
        @Nullable PersonId closed = withoutHost(visit, said);
        said.stream()
                .filter(held -> !held.person().equals(closed))
                .forEach(held -> marks.add(answer(visit, held, begun)));
        if (closed != null) {
            marks.add(Mark.of("no", "bad", texts.say("mark.closed", draft.name(closed))));
        }
        if (!begun) {
            unanswered(visit, said, closed).ifPresent(marks::add);
        }
        return marks;
    }

    /** The mentor who said "not today", whatever they said before; null: nobody did. Else somebody's answer is the no. */
    private @Nullable PersonId withoutHost(Visit visit, List<Held> said) {
        boolean answered = said.stream().anyMatch(held -> held.answer() == Answer.DECLINED);
        return answered || !draft.declined().contains(visit.visitId())
                ? null
                : draft.promised(visit).map(Appointment::mentor).orElse(null);
    }

    /** Who was told and has said nothing yet. */
    private Optional<Mark> unanswered(Visit visit, List<Held> said, @Nullable PersonId closed) {
        List<String> silent = draft.promised(visit).stream()
                .flatMap(promised -> Stream.of(promised.executive(), promised.mentor()))
                .filter(person -> !person.equals(closed))
                .filter(person -> said.stream().noneMatch(held -> held.person().equals(person)))
                .map(draft::name)
                .toList();
        return switch (silent.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(Mark.of("wait", "", texts.say("mark.unanswered", silent.get(0))));
            default -> Optional.of(Mark.of("wait", "", texts.say("mark.unanswered.both")));
        };
    }

    /** On the clock of the site that was named, with its name where it is not the one promised. */
    private String when(Proposal proposal, @Nullable Appointment promised) {
        @Nullable Site named = proposal.site() == null ? null : sites.get(proposal.site());
        if (named != null && (promised == null || !named.externalId().equals(promised.site()))) {
            return texts.say("choice.when", when(proposal, named.zone()), named.name());
        }
        return when(proposal, promised == null ? ZoneOffset.UTC : promised.zone());
    }

    private String when(Proposal proposal, ZoneId zone) {
        return texts.say(
                "choice.when",
                texts.day(proposal.from().atZone(zone)),
                texts.hours(proposal.from(), proposal.to(), zone));
    }

    private Mark answer(Visit visit, Held held, boolean begun) {
        String who = draft.name(held.person());
        Proposal proposal = held.proposal();
        @Nullable DeclineReason reason = held.reason();
        if (proposal != null) {
            String when = when(proposal, draft.promised(visit).orElse(null));
            String decide =
                    "/visits/" + visit.number() + "/proposals/" + held.person().value();
            return new Mark("other", "warn", texts.say("mark.proposed", who, when), begun ? null : decide);
        }
        return switch (held.answer()) {
            case ACCEPTED -> Mark.of("yes", "good", texts.say("mark.accepted", who));
            case TENTATIVE -> Mark.of("maybe", "warn", texts.say("mark.tentative", who));
            case DECLINED ->
                Mark.of(
                        "no",
                        "bad",
                        reason == null
                                ? texts.say("mark.declined", who)
                                : texts.say("mark.declined.why", who, texts.reason(reason)));
        };
    }
}
