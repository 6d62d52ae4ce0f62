package dev.floorseat.rotation.web;

import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.people.PersonId;
import dev.floorseat.people.SignedIn;
import dev.floorseat.rotation.swap.Swap;
import dev.floorseat.rotation.swap.Swaps;
import dev.floorseat.web.Fault;
import dev.floorseat.web.ForPrograms;
import dev.floorseat.web.Refusal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An executive's swaps for programs: look, offer, take, decline, take back. Assistants do not swap. */
@RestController
@RequestMapping(ForPrograms.API)
@PreAuthorize("hasRole('EXECUTIVE')")
class SwapResource {

    /**
     * What a reader may take, and what became of what they offered or took.
     *
     * @param own the newest first, twenty at most
     */
    record SwapsView(List<SwapView.Offer> open, List<SwapView> own) {}

    /**
     * What is offered.
     *
     * @param to external id; null: openly
     * @param words a line that goes with it; null: none
     * @param until the last day on which it can be taken
     */
    record OfferedVisit(
            @Nullable String to,
            @Nullable String words,
            @Nullable LocalDate until) {}

    /**
     * What is given for it.
     *
     * @param give the number of a visit of the reader's
     */
    record TakenOffer(@Nullable Long give) {}

    private final Swaps swaps;
    private final SwapViews rows;
    private final SwapSheets sheets;
    private final People people;

    SwapResource(Swaps swaps, SwapViews rows, SwapSheets sheets, People people) {
        this.swaps = swaps;
        this.rows = rows;
        this.sheets = sheets;
        this.people = people;
    }

    /**
     * Swaps.
     *
     * @param look the offer to try first; null: as they come
     */
    @GetMapping("/swaps")
    SwapsView mine(
            @RequestParam(required = false) @Nullable Long look, @AuthenticationPrincipal SignedIn who, Locale locale) {
        PersonId person = MySwapsPage.person(who);
        return new SwapsView(sheets.offers(rows.offers(person, look, locale)), sheets.all(swaps.of(person)));
    }

    @PostMapping("/visits/{id}/swap")
    ResponseEntity<SwapView> offer(
            @PathVariable long id, @RequestBody OfferedVisit offered, @AuthenticationPrincipal SignedIn who) {
        LocalDate until = offered.until();
        if (until == null) {
            throw missing("/until", "swaps.not-sent");
        }
        Swap swap = swaps.offer(
                VisitAnswersPage.visitId(id),
                VisitAnswersPage.person(id, who),
                person(offered.to()),
                offered.words() == null ? "" : offered.words(),
                until);
        return ResponseEntity.created(URI.create(ForPrograms.API + "/swaps?look=" + swap.id()))
                .body(sheets.of(swap));
    }

    @PostMapping("/swaps/{id}/acceptance")
    SwapView take(@PathVariable long id, @RequestBody TakenOffer taken, @AuthenticationPrincipal SignedIn who) {
        Long give = taken.give();
        if (give == null) {
            throw missing("/give", "swaps.not-taken");
        }
        return sheets.of(swaps.take(id, VisitAnswersPage.visitId(give), MySwapsPage.person(who), who.account()));
    }

    @PostMapping("/swaps/{id}/decline")
    SwapView decline(@PathVariable long id, @AuthenticationPrincipal SignedIn who) {
        return sheets.of(swaps.decline(id, MySwapsPage.person(who)));
    }

    @PostMapping("/swaps/{id}/withdrawal")
    SwapView withdraw(@PathVariable long id, @AuthenticationPrincipal SignedIn who) {
        return sheets.of(swaps.withdraw(id, MySwapsPage.person(who)));
    }

    private @Nullable PersonId person(@Nullable String externalId) {
        return externalId == null
                ? null
                : people.byExternalId(externalId)
                        .map(Person::id)
                        .orElseThrow(() -> Refusal.unusable(
                                List.of(Fault.at("/to", "rotation.no-person", externalId)), "swaps.not-sent"));
    }

    private static Refusal missing(String pointer, String key) {
        return Refusal.unusable(List.of(Fault.at(pointer, "rotation.missing")), key);
    }
}
