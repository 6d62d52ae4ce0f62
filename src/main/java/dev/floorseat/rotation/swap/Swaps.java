package dev.floorseat.rotation.swap;

import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.SwapNews;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.plan.Draft;
import dev.floorseat.rotation.plan.Drafts;
import dev.floorseat.rotation.plan.Planning;
import dev.floorseat.rotation.plan.Visit;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What executives do about swaps: offer, take, decline, take back. */
@Component
@Transactional
public class Swaps {

    /** Characters of the line that goes with an offer. */
    public static final int LONGEST_WORDS = 200;

    private static final int SHOWN = 20;

    private final SwapRows rows;
    private final Fits fits;
    private final Takers takers;
    private final Exchange exchange;
    private final Drafts drafts;
    private final Planning planning;
    private final Appointments appointments;
    private final Clock clock;

    Swaps(
            SwapRows rows,
            Fits fits,
            Takers takers,
            Exchange exchange,
            Drafts drafts,
            Planning planning,
            Appointments appointments,
            Clock clock) {
        this.rows = rows;
        this.fits = fits;
        this.takers = takers;
        this.exchange = exchange;
        this.drafts = drafts;
        this.planning = planning;
        this.appointments = appointments;
        this.clock = clock;
    }

    /**
     * Offers a visit.
     *
     * @param to to whom; null: openly
     * @param words a line that goes with it; may be blank
     * @param lastDay the last day on which it can be taken, at the visit's site; not after the visit's own
     * @throws Refusal if the visit is not this person's, has begun, was declined, or is offered already; or the form is wrong
     */
    public Swap offer(VisitId id, PersonId by, @Nullable PersonId to, String words, LocalDate lastDay) {
        Visit seen = drafts.visit(id);
        planning.lock(seen.rotation());
        Draft draft = drafts.of(seen.rotation());
        Visit visit = draft.visit(id);
        if (!visit.visitor().equals(by)) {
            throw Refusal.notFound("rotation.no-visit", Long.toString(id.value()));
        }
        Appointment at = fits.appointment(draft, visit);
        if (at == null) {
            throw Refusal.conflict("swaps.not-offered");
        }
        if (rows.isActive(id)) {
            throw Refusal.conflict("swaps.offered-already");
        }
        if (to != null && (to.equals(by) || fits.giveable(draft, visit, to).isEmpty())) {
            throw fault("/to", "swaps.to-nobody");
        }
        String line = words.replaceAll("\\s+", " ").strip();
        if (line.length() > LONGEST_WORDS) {
            throw fault("/words", "swaps.words-long", LONGEST_WORDS);
        }
        Instant dayOver = lastDay.plusDays(1).atStartOfDay(at.zone()).toInstant();
        Instant until = dayOver.isAfter(at.from()) ? at.from() : dayOver;
        Instant now = clock.instant();
        if (!until.isAfter(now) || lastDay.isAfter(at.day())) {
            throw fault("/until", "swaps.until-outside");
        }
        long number = rows.add(visit.rotation(), at, to, line.isEmpty() ? null : line, until, now);
        Swap swap = swap(number);
        if (to == null) {
            takers.toTell(draft, visit)
                    .forEach(person -> exchange.tell(swap, SwapNews.Kind.OPEN, person, by, at, swap.words()));
        } else {
            exchange.tell(swap, SwapNews.Kind.OFFERED, to, by, at, swap.words());
        }
        return swap;
    }

    /**
     * Takes what was offered and gives a visit for it. Goes through at once if every hard rule holds and there is time enough; else the
     * planner decides.
     *
     * @param gives a visit of this person's: promised, or without a place
     * @return the swap, done or waiting for the planner
     * @throws Refusal if somebody was faster, it ended, one of the visits changed, or a hard rule would break
     */
    public Swap take(long id, VisitId gives, PersonId by, String account) {
        Swap seen = swapFor(id, by);
        planning.lock(seen.rotation());
        Swap swap = swap(id);
        Instant now = clock.instant();
        if (!swap.openAt(now)) {
            throw Refusal.conflict("swaps.gone");
        }
        Draft draft = drafts.of(swap.rotation());
        Visit given = draft.visit(gives);
        if (!given.visitor().equals(by)) {
            throw Refusal.notFound("rotation.no-visit", Long.toString(gives.value()));
        }
        if (rows.isActive(gives)) {
            throw Refusal.conflict("swaps.given-already");
        }
        Fit fit = fits.fit(draft, draft.visit(swap.visit()), given);
        if (!fit.holds()) {
            throw Refusal.unusable("swaps.breaks");
        }
        Appointment offered = draft.promised().get(swap.visit());
        rows.taken(swap, fit, fit.planner() ? SwapState.WAITING : SwapState.DONE, now);
        if (!fit.planner()) {
            exchange.run(draft, fit, account);
        }
        if (fit.planner() && offered != null) {
            exchange.ask(swap, by, offered, fit.givenAt());
        }
        SwapNews.Kind news = fit.planner() ? SwapNews.Kind.ASKED : SwapNews.Kind.DONE;
        exchange.tell(swap, news, swap.executive(), by, offered, null);
        return swap(id);
    }

    /**
     * Whom it was offered to would rather not.
     *
     * @return the swap, declined
     */
    public Swap decline(long id, PersonId by) {
        Swap swap = lock(swapFor(id, by));
        if (!by.equals(swap.to()) || swap.state() != SwapState.OPEN) {
            throw Refusal.conflict("swaps.gone");
        }
        rows.ended(swap, SwapState.DECLINED);
        exchange.tell(
                swap,
                SwapNews.Kind.DECLINED,
                swap.executive(),
                by,
                appointments.of(swap.visit()).orElse(null),
                null);
        return swap(id);
    }

    /**
     * Who offered it takes it back, also while the planner has not decided.
     *
     * @return the swap, withdrawn
     */
    public Swap withdraw(long id, PersonId by) {
        Swap seen = rows.find(id)
                .filter(it -> it.executive().equals(by))
                .orElseThrow(() -> Refusal.notFound("swaps.none", Long.toString(id)));
        Swap swap = lock(seen);
        if (swap.state() != SwapState.OPEN && swap.state() != SwapState.WAITING) {
            throw Refusal.conflict("swaps.gone");
        }
        rows.ended(swap, SwapState.WITHDRAWN);
        return swap(id);
    }

    /** What a person may take, theirs first. */
    @Transactional(readOnly = true)
    public List<Swap> openFor(PersonId person) {
        return rows.openFor(person, clock.instant());
    }

    /** What a person offered or took, the newest first, twenty at most. */
    @Transactional(readOnly = true)
    public List<Swap> of(PersonId person) {
        return rows.of(person, SHOWN);
    }

    /** Whether a visit is offered, or given for one that is, and not decided. */
    @Transactional(readOnly = true)
    public boolean isActive(VisitId visit) {
        return rows.isActive(visit);
    }

    private Swap lock(Swap seen) {
        planning.lock(seen.rotation());
        return swap(seen.id());
    }

    private Swap swapFor(long id, PersonId person) {
        return rows.find(id)
                .filter(swap -> swap.isFor(person))
                .orElseThrow(() -> Refusal.notFound("swaps.none", Long.toString(id)));
    }

    private Swap swap(long id) {
        return rows.find(id).orElseThrow(() -> Refusal.notFound("swaps.none", Long.toString(id)));
    }

    private static Refusal fault(String pointer, String key, Object... arguments) {
        return Refusal.unusable(List.of(Fault.at(pointer, key, arguments)), "swaps.not-sent");
    }
}
