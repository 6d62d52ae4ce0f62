package dev.floorseat.rotation.web.board;

import dev.floorseat.floor.Queue;
import dev.floorseat.floor.Site;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Answer;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.plan.AnswerBook.Held;
import dev.floorseat.rotation.plan.Draft;
import dev.floorseat.rotation.plan.FallenOut.Fallen;
import dev.floorseat.rotation.plan.FallenOut.Why;
import dev.floorseat.rotation.plan.Place;
import dev.floorseat.rotation.plan.Visit;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the cards of a draft.
 *
 * @param broken the broken hard rules in words, by visit key
 * @param answers what people said, by visit
 * @param fallen what cannot take place as promised, by visit
 */
record Cards(
        Draft draft,
        Map<String, Site> sites,
        Map<String, Queue> queues,
        Map<String, List<String>> broken,
        Map<VisitId, List<Held>> answers,
        Map<VisitId, Fallen> fallen,
        Texts texts) {

    /** What stands around a card and need not be said on it. */
    private enum Around {
        DAY_AND_SITE,
        EXECUTIVE,
        NOTHING
    }

    /** A card in a cell that says day and site already. */
    Card inDay(Visit visit) {
        return card(visit, Around.DAY_AND_SITE);
    }

    /** A card in a row that says the executive already. */
    Card inRow(Visit visit) {
        return card(visit, Around.EXECUTIVE);
    }

    /** A card that says everything itself. */
    Card byItself(Visit visit) {
        return card(visit, Around.NOTHING);
    }

    private Card card(Visit visit, Around around) {
        Place place = visit.place();
        boolean begun = draft.begun(visit);
        String name = draft.name(visit.visitor());
        String executive = draft.person(visit.visitor()).externalId();
        List<Held> said = answers.getOrDefault(visit.visitId(), List.of());
        State state = state(visit, said, begun);
        List<Mark> marks = marks(visit, said, begun);
        boolean repairable = !begun
                && (fallen.containsKey(visit.visitId())
                        || (place == null && draft.promised(visit).isPresent()));
        if (place == null) {
            String owed = texts.say("owed." + visit.length(), texts.stage(visit.stage()));
            return new Card(
                    visit.number(),
                    visit.version(),
                    name,
                    name,
                    new Card.Row(executive, null),
                    null,
                    owed,
                    state.id(),
                    marks,
                    texts.say("card.label.none", name),
                    !begun,
                    false,
                    false,
                    repairable);
        }
        ZoneId zone = zone(place.site());
        String hours = texts.hours(place.startsAt(), place.endsAt(), zone);
        String day = texts.day(place.startsAt().atZone(zone));
        PersonId mentor = new PersonId(place.mentor());
        return new Card(
                visit.number(),
                visit.version(),
                name,
                around == Around.EXECUTIVE ? texts.say("choice.when", day, hours) : name,
                new Card.Row(executive, draft.person(mentor).externalId()),
                switch (around) {
                    case DAY_AND_SITE -> hours;
                    case EXECUTIVE -> site(place.site());
                    case NOTHING -> texts.say("card.when", day, hours, site(place.site()));
                },
                texts.say("card.beside", draft.name(mentor), queue(place.queue())),
                state.id(),
                marks,
                texts.say("card.label", name, day, hours, site(place.site())),
                !begun,
                visit.pinned(),
                true,
                repairable);
    }

    private State state(Visit visit, List<Held> said, boolean begun) {
        if (begun) {
            return State.BEGUN;
        }
        if (broken.containsKey(visit.key())) {
            return State.CONFLICT;
        }
        if (gone(visit)) {
            return State.GONE;
        }
        if (draft.declined().contains(visit.visitId())
                || said.stream().anyMatch(held -> held.answer() == Answer.DECLINED)) {
            return State.DECLINED;
        }
        if (visit.pinned()) {
            return State.PINNED;
        }
        if (draft.promised(visit).isEmpty()) {
            return State.PLANNED;
        }
        return draft.differsFromPromise(visit) ? State.CHANGED : State.PUBLISHED;
    }

    private List<Mark> marks(Visit visit, List<Held> said, boolean begun) {
        List<Mark> marks = new ArrayList<>();
        List<String> rules = broken.getOrDefault(visit.key(), List.of());
        rules.stream().limit(1).forEach(words -> marks.add(Mark.of("warn", "bad", words)));
        if (rules.size() > 1) {
            marks.add(Mark.of("warn", "bad", texts.say("mark.more-broken", rules.size() - 1)));
        }
        Fallen out = fallen.get(visit.visitId());
        boolean told = out != null && (out.why() == Why.DECLINED || (out.why().breaksARule() && !rules.isEmpty()));
        if (out != null && !told) {
            marks.add(Mark.of("gone", "bad", texts.say("fallen." + out.why())));
        } else if (gone(visit)) {
            marks.add(Mark.of("gone", "bad", texts.say("mark.gone")));
        }
        if (visit.pinned()) {
            marks.add(Mark.of("pin", "", texts.say("mark.pinned")));
        }
        if (begun) {
            marks.add(Mark.of("lock", "", texts.say("mark.begun")));
        } else if (draft.promised(visit).isPresent()) {
            marks.add(
                    draft.differsFromPromise(visit)
                            ? Mark.of(
                                    "changed", "warn", texts.say("mark." + (visit.place() == null ? "off" : "changed")))
                            : Mark.of("sent", "", texts.say("mark.published")));
        }
        marks.addAll(new AnswerMarks(draft, sites, texts).of(visit, said, begun));
        return marks;
    }

    private boolean gone(Visit visit) {
        return visit.slot() != null && !draft.slots().containsKey(visit.slot()) && !draft.begun(visit);
    }

    private ZoneId zone(String site) {
        @Nullable Site known = sites.get(site);
        return known == null ? ZoneOffset.UTC : known.zone();
    }

    private String site(String id) {
        @Nullable Site known = sites.get(id);
        return known == null ? id : known.name();
    }

    private String queue(String id) {
        @Nullable Queue known = queues.get(id);
        return known == null ? id : known.name();
    }
}
