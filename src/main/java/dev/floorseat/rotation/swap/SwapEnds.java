package dev.floorseat.rotation.swap;

import dev.floorseat.rotation.Answer;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.AppointmentChange;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.PlanPublished;
import dev.floorseat.rotation.SwapNews;
import dev.floorseat.rotation.VisitAnswered;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.plan.Planning;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends swaps whose time is over, or whose visits are not what they were when they were offered. */
@Component
class SwapEnds {

    private final SwapRows rows;
    private final Exchange exchange;
    private final Planning planning;
    private final Appointments appointments;
    private final Clock clock;

    SwapEnds(SwapRows rows, Exchange exchange, Planning planning, Appointments appointments, Clock clock) {
        this.rows = rows;
        this.exchange = exchange;
        this.planning = planning;
        this.appointments = appointments;
        this.clock = clock;
    }

    /** Ends what is over; each rotation in its turn, harmless when run twice. */
    @Transactional
    public void run() {
        rows.due(clock.instant()).stream()
                .map(Swap::rotation)
                .distinct()
                .sorted()
                .forEach(planning::lock);
        for (Swap swap : rows.due(clock.instant())) {
            Appointment offered = appointments.of(swap.visit()).orElse(null);
            rows.ended(swap, SwapState.EXPIRED);
            exchange.tell(swap, SwapNews.Kind.EXPIRED, swap.executive(), null, offered, null);
        }
    }

    /** Who publishes holds the lock on the rotation already. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PlanPublished published) {
        published.changes().stream().filter(SwapEnds::elsewhere).forEach(change -> lapse(change.visit()));
    }

    @EventListener
    @Transactional
    public void on(VisitAnswered answered) {
        if (answered.answer() == Answer.DECLINED) {
            lapse(answered.visit());
        }
    }

    /** Another mentor or queue is no other visit. */
    private static boolean elsewhere(AppointmentChange change) {
        Appointment before = change.before();
        Appointment after = change.after();
        return before == null || after == null || !before.sameTimeAndSite(after);
    }

    private void lapse(VisitId visit) {
        rows.active(visit).forEach(swap -> rows.ended(swap, SwapState.LAPSED));
    }
}
