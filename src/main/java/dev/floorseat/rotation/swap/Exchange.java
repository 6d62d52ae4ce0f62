package dev.floorseat.rotation.swap;

import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.SwapNews;
import dev.floorseat.rotation.SwapWaits;
import dev.floorseat.rotation.plan.Draft;
import dev.floorseat.rotation.plan.Planning;
import dev.floorseat.rotation.plan.Publication;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Carries a swap out as one plan version, and tells whom it concerns what becomes of swaps. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Exchange {

    private final Planning planning;
    private final Publication publication;
    private final ApplicationEventPublisher events;

    Exchange(Planning planning, Publication publication, ApplicationEventPublisher events) {
        this.planning = planning;
        this.publication = publication;
        this.events = events;
    }

    /** Both visits go to each other's places. The swap is noted as done before, so that its own version does not end it. */
    void run(Draft draft, Fit fit, String account) {
        planning.swapped(draft, fit.to(), fit.off());
        publication.publishOnly(draft.rotation().number(), fit.to(), fit.off(), null, account);
    }

    void tell(
            Swap swap,
            SwapNews.Kind kind,
            PersonId to,
            @Nullable PersonId other,
            @Nullable Appointment offered,
            @Nullable String words) {
        if (offered != null) {
            events.publishEvent(new SwapNews(swap.id(), kind, to, other, offered, words, swap.until()));
        }
    }

    /** Asks the planners to decide before the first of the two visits begins. */
    void ask(Swap swap, PersonId taker, Appointment offered, @Nullable Appointment given) {
        Instant first = given != null && given.from().isBefore(offered.from()) ? given.from() : offered.from();
        events.publishEvent(new SwapWaits(swap.id(), swap.executive(), taker, offered, first));
    }

    /** Tells both of a swap that somebody took. */
    void tellBoth(Swap swap, SwapNews.Kind kind, @Nullable Appointment offered, @Nullable String words) {
        PersonId taker = Objects.requireNonNull(swap.takenBy());
        tell(swap, kind, swap.executive(), taker, offered, words);
        tell(swap, kind, taker, swap.executive(), offered, words);
    }
}
