package dev.floorseat.rotation.plan;

import dev.floorseat.floor.Queue;
import dev.floorseat.floor.Site;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.plan.PlanVersions.Promise;
import dev.floorseat.solver.Slot;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a plan version would promise. */
@Component
class PlanPromises {

    private final Drafts drafts;
    private final PlanVersions versions;

    PlanPromises(Drafts drafts, PlanVersions versions) {
        this.drafts = drafts;
        this.versions = versions;
    }

    /** What is promised now. */
    Map<VisitId, Promise> inForce(Draft draft) {
        Map<VisitId, Promise> inForce = new LinkedHashMap<>();
        versions.inForce(draft.rotation().number())
                .forEach(promise -> inForce.put(promise.appointment().visit(), promise));
        return inForce;
    }

    /** What the draft would promise; what has begun stays as it was promised. */
    Map<VisitId, Promise> of(Draft draft) {
        Map<String, Site> sites = drafts.sites();
        Map<String, Queue> queues = drafts.queues();
        Map<VisitId, Promise> inForce = inForce(draft);
        Map<String, String> assignment = draft.assignment();
        Map<VisitId, Promise> after = new LinkedHashMap<>();
        for (Visit visit : draft.visits()) {
            Slot slot = draft.slot(assignment.get(visit.key()));
            Promise before = inForce.get(visit.visitId());
            if (draft.begun(visit) && before != null) {
                after.put(visit.visitId(), before);
            } else if (slot != null) {
                after.put(visit.visitId(), promise(draft, visit, slot, sites, queues));
            }
        }
        return after;
    }

    /**
     * The plan in force with some visits elsewhere; what else the draft holds waits.
     *
     * @param to where they go
     * @param off those that lose their place
     */
    Map<VisitId, Promise> only(Draft draft, Map<VisitId, Slot> to, Set<VisitId> off) {
        Map<VisitId, Promise> after = inForce(draft);
        Map<String, Site> sites = drafts.sites();
        Map<String, Queue> queues = drafts.queues();
        off.forEach(after::remove);
        to.forEach((visit, slot) -> after.put(visit, promise(draft, draft.visit(visit), slot, sites, queues)));
        return after;
    }

    private static Promise promise(
            Draft draft, Visit visit, Slot slot, Map<String, Site> sites, Map<String, Queue> queues) {
        Place place = draft.place(slot);
        Site site = Objects.requireNonNull(sites.get(place.site()));
        Queue queue = Objects.requireNonNull(queues.get(place.queue()));
        return new Promise(
                new Appointment(
                        visit.visitId(),
                        visit.visitor(),
                        new PersonId(place.mentor()),
                        site.externalId(),
                        site.name(),
                        site.zone(),
                        queue.externalId(),
                        queue.name(),
                        visit.length(),
                        visit.stage(),
                        place.startsAt(),
                        place.endsAt()),
                place,
                false,
                false,
                false);
    }
}
