package dev.floorseat.rotation.web;

import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Stage;
import dev.floorseat.rotation.VisitLength;
import dev.floorseat.rotation.plan.Draft;
import dev.floorseat.rotation.plan.Place;
import dev.floorseat.rotation.plan.Visit;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A visit for programs.
 *
 * @param executive the executive's external id
 * @param slot where it is in the draft; null: nowhere, and then so are mentor, site, queue and times
 * @param published the slot that was promised; null: none
 * @param version what {@code If-Match} takes
 */
record VisitView(
        String id,
        String rotation,
        String executive,
        VisitLength length,
        Stage stage,
        int priority,
        @Nullable String after,
        @Nullable String slot,
        @Nullable String mentor,
        @Nullable String site,
        @Nullable String queue,
        @Nullable Instant from,
        @Nullable Instant to,
        boolean pinned,
        @Nullable String published,
        long version) {

    static VisitView of(Visit visit, Draft draft) {
        Place place = visit.place();
        return new VisitView(
                visit.key(),
                Long.toString(visit.rotation()),
                draft.person(visit.visitor()).externalId(),
                visit.length(),
                visit.stage(),
                visit.priority(),
                visit.follows() == null ? null : Long.toString(visit.follows()),
                visit.slot(),
                place == null
                        ? null
                        : draft.person(new PersonId(place.mentor())).externalId(),
                place == null ? null : place.site(),
                place == null ? null : place.queue(),
                place == null ? null : place.startsAt(),
                place == null ? null : place.endsAt(),
                visit.pinned(),
                draft.published().get(visit.visitId()),
                visit.version());
    }
}
