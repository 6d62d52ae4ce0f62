package dev.floorseat.notes.tally;

import dev.floorseat.database.Utc;
import dev.floorseat.notes.capture.Arrival;
import dev.floorseat.notes.capture.OwnVisits;
import dev.floorseat.notes.guard.CompanyGuard;
import dev.floorseat.notes.guard.Typed;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.web.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is counted by one tap. Each tap belongs to whoever made it, who may take it back. */
@Component
@Transactional
public class Tallies {

    private final OwnVisits visits;
    private final CompanyGuard guard;
    private final JdbcClient jdbc;

    Tallies(OwnVisits visits, CompanyGuard guard, JdbcClient jdbc) {
        this.visits = visits;
        this.guard = guard;
        this.jdbc = jdbc;
    }

    /**
     * Counts, once: sent again under the same client id it is the one that is there.
     *
     * @throws Refusal if the author is not one of the visit's two people, the guard found personal data, or something else was counted
     *     under the client id
     */
    public Tally count(VisitId visit, PersonId author, NewTally wanted, Arrival when) {
        visits.of(visit.value(), author);
        // looked up first: what is stored was fit to be, though the guard may know more names by now
        Tally there = byClientId(visit, author, wanted.clientId()).orElse(null);
        if (there != null) {
            return same(there, wanted);
        }
        guard.admit(new Typed("/segment", wanted.segment()), new Typed("/wish", wanted.wish()));
        jdbc.sql("""
                        insert into notes_tally
                          (client_id, visit, author, kind, segment, wish, mood, consent, systems, heard_seconds, dashboard_seconds,
                           occurred_at, arrived_at)
                        values (:client, :visit, :author, :kind, :segment, :wish, :mood, :consent, :systems, :heard, :dashboard,
                                :occurred, :arrived)
                        on duplicate key update id = id
                        """)
                .param("client", wanted.clientId())
                .param("visit", visit.value())
                .param("author", author.value())
                .param("kind", wanted.kind().name())
                .param("segment", wanted.segment())
                .param("wish", wanted.wish())
                .param("mood", name(wanted.mood()))
                .param("consent", name(wanted.consent()))
                .param("systems", wanted.systems())
                .param("heard", wanted.heardSeconds())
                .param("dashboard", wanted.dashboardSeconds())
                .param("occurred", Utc.column(when.occurredAt()))
                .param("arrived", Utc.column(when.arrivedAt()))
                .update();
        return byClientId(visit, author, wanted.clientId())
                .map(mine -> same(mine, wanted))
                .orElseThrow(() -> Refusal.conflict("notes.client-id-taken", wanted.clientId()));
    }

    private Optional<Tally> byClientId(VisitId visit, PersonId author, String clientId) {
        return jdbc.sql("select * from notes_tally where author = :author and client_id = :client and visit = :visit")
                .param("author", author.value())
                .param("client", clientId)
                .param("visit", visit.value())
                .query(Tallies::tally)
                .optional();
    }

    private static Tally same(Tally there, NewTally wanted) {
        if (!there.said().equals(wanted)) {
            throw Refusal.conflict("notes.client-id-taken", wanted.clientId());
        }
        return there;
    }

    /** Takes a tap back; one that is not there needs no taking back. */
    public void takeBack(VisitId visit, PersonId author, String clientId) {
        visits.of(visit.value(), author);
        jdbc.sql("delete from notes_tally where visit = :visit and author = :author and client_id = :client")
                .param("visit", visit.value())
                .param("author", author.value())
                .param("client", clientId)
                .update();
    }

    /** What a person counted on a visit of theirs, the oldest first. */
    @Transactional(readOnly = true)
    public List<Tally> of(VisitId visit, PersonId author) {
        visits.of(visit.value(), author);
        return jdbc.sql("select * from notes_tally where visit = :visit and author = :author order by occurred_at, id")
                .param("visit", visit.value())
                .param("author", author.value())
                .query(Tallies::tally)
                .list();
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static Tally tally(ResultSet row, int index) throws SQLException {
        String mood = row.getString("mood");
        String consent = row.getString("consent");
        return new Tally(
                new NewTally(
                        row.getString("client_id"),
                        TallyKind.valueOf(row.getString("kind")),
                        row.getString("segment"),
                        row.getString("wish"),
                        mood == null ? null : Mood.valueOf(mood),
                        consent == null ? null : Consent.valueOf(consent),
                        row.getObject("systems", Integer.class),
                        row.getObject("heard_seconds", Integer.class),
                        row.getObject("dashboard_seconds", Integer.class)),
                Utc.instant(row, "occurred_at"));
    }
}
