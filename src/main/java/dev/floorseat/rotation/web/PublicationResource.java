package dev.floorseat.rotation.web;

import dev.floorseat.people.SignedIn;
import dev.floorseat.rotation.AppointmentChange;
import dev.floorseat.rotation.PlanPublished;
import dev.floorseat.rotation.plan.Draft;
import dev.floorseat.rotation.plan.Drafts;
import dev.floorseat.rotation.plan.PlanPreview;
import dev.floorseat.rotation.plan.Publication;
import dev.floorseat.rotation.plan.Recall;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Publishing and taking back for programs, and what either would change. */
@RestController
@RequestMapping("/api/v1/rotations/{id}/publication")
@PreAuthorize("hasRole('PLANNER')")
class PublicationResource {

    /**
     * What was, or would be, published.
     *
     * @param fingerprint of what would be published, for publishing exactly that; null once it was
     */
    record PublicationView(
            boolean dryRun,
            int version,
            int unassigned,
            @Nullable String fingerprint,
            List<ChangeView> changes,
            List<BreachView> broken) {}

    /**
     * Why a plan is taken back.
     *
     * @param reason one line, which the people concerned are told
     */
    record RecallRequest(@Nullable String reason) {}

    private final Publication publication;
    private final Recall recall;
    private final Drafts drafts;
    private final Words words;

    PublicationResource(Publication publication, Recall recall, Drafts drafts, Words words) {
        this.publication = publication;
        this.recall = recall;
        this.drafts = drafts;
        this.words = words;
    }

    /**
     * Publishes, or shows what publishing would change.
     *
     * @param fingerprint of the dry run looked at: published is that or nothing; null: whatever stands
     */
    @PostMapping
    PublicationView publish(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) @Nullable String fingerprint,
            @AuthenticationPrincipal SignedIn who,
            Locale locale) {
        if (dryRun) {
            return preview(id, locale);
        }
        PlanPublished published = publication.publish(id, fingerprint, who.account());
        Draft draft = drafts.of(id);
        long unassigned = draft.visits().stream()
                .filter(visit -> visit.place() == null && !draft.begun(visit))
                .count();
        return new PublicationView(
                false,
                published.version(),
                Math.toIntExact(unassigned),
                null,
                changes(published.changes(), draft),
                List.of());
    }

    /**
     * Takes the plan back, or shows whose visits would be off.
     *
     * @param reason why, for programs that cannot send a body
     * @param fingerprint of the dry run looked at: that is taken back or nothing; null: whatever stands
     */
    @DeleteMapping
    PublicationView recall(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String fingerprint,
            @RequestBody(required = false) @Nullable RecallRequest request,
            @AuthenticationPrincipal SignedIn who) {
        Draft draft = drafts.of(id);
        int unassigned = Math.toIntExact(draft.visits().stream()
                .filter(visit -> visit.place() == null && !draft.begun(visit))
                .count());
        if (dryRun) {
            Recall.Preview preview = recall.preview(id);
            return new PublicationView(
                    true,
                    preview.version(),
                    unassigned,
                    preview.fingerprint(),
                    changes(preview.changes(), draft),
                    List.of());
        }
        String inBody = request == null ? null : request.reason();
        String why = inBody == null ? reason : inBody;
        PlanPublished recalled = recall.recall(id, fingerprint, why == null ? "" : why, who.account());
        return new PublicationView(
                false, recalled.version(), unassigned, null, changes(recalled.changes(), draft), List.of());
    }

    private PublicationView preview(long id, Locale locale) {
        PlanPreview preview = publication.preview(id);
        Draft draft = drafts.of(id);
        return new PublicationView(
                true,
                preview.version(),
                preview.unassigned(),
                preview.fingerprint(),
                changes(preview.changes(), draft),
                preview.broken().stream()
                        .map(breach -> BreachView.of(breach, words, draft, locale))
                        .toList());
    }

    private static List<ChangeView> changes(List<AppointmentChange> changes, Draft draft) {
        return changes.stream().map(change -> ChangeView.of(change, draft)).toList();
    }
}
