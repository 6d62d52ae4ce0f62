package dev.floorseat.rotation.web;

import dev.floorseat.people.SignedIn;
import dev.floorseat.rotation.PlanPublished;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.plan.Draft;
import dev.floorseat.rotation.plan.Drafts;
import dev.floorseat.rotation.plan.FallenOut;
import dev.floorseat.rotation.plan.Repairs;
import dev.floorseat.rotation.plan.Visit;
import dev.floorseat.solver.Alternative;
import dev.floorseat.solver.Variant;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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

    /**
     * What could be done about a visit that fell out.
     *
     * @param why what became of what was promised; null: nothing was promised, or it still stands
     * @param needsAPerson whether it was declined so often that somebody should speak to the two
     * @param choices places that change nobody else
     * @param variants places that others make room for; empty where there are good choices
     */
    record RepairView(
            String visit,
            FallenOut.@Nullable Why why,
            boolean needsAPerson,
            List<AlternativeView> choices,
            List<VariantView> variants,
            List<String> reasons) {}

    /** A place, and who goes where to make room for it. */
    record VariantView(AlternativeView place, List<MoveView> others) {}

    /** Where another visit goes. */
    record MoveView(String visit, String slot, OffsetDateTime from, OffsetDateTime to) {}

    /**
     * What a repair does.
     *
     * @param slot where the visit goes
     * @param others where others go to make room; null or empty: they stay
     */
    record AcceptedRepair(@Nullable String slot, @Nullable List<AcceptedMove> others) {}

    /** Where another visit goes. */
    record AcceptedMove(@Nullable String visit, @Nullable String slot) {}

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
        Draft draft = repair.draft();
        return new RepairView(
                repair.visit().key(),
                repair.fallen() == null ? null : repair.fallen().why(),
                repair.fallen() != null && repair.fallen().needsAPerson(),
                AlternativeView.of(repair.choices(), repair.visit(), draft, words, locale),
                repair.variants().stream()
                        .map(variant -> view(variant, repair.visit(), draft, locale))
                        .toList(),
                words.reasons(repair.inTheWay(), locale));
    }

    private VariantView view(Variant variant, Visit visit, Draft draft, Locale locale) {
        Alternative place = new Alternative(variant.slot(), variant.difference(), variant.breaches());
        return new VariantView(
                AlternativeView.of(List.of(place), visit, draft, words, locale).get(0),
                variant.others().stream()
                        .map(move -> new MoveView(
                                move.visit(),
                                move.slot().id(),
                                move.slot().from(),
                                move.slot().to()))
                        .toList());
    }

    @PostMapping
    List<ChangeView> accept(
            @PathVariable long id, @RequestBody AcceptedRepair accepted, @AuthenticationPrincipal SignedIn who) {
        if (accepted.slot() == null) {
            throw Refusal.unusable(List.of(Fault.at("/slot", "rotation.missing")), "rotation.not-repaired");
        }
        PlanPublished published =
                repairs.accept(VisitAnswersPage.visitId(id), accepted.slot(), others(accepted), who.account());
        Draft draft = drafts.of(published.rotation());
        return published.changes().stream()
                .map(change -> ChangeView.of(change, draft))
                .toList();
    }

    private static Map<VisitId, String> others(AcceptedRepair accepted) {
        Map<VisitId, String> others = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>();
        List<AcceptedMove> moves = Objects.requireNonNullElse(accepted.others(), List.of());
        for (int i = 0; i < moves.size(); i++) {
            String visit = moves.get(i).visit();
            String slot = moves.get(i).slot();
            if (visit == null || !visit.matches("[1-9][0-9]{0,17}")) {
                faults.add(Fault.at("/others/" + i + "/visit", "rotation.missing"));
            } else if (slot == null) {
                faults.add(Fault.at("/others/" + i + "/slot", "rotation.missing"));
            } else {
                others.put(new VisitId(Long.parseLong(visit)), slot);
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.unusable(faults, "rotation.not-repaired");
        }
        return others;
    }
}
