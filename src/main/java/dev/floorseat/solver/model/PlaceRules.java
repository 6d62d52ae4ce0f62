package dev.floorseat.solver.model;

import static dev.floorseat.solver.model.Streams.MEDIUM;
import static org.optaplanner.core.api.score.stream.Joiners.equal;
import static org.optaplanner.core.api.score.stream.Joiners.filtering;

import dev.floorseat.solver.Rule;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;

/** Medium rules: what is left out; and the soft ones that keep what was published. */
final class PlaceRules {

    Constraint[] all(ConstraintFactory factory) {
        return new Constraint[] {
            unassigned(factory), unmetDemand(factory), publishedMoved(factory), mentorSwapped(factory)
        };
    }

    Constraint unassigned(ConstraintFactory factory) {
        return factory.forEachIncludingNullVars(Visit.class)
                .filter(visit -> visit.getSlot() == null)
                .penalizeLong(MEDIUM, visit -> visit.request().priority())
                .justifyWith((visit, score) -> Match.of(visit))
                .asConstraint(Rule.M1.name());
    }

    Constraint unmetDemand(ConstraintFactory factory) {
        return factory.forEach(DemandFact.class)
                .ifNotExists(Visit.class, equal(DemandFact::queue, Visit::queue), filtering(DemandFact::metBy))
                .penalizeLong(MEDIUM, demand -> demand.demand().weight())
                .justifyWith((demand, score) -> Match.of(
                        List.of(),
                        Map.of(
                                "queue", demand.queue().id,
                                "demand", demand.demand().id(),
                                "day", demand.demand().by())))
                .asConstraint(Rule.M2.name());
    }

    Constraint publishedMoved(ConstraintFactory factory) {
        return factory.forEachIncludingNullVars(Visit.class)
                .filter(visit -> visit.request().published() != null && !inPublishedTimeAndSite(visit))
                .penalizeConfigurableLong(visit -> 1)
                .justifyWith((visit, score) -> moved(visit))
                .asConstraint(Rule.S1.name());
    }

    Constraint mentorSwapped(ConstraintFactory factory) {
        return factory.forEach(Visit.class)
                .filter(visit -> inPublishedTimeAndSite(visit) && otherMentorOrQueue(visit))
                .penalizeConfigurableLong(visit -> 1)
                .justifyWith((visit, score) -> swapped(visit, Objects.requireNonNull(visit.publishedSlot())))
                .asConstraint(Rule.S16.name());
    }

    private static Match moved(Visit visit) {
        HostingSlot published = visit.publishedSlot();
        if (published == null) {
            return Match.of(visit, Map.of("why", "gone"));
        }
        String why = visit.getSlot() == null ? "off" : "moved";
        return Match.of(visit, Map.of("why", why, "other", published.slot().from(), "before", published.site.id));
    }

    private static Match swapped(Visit visit, HostingSlot published) {
        return published.mentor.equals(visit.mentor())
                ? Match.of(visit, Map.of("why", "queue", "before", published.queue.id))
                : Match.of(visit, Map.of("why", "mentor", "before", published.mentor.id));
    }

    /** Nothing is where a slot was that is gone. */
    private static boolean inPublishedTimeAndSite(Visit visit) {
        HostingSlot published = visit.publishedSlot();
        HostingSlot now = visit.getSlot();
        return published != null
                && now != null
                && published.from == now.from
                && published.to == now.to
                && published.site.equals(now.site);
    }

    private static boolean otherMentorOrQueue(Visit visit) {
        HostingSlot published = visit.publishedSlot();
        return published != null && !(published.mentor.equals(visit.mentor()) && published.queue.equals(visit.queue()));
    }

    /** What S1 or S16 would cost there. */
    static long publishedCost(Visit visit, HostingSlot slot, long moved, long swapped) {
        HostingSlot published = visit.publishedSlot();
        if (visit.request().published() == null) {
            return 0;
        }
        if (published == null
                || published.from != slot.from
                || published.to != slot.to
                || !published.site.equals(slot.site)) {
            return moved;
        }
        return published.mentor.equals(slot.mentor) && published.queue.equals(slot.queue) ? 0 : swapped;
    }
}
