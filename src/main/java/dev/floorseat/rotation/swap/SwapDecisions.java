package dev.floorseat.rotation.swap;

import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.SwapNews;
import dev.floorseat.rotation.plan.Draft;
import dev.floorseat.rotation.plan.Drafts;
import dev.floorseat.rotation.plan.Planning;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the planner decides about swaps that do not go through by themselves. */
@Component
@Transactional
public class SwapDecisions {

    /** Characters of a reason. */
    public static final int LONGEST_REASON = 500;

    private final SwapRows rows;
    private final Fits fits;
    private final Exchange exchange;
    private final Drafts drafts;
    private final Planning planning;
    private final Clock clock;

    SwapDecisions(SwapRows rows, Fits fits, Exchange exchange, Drafts drafts, Planning planning, Clock clock) {
        this.rows = rows;
        this.fits = fits;
        this.exchange = exchange;
        this.drafts = drafts;
        this.planning = planning;
        this.clock = clock;
    }

    /** What waits, by when it was taken. */
    @Transactional(readOnly = true)
    public List<Swap> waiting() {
        return rows.waiting();
    }

    /** How many wait. */
    @Transactional(readOnly = true)
    public int count() {
        return rows.waiting().size();
    }

    /**
     * What a swap that waits would come to now.
     *
     * @throws Refusal if one of the two cannot be swapped any more
     */
    @Transactional(readOnly = true)
    public Fit fit(Draft draft, Swap swap) {
        return fits.fit(draft, draft.visit(swap.visit()), draft.visit(Objects.requireNonNull(swap.other())));
    }

    /**
     * Has the two swap.
     *
     * @return the swap, done
     * @throws Refusal if it was decided meanwhile, or a hard rule would break by now
     */
    public Swap approve(long id, String account) {
        Swap swap = waiting(id);
        Draft draft = drafts.of(swap.rotation());
        Fit fit = fit(draft, swap);
        if (!fit.holds()) {
            throw Refusal.conflict("swaps.breaks-now");
        }
        Appointment offered = draft.promised().get(swap.visit());
        rows.decided(swap, SwapState.DONE, null, account, clock.instant());
        exchange.run(draft, fit, account);
        exchange.tellBoth(swap, SwapNews.Kind.DONE, offered, null);
        return decided(id);
    }

    /**
     * Leaves everything as it is.
     *
     * @param reason what the two are told
     * @return the swap, refused
     * @throws Refusal if it was decided meanwhile, or the reason is missing or too long
     */
    public Swap refuse(long id, String reason, String account) {
        String why = reason.replaceAll("\\s+", " ").strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw Refusal.unusable(
                    List.of(Fault.at("/reason", "swaps.reason-wrong", LONGEST_REASON)),
                    "swaps.reason-wrong",
                    LONGEST_REASON);
        }
        Swap swap = waiting(id);
        rows.decided(swap, SwapState.REFUSED, why, account, clock.instant());
        exchange.tellBoth(
                swap,
                SwapNews.Kind.REFUSED,
                drafts.of(swap.rotation()).promised().get(swap.visit()),
                why);
        return decided(id);
    }

    private Swap decided(long id) {
        return rows.find(id).orElseThrow();
    }

    private Swap waiting(long id) {
        Swap seen = rows.find(id).orElseThrow(() -> Refusal.notFound("swaps.none", Long.toString(id)));
        planning.lock(seen.rotation());
        return rows.find(id)
                .filter(swap -> swap.state() == SwapState.WAITING)
                .orElseThrow(() -> Refusal.conflict("swaps.decided"));
    }
}
