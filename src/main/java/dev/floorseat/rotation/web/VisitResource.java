package dev.floorseat.rotation.web;

import dev.floorseat.people.SignedIn;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.plan.Draft;
import dev.floorseat.rotation.plan.Drafts;
import dev.floorseat.rotation.plan.Planning;
import dev.floorseat.rotation.plan.Visit;
import dev.floorseat.solver.Breach;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Visits for programs: look, move, pin. */
@RestController
@RequestMapping("/api/v1/visits")
@PreAuthorize("hasRole('PLANNER')")
class VisitResource {

    private final Drafts drafts;
    private final Planning planning;
    private final Words words;

    VisitResource(Drafts drafts, Planning planning, Words words) {
        this.drafts = drafts;
        this.planning = planning;
        this.words = words;
    }

    @GetMapping("/{id}")
    ResponseEntity<VisitView> one(@PathVariable long id) {
        Visit visit = drafts.visit(VisitAnswersPage.visitId(id));
        return tagged(visit, drafts.of(visit.rotation()));
    }

    /** Moves, pins, or both; what a move would break is refused with the rules in words. */
    @PatchMapping("/{id}")
    ResponseEntity<VisitView> change(
            @PathVariable long id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @RequestBody Map<String, @Nullable Object> change,
            @AuthenticationPrincipal SignedIn who,
            Locale locale) {
        VisitId visitId = VisitAnswersPage.visitId(id);
        Visit visit = drafts.visit(visitId);
        long version = version(match);
        if (visit.version() != version) {
            throw Refusal.conflict("rotation.visit-changed");
        }
        boolean pinned = pinned(change, visit);
        Visit changed = visit;
        if (change.containsKey("slot")) {
            String slot = slot(change.get("slot"));
            Draft draft = drafts.of(visit.rotation());
            List<Breach> broken = planning.broken(draft, visitId, slot);
            if (!broken.isEmpty()) {
                throw Refusal.unusable(
                        broken.stream()
                                .map(breach -> Fault.at(
                                        "/slot",
                                        "rotation.breach",
                                        breach.rule().name(),
                                        words.breach(breach, draft, locale)))
                                .toList(),
                        "rotation.move-breaks",
                        broken.size());
            }
            changed = planning.move(visitId, version, slot, pinned, who.account());
        } else if (change.containsKey("pinned")) {
            changed = planning.pin(visitId, version, pinned, who.account());
        } else {
            throw Refusal.unusable("rotation.nothing-to-change");
        }
        return tagged(changed, drafts.of(changed.rotation()));
    }

    private static boolean pinned(Map<String, @Nullable Object> change, Visit visit) {
        Object pinned = change.get("pinned");
        if (pinned instanceof Boolean wanted) {
            return wanted;
        }
        if (change.containsKey("pinned")) {
            throw Refusal.unusable(List.of(Fault.at("/pinned", "rotation.not-boolean")), "rotation.not-changed");
        }
        return visit.pinned();
    }

    private static @Nullable String slot(@Nullable Object slot) {
        if (slot == null || slot instanceof String) {
            return (String) slot;
        }
        throw Refusal.unusable(List.of(Fault.at("/slot", "rotation.not-text")), "rotation.not-changed");
    }

    private static long version(@Nullable String match) {
        if (match == null) {
            throw Refusal.unusable("rotation.no-if-match");
        }
        try {
            return Long.parseLong(match.replace("W/", "").replace("\"", "").strip());
        } catch (NumberFormatException e) {
            throw Refusal.conflict("rotation.visit-changed");
        }
    }

    private static ResponseEntity<VisitView> tagged(Visit visit, Draft draft) {
        return ResponseEntity.ok()
                .eTag("\"" + visit.version() + "\"")
                .body(VisitView.of(draft.visit(visit.visitId()), draft));
    }
}
