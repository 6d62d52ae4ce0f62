package dev.floorseat.notes.web;

import dev.floorseat.notes.Subject;
import dev.floorseat.notes.card.CardState;
import dev.floorseat.notes.card.Cards;
import dev.floorseat.notes.debrief.Debrief;
import dev.floorseat.notes.debrief.Debriefs;
import dev.floorseat.notes.debrief.GivenDebriefs;
import dev.floorseat.notes.debrief.TypedDebrief;
import dev.floorseat.notes.promise.PromiseState;
import dev.floorseat.notes.promise.Promises;
import dev.floorseat.notes.story.Stories;
import dev.floorseat.people.SignedIn;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.demand.Looks;
import dev.floorseat.rotation.demand.Saw;
import dev.floorseat.web.ForPrograms;
import dev.floorseat.web.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The debrief of a visit, for programs and the phone page of its executive. */
@RestController
@RequestMapping({ForPrograms.API + "/visits/{id}/debrief", ForPrograms.PHONE + "/visits/{id}/debrief"})
@PreAuthorize("hasRole('EXECUTIVE')")
class DebriefResource {

    /** The mistake, and what it is in. */
    record MistakeView(
            String text, @Nullable Subject about, @Nullable String directiveVersion) {}

    /** The promise as it stands. */
    record PromiseView(String text, LocalDate due, PromiseState state) {}

    /** The card as it stands: a CX lead may have worded it anew. */
    record CardView(
            String maySay,
            @Nullable String mayNotSay,
            @Nullable String queue,
            LocalDate validUntil,
            CardState state) {}

    /** The story as it stands. */
    record StoryView(String situation, String action, String outcome, boolean released) {}

    /** What was seen of what the visit was to look for. */
    record LookView(String demand, Saw saw, @Nullable String words) {}

    /** A debrief as its executive sees it. */
    record DebriefView(
            String visit,
            String clientId,
            List<String> learned,
            MistakeView mistake,
            @Nullable PromiseView promise,
            @Nullable CardView card,
            @Nullable StoryView story,
            List<LookView> looks,
            Instant at,
            Instant givenAt) {}

    private final Debriefs debriefs;
    private final GivenDebriefs given;
    private final Promises promises;
    private final Cards cards;
    private final Stories stories;
    private final Looks looks;

    DebriefResource(
            Debriefs debriefs, GivenDebriefs given, Promises promises, Cards cards, Stories stories, Looks looks) {
        this.debriefs = debriefs;
        this.given = given;
        this.promises = promises;
        this.cards = cards;
        this.stories = stories;
        this.looks = looks;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    DebriefView give(@PathVariable long id, @RequestBody TypedDebrief typed, @AuthenticationPrincipal SignedIn who) {
        return view(debriefs.give(id, who.personId(), typed));
    }

    @GetMapping
    DebriefView given(@PathVariable long id, @AuthenticationPrincipal SignedIn who) {
        Appointment visit = debriefs.own(id, who.personId());
        return view(given.of(visit.visit()).orElseThrow(() -> Refusal.notFound("debrief.none-yet")));
    }

    private DebriefView view(Debrief debrief) {
        Long version = debrief.directiveVersion();
        return new DebriefView(
                Long.toString(debrief.visit().value()),
                debrief.clientId(),
                debrief.learned(),
                new MistakeView(debrief.mistake(), debrief.about(), version == null ? null : Long.toString(version)),
                promises.of(debrief.visit())
                        .map(promise -> new PromiseView(promise.text(), promise.due(), promise.state()))
                        .orElse(null),
                cards.of(debrief.visit())
                        .map(card -> new CardView(
                                card.maySay(), card.mayNotSay(), card.queue(), card.validUntil(), card.state()))
                        .orElse(null),
                stories.of(debrief.visit())
                        .map(story ->
                                new StoryView(story.situation(), story.action(), story.outcome(), story.released()))
                        .orElse(null),
                looks.of(debrief.visit()).stream()
                        .map(look -> new LookView(Long.toString(look.demand()), look.saw(), look.words()))
                        .toList(),
                debrief.happenedAt(),
                debrief.givenAt());
    }
}
