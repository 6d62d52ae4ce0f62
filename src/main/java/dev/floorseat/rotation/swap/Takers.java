package dev.floorseat.rotation.swap;

import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.plan.Draft;
import dev.floorseat.rotation.plan.Visit;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who could take what somebody offers, and give what for it. */
@Component
@Transactional(readOnly = true)
public class Takers {

    /** So many people hear of an open offer by mail at most; everybody else finds it among their swaps. */
    static final int MOST_TOLD = 20;

    /** Trying an exchange takes a while in a large company, and somebody waits for the form to be sent. */
    private static final int MOST_TRIED = 40;

    private final SwapRows rows;
    private final Fits fits;

    Takers(SwapRows rows, Fits fits) {
        this.rows = rows;
        this.fits = fits;
    }

    /** Who could give a visit for this one, in the order of their visits. */
    public List<PersonId> of(Draft draft, Visit offered) {
        return draft.visits().stream()
                .map(Visit::visitor)
                .distinct()
                .filter(person -> !person.equals(offered.visitor())
                        && !fits.giveable(draft, offered, person).isEmpty())
                .toList();
    }

    /** What each visit a person could give for an offer would come to; empty: they have none, or the visit offered has changed. */
    public List<Fit> fits(Draft draft, Swap swap, PersonId person) {
        return fits(draft, draft.visit(swap.visit()), person);
    }

    /** Whom an open offer fits, so that they should hear of it: who has no place themselves comes first. */
    List<PersonId> toTell(Draft draft, Visit offered) {
        return of(draft, offered).stream()
                .sorted(Comparator.comparing(person -> !isPlaceless(draft, offered, person)))
                .limit(MOST_TRIED)
                .filter(person -> fits(draft, offered, person).stream().anyMatch(Fit::holds))
                .limit(MOST_TOLD)
                .toList();
    }

    private boolean isPlaceless(Draft draft, Visit offered, PersonId person) {
        return fits.giveable(draft, offered, person).stream().anyMatch(visit -> fits.appointment(draft, visit) == null);
    }

    private List<Fit> fits(Draft draft, Visit offered, PersonId person) {
        return fits.appointment(draft, offered) == null
                ? List.of()
                : fits.giveable(draft, offered, person).stream()
                        .filter(visit -> !rows.isActive(visit.visitId()))
                        .map(visit -> fits.fit(draft, offered, visit))
                        .toList();
    }
}
