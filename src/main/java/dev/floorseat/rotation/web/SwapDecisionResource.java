package dev.floorseat.rotation.web;

import dev.floorseat.people.SignedIn;
import dev.floorseat.rotation.swap.SwapDecisions;
import dev.floorseat.web.ForPrograms;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Swaps that do not go through by themselves, for planners' programs. */
@RestController
@RequestMapping(ForPrograms.API + "/swaps")
@PreAuthorize("hasRole('PLANNER')")
class SwapDecisionResource {

    /** What the two are told. */
    record RefusedSwap(@Nullable String reason) {}

    private final SwapDecisions decisions;
    private final SwapViews rows;
    private final SwapSheets sheets;

    SwapDecisionResource(SwapDecisions decisions, SwapViews rows, SwapSheets sheets) {
        this.decisions = decisions;
        this.rows = rows;
        this.sheets = sheets;
    }

    @GetMapping("/waiting")
    List<SwapView.Offer> waiting(Locale locale) {
        return sheets.offers(rows.waiting(locale));
    }

    @PostMapping("/{id}/approval")
    SwapView approve(@PathVariable long id, @AuthenticationPrincipal SignedIn who) {
        return sheets.of(decisions.approve(id, who.account()));
    }

    @PostMapping("/{id}/refusal")
    SwapView refuse(@PathVariable long id, @RequestBody RefusedSwap refused, @AuthenticationPrincipal SignedIn who) {
        return sheets.of(decisions.refuse(id, refused.reason() == null ? "" : refused.reason(), who.account()));
    }
}
