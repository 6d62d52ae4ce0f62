package dev.floorseat.rotation.web;

import dev.floorseat.people.SignedIn;
import dev.floorseat.rotation.PlanPublished;
import dev.floorseat.rotation.plan.Draft;
import dev.floorseat.rotation.plan.Drafts;
import dev.floorseat.rotation.plan.Repairs;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
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

/** What can be done about a visit that fell out, for programs: a few choices, and the one accepted is published. */
@RestController
@RequestMapping("/api/v1/visits/{id}/repair")
@PreAuthorize("hasRole('PLANNER')")
class VisitRepairResource {

    /** What could be done about a visit that fell out. */
    record RepairView(String visit, List<AlternativeView> choices, List<String> reasons) {}

    /** The slot a repair puts the visit into. */
    record AcceptedRepair(@Nullable String slot) {}

    private final Repairs repairs;
    private final Drafts drafts;
    private final Words words;

    VisitRepairResource(Repairs repairs, Drafts drafts, Words words) {
        this.repairs = repairs;
        this.drafts = drafts;
        this.words = words;
    }

    @GetMapping
    RepairView repair(@PathVariable long id, Locale locale) {
        Repairs.Repair repair = repairs.propose(VisitAnswersPage.visitId(id), AlternativeView.MOST);
        return new RepairView(
                repair.visit().key(),
                AlternativeView.of(repair.choices(), repair.visit(), repair.draft(), words, locale),
                words.reasons(repair.inTheWay(), locale));
    }

    @PostMapping
    List<ChangeView> accept(
            @PathVariable long id, @RequestBody AcceptedRepair accepted, @AuthenticationPrincipal SignedIn who) {
        if (accepted.slot() == null) {
            throw Refusal.unusable(List.of(Fault.at("/slot", "rotation.missing")), "rotation.not-repaired");
        }
        PlanPublished published = repairs.accept(VisitAnswersPage.visitId(id), accepted.slot(), who.account());
        Draft draft = drafts.of(published.rotation());
        return published.changes().stream()
                .map(change -> ChangeView.of(change, draft))
                .toList();
    }
}
