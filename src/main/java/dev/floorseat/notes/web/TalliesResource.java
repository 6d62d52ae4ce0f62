package dev.floorseat.notes.web;

import dev.floorseat.notes.capture.Arrivals;
import dev.floorseat.notes.capture.ClientId;
import dev.floorseat.notes.tally.Consent;
import dev.floorseat.notes.tally.Mood;
import dev.floorseat.notes.tally.NewTally;
import dev.floorseat.notes.tally.Tallies;
import dev.floorseat.notes.tally.Tally;
import dev.floorseat.notes.tally.TallyKind;
import dev.floorseat.people.SignedIn;
import dev.floorseat.web.ForPrograms;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is counted by one tap, for programs: everybody their own. */
@RestController
@RequestMapping({ForPrograms.API + "/visits/{id}/tallies", ForPrograms.PHONE + "/visits/{id}/tallies"})
@PreAuthorize("hasAnyRole('EXECUTIVE', 'MENTOR')")
class TalliesResource {

    /** A tap as it is sent: what belongs to its kind, and {@code at}, when it was made. */
    record TypedTally(
            @Nullable String clientId,
            @Nullable String kind,
            @Nullable String segment,
            @Nullable String wish,
            @Nullable String mood,
            @Nullable String consent,
            @Nullable Integer systems,
            @Nullable Integer heardSeconds,
            @Nullable Integer dashboardSeconds,
            @Nullable String at) {}

    /** A tap that was kept. */
    record TallyView(
            String clientId,
            TallyKind kind,
            @Nullable String segment,
            @Nullable String wish,
            @Nullable Mood mood,
            @Nullable Consent consent,
            @Nullable Integer systems,
            @Nullable Integer heardSeconds,
            @Nullable Integer dashboardSeconds,
            Instant at) {

        static TallyView of(Tally tally) {
            NewTally said = tally.said();
            return new TallyView(
                    said.clientId(),
                    said.kind(),
                    said.segment(),
                    said.wish(),
                    said.mood(),
                    said.consent(),
                    said.systems(),
                    said.heardSeconds(),
                    said.dashboardSeconds(),
                    tally.occurredAt());
        }
    }

    private final Tallies tallies;
    private final Arrivals arrivals;

    TalliesResource(Tallies tallies, Arrivals arrivals) {
        this.tallies = tallies;
        this.arrivals = arrivals;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    TallyView count(@PathVariable long id, @RequestBody TypedTally typed, @AuthenticationPrincipal SignedIn who) {
        NewTally wanted = new NewTally(
                ClientId.of(typed.clientId()),
                OneOf.of(TallyKind.class, typed.kind(), "/kind"),
                typed.segment(),
                typed.wish(),
                OneOf.ofAny(Mood.class, typed.mood(), "/mood"),
                OneOf.ofAny(Consent.class, typed.consent(), "/consent"),
                typed.systems(),
                typed.heardSeconds(),
                typed.dashboardSeconds());
        return TallyView.of(tallies.count(Owner.visit(id), Owner.of(who, id), wanted, arrivals.of(typed.at())));
    }

    @GetMapping
    List<TallyView> mine(@PathVariable long id, @AuthenticationPrincipal SignedIn who) {
        return tallies.of(Owner.visit(id), Owner.of(who, id)).stream()
                .map(TallyView::of)
                .toList();
    }

    /** A slip of the finger; one that never arrived is taken back as well. */
    @DeleteMapping("/{clientId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable long id, @PathVariable String clientId, @AuthenticationPrincipal SignedIn who) {
        tallies.takeBack(Owner.visit(id), Owner.of(who, id), clientId);
    }
}
