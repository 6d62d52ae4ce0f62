package dev.floorseat.invites.replies;

import dev.floorseat.database.Utc;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.AppointmentChange;
import dev.floorseat.rotation.PlanPublished;
import dev.floorseat.rotation.ProposalSettled;
import dev.floorseat.rotation.VisitAnswered;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes proposals out of the planner's queue: those decided, and those that a later answer or another date has overtaken. */
@Component
@Transactional
class OpenProposals {

    /** In the place of an account: nobody decided. */
    static final String OVERTAKEN = "overtaken";

    private final JdbcClient jdbc;
    private final Clock clock;

    OpenProposals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void on(ProposalSettled settled) {
        settle(List.of(settled.visit().value()), settled.person(), settled.account());
    }

    /** Who answers anew has changed their mind. A proposal is written down after its own answer was recorded. */
    @EventListener
    void on(VisitAnswered answered) {
        settle(List.of(answered.visit().value()), answered.person(), OVERTAKEN);
    }

    @EventListener
    void on(PlanPublished published) {
        List<Long> moved = published.changes().stream()
                .filter(change -> change.before() != null && isElsewhere(change))
                .map(change -> change.visit().value())
                .toList();
        if (!moved.isEmpty()) {
            settle(moved, null, OVERTAKEN);
        }
    }

    private static boolean isElsewhere(AppointmentChange change) {
        Appointment before = change.before();
        Appointment after = change.after();
        return before == null
                || after == null
                || !before.from().equals(after.from())
                || !before.to().equals(after.to())
                || !before.site().equals(after.site());
    }

    /** Looked for before it is written: mostly there is none, and then no row is locked. */
    private void settle(List<Long> visits, @Nullable PersonId person, String by) {
        List<Long> open = jdbc.sql("""
                        select r.id from invites_invitation i join invites_reply r on r.invitation_id = i.id
                        where i.visit_id in (:visits) and (:person is null or i.person_id = :person)
                          and r.outcome = 'APPLIED' and r.wish_from is not null and r.settled_at is null
                        """)
                .param("visits", visits)
                .param("person", person == null ? null : person.value())
                .query(Long.class)
                .list();
        if (!open.isEmpty()) {
            jdbc.sql(
                            "update invites_reply set settled_at = :now, settled_by = :by where id in (:ids) and settled_at is null")
                    .param("now", Utc.column(clock.instant()))
                    .param("by", by)
                    .param("ids", open)
                    .update();
        }
    }
}
