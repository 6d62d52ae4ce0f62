package dev.floorseat.rotation.swap;

import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.plan.Draft;
import dev.floorseat.rotation.plan.Publication;
import dev.floorseat.rotation.plan.Visit;
import dev.floorseat.solver.Slot;
import dev.floorseat.web.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tries exchanges of places: the visits keep their executives and change their slots, with all the others where they are promised. */
@Component
class Fits {

    private final Publication publication;
    private final Clock clock;
    private final Duration notice;

    Fits(Publication publication, Clock clock, @Value("${floorseat.swap.notice:P7D}") Duration notice) {
        this.publication = publication;
        this.clock = clock;
        this.notice = notice;
    }

    /** How long before a visit a swap still goes through by itself. */
    Duration notice() {
        return notice;
    }

    /** What a person could give: visits of the same length, to come as promised or without a place. */
    List<Visit> giveable(Draft draft, Visit offered, PersonId person) {
        return draft.visits().stream()
                .filter(visit -> visit.visitor().equals(person)
                        && visit.length() == offered.length()
                        && (appointment(draft, visit) != null || placeless(draft, visit)))
                .toList();
    }

    /**
     * What giving a visit for the one offered would come to.
     *
     * @throws Refusal if one of the two cannot be swapped any more
     */
    Fit fit(Draft draft, Visit offered, Visit given) {
        Appointment offeredAt = appointment(draft, offered);
        Appointment givenAt = appointment(draft, given);
        if (offeredAt == null || (givenAt == null && !placeless(draft, given)) || offered.length() != given.length()) {
            throw Refusal.conflict("swaps.changed");
        }
        Slot offeredSlot = slot(draft, offered);
        Map<VisitId, Slot> to = new HashMap<>();
        to.put(given.visitId(), offeredSlot);
        boolean refused = draft.refuses(given, offeredSlot.id());
        if (givenAt != null) {
            Slot givenSlot = slot(draft, given);
            to.put(offered.visitId(), givenSlot);
            refused = refused || draft.refuses(offered, givenSlot.id());
        }
        Set<VisitId> off = givenAt == null ? Set.of(offered.visitId()) : Set.of();
        Instant soon = clock.instant().plus(notice);
        boolean planner = !offeredAt.from().isAfter(soon)
                || (givenAt != null && !givenAt.from().isAfter(soon))
                || offered.pinned()
                || given.pinned();
        return new Fit(
                given, givenAt, to, off, publication.previewOnly(draft, to, off).broken(), refused, planner);
    }

    /** Where a visit is promised, if that can still be swapped; null: it was declined, has begun or was never promised. */
    @Nullable
    Appointment appointment(Draft draft, Visit visit) {
        Appointment promised = draft.promised().get(visit.visitId());
        return promised == null
                        || draft.declined().contains(visit.visitId())
                        || !promised.from().isAfter(clock.instant())
                        || !draft.slots().containsKey(draft.published().get(visit.visitId()))
                ? null
                : promised;
    }

    /** Nobody expects anybody to it: it was never promised, or one of the two said no. */
    private static boolean placeless(Draft draft, Visit visit) {
        return !draft.promised().containsKey(visit.visitId())
                || draft.declined().contains(visit.visitId());
    }

    private static Slot slot(Draft draft, Visit visit) {
        return Objects.requireNonNull(
                draft.slots().get(Objects.requireNonNull(draft.published().get(visit.visitId()))));
    }
}
