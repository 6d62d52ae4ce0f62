package dev.floorseat.invites.reminders;

import dev.floorseat.invites.reminders.UnansweredHost.Why;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.Hosts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets mentors go who have not answered within some working days, and asks the next: who was let go gets a cancellation, the next an
 * invite, the executive keeps time and place. Where nobody else can, or it is too late for a mail, the mentor stays asked and the planner
 * sees it. Silence is not counted against anybody.
 */
@Component
public class HostRound {

    private static final Logger LOG = LoggerFactory.getLogger(HostRound.class);

    private final UnansweredRows rows;
    private final Appointments appointments;
    private final Hosts hosts;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final int days;

    /** Days are how many working days a mentor has; without any everybody stays asked. */
    HostRound(
            UnansweredRows rows,
            Appointments appointments,
            Hosts hosts,
            Clock clock,
            PlatformTransactionManager transactions,
            @Value("${floorseat.hosts.answer-days:0}") String days) {
        this.rows = rows;
        this.appointments = appointments;
        this.hosts = hosts;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.days = days.isBlank() ? 0 : Integer.parseInt(days.strip());
    }

    /** Those in whose place nobody could be asked, by the begin of their visit: somebody speaks to them. */
    public List<UnansweredHost> left() {
        return days <= 0 ? List.of() : rows.left(clock.instant());
    }

    /**
     * Asks the next where it is due, each visit in a transaction of its own. May run twice at the same time.
     *
     * @return how many visits have another mentor now
     */
    int run() {
        if (days <= 0) {
            return 0;
        }
        Instant now = clock.instant();
        int asked = 0;
        for (UnansweredHost host : rows.askedBefore(now.minus(Duration.ofDays(days)), now)) {
            asked += next(host, now) ? 1 : 0;
        }
        rows.sweep(now);
        return asked;
    }

    /** One that cannot be mended holds up no other; the next round tries it again. */
    private boolean next(UnansweredHost host, Instant now) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> ask(host, now)));
        } catch (RuntimeException e) {
            LOG.error("Nobody else could be asked for visit {}", host.visit().value(), e);
            return false;
        }
    }

    private boolean ask(UnansweredHost host, Instant now) {
        Optional<Appointment> due = appointments
                .of(host.visit())
                .filter(promised -> promised.mentor().equals(host.mentor()))
                .filter(promised -> promised.from().isAfter(now) && stands(promised))
                .filter(promised -> !hosts.after(host.asked(), days, promised).isAfter(now));
        if (due.isEmpty()) {
            return false;
        }
        if (due.get().from().isBefore(now.plus(appointments.notice(host.visit())))) {
            rows.leave(host, Why.SOON);
            return false;
        }
        boolean asked = hosts.askNext(host.visit(), host.mentor());
        if (!asked) {
            rows.leave(host, Why.NOBODY);
        }
        return asked;
    }

    private boolean stands(Appointment promised) {
        return appointments
                .standing(
                        List.of(promised.executive()),
                        promised.from(),
                        promised.from().plusSeconds(1))
                .contains(promised);
    }
}
