package dev.floorseat.rotation.plan;

import dev.floorseat.database.Utc;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.PlanPublished;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.plan.PlanVersions.Promise;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down what was decided on the day and publishes it: other times, or none at all. The caller holds the lock on the rotation. */
@Component
class DaySettlement {

    /** A stretch of time that a visit gets instead of its own. */
    record Times(Instant from, Instant to) {}

    private final PlanVersions versions;
    private final Publication publication;
    private final VisitRepository visits;
    private final JdbcClient jdbc;
    private final Clock clock;

    DaySettlement(
            PlanVersions versions, Publication publication, VisitRepository visits, JdbcClient jdbc, Clock clock) {
        this.versions = versions;
        this.publication = publication;
        this.visits = visits;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Gives promised visits other times and takes others off, where the draft has no place for these either. */
    PlanPublished settle(Draft draft, Map<VisitId, Times> times, Set<VisitId> off, String account) {
        Map<VisitId, Promise> decided = new LinkedHashMap<>();
        for (Promise promise : versions.inForce(draft.rotation().number())) {
            Appointment before = promise.appointment();
            Times after = times.get(before.visit());
            if (after != null) {
                Promise lasting = lasting(promise, after);
                decided.put(before.visit(), lasting);
                write(before.visit(), after, false, false, account);
                moveCheckIn(before, after);
                follow(draft, before.visit(), lasting.place());
            } else if (off.contains(before.visit())) {
                follow(draft, before.visit(), null);
            }
        }
        return publication.publishDecided(draft, decided, off, account);
    }

    /** The draft goes along where it was what is promised; what the planner has put elsewhere stays there. */
    private void follow(Draft draft, VisitId id, @Nullable Place place) {
        Visit visit = draft.visit(id);
        if (!draft.differsFromPromise(visit)) {
            visits.save(visit.at(place, visit.pinned()));
        }
    }

    /** Promises a visit that nobody planned. */
    PlanPublished walkIn(Draft draft, Promise promise, boolean extra, String account) {
        Appointment appointment = promise.appointment();
        write(appointment.visit(), new Times(appointment.from(), appointment.to()), true, extra, account);
        return publication.publishDecided(draft, Map.of(appointment.visit(), promise), Set.of(), account);
    }

    private static Promise lasting(Promise promise, Times times) {
        Appointment before = promise.appointment();
        Place place = promise.place();
        return new Promise(
                new Appointment(
                        before.visit(),
                        before.executive(),
                        before.mentor(),
                        before.site(),
                        before.siteName(),
                        before.zone(),
                        before.queue(),
                        before.queueName(),
                        before.length(),
                        before.stage(),
                        times.from(),
                        times.to()),
                new Place(
                        place.shift(),
                        place.part(),
                        place.mentor(),
                        place.site(),
                        place.queue(),
                        times.from(),
                        times.to()),
                false,
                true,
                promise.walkIn());
    }

    private void write(VisitId visit, Times times, boolean walkIn, boolean extra, String account) {
        jdbc.sql("""
                        insert into rotation_settled (visit, starts_at, ends_at, walk_in, extra, settled_at, settled_by)
                        values (:visit, :from, :to, :walkIn, :extra, :now, :by)
                        on duplicate key update starts_at = :from, ends_at = :to, settled_at = :now, settled_by = :by
                        """)
                .param("visit", visit.value())
                .param("from", Utc.column(times.from()))
                .param("to", Utc.column(times.to()))
                .param("walkIn", walkIn)
                .param("extra", extra)
                .param("now", Utc.column(clock.instant()))
                .param("by", account)
                .update();
    }

    /** Who checked in early to a visit that begins later is still there. */
    private void moveCheckIn(Appointment before, Times after) {
        jdbc.sql("update rotation_attendance set starts_at = :to where visit = :visit and starts_at = :from")
                .param("visit", before.visit().value())
                .param("from", Utc.column(before.from()))
                .param("to", Utc.column(after.from()))
                .update();
    }
}
