package dev.floorseat.notes.promise;

import dev.floorseat.database.Utc;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.web.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The promises. Each belongs to the executive who made it; the mentor of that visit sees what became of it, and the programme sees what
 * is open.
 */
@Component
@Transactional
public class Promises {

    private final JdbcClient jdbc;
    private final Clock clock;

    Promises(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes the promise of a visit, which has one at most. */
    public void make(Appointment visit, NewPromise wanted) {
        jdbc.sql("""
                        insert into notes_promise (visit, owner, mentor, text, due, state, made_at, changed_at, version)
                        values (:visit, :owner, :mentor, :text, :due, 'OPEN', :now, :now, 0)
                        """)
                .param("visit", visit.visit().value())
                .param("owner", visit.executive().value())
                .param("mentor", visit.mentor().value())
                .param("text", wanted.text())
                .param("due", wanted.due())
                .param("now", Utc.column(clock.instant()))
                .update();
    }

    /** The promise of a visit. */
    @Transactional(readOnly = true)
    public Optional<Promise> of(VisitId visit) {
        return jdbc.sql("select * from notes_promise where visit = :visit")
                .param("visit", visit.value())
                .query(Promises::promise)
                .optional();
    }

    /** What somebody promised, and what was promised at visits they hosted; the open ones first, then the newest. */
    @Transactional(readOnly = true)
    public List<Promise> concerning(PersonId person) {
        return jdbc.sql("""
                        select * from notes_promise where owner = :person or mentor = :person
                        order by state = 'OPEN' desc, if(state = 'OPEN', due, null), changed_at desc, id desc
                        """)
                .param("person", person.value())
                .query(Promises::promise)
                .list();
    }

    /** All that are open, those due first, first. */
    @Transactional(readOnly = true)
    public List<Promise> open() {
        return jdbc.sql("select * from notes_promise where state = 'OPEN' order by due, id")
                .query(Promises::promise)
                .list();
    }

    /**
     * Its owner has done it.
     *
     * @param version what the owner saw
     * @throws Refusal if the promise is not theirs, or was changed meanwhile
     */
    public void keep(long id, PersonId owner, long version) {
        turn(id, owner, version, PromiseState.KEPT, null);
    }

    /** Its owner will not do it, and says why; the same refusals. */
    public void withdraw(long id, PersonId owner, long version, String reason) {
        turn(id, owner, version, PromiseState.WITHDRAWN, reason);
    }

    /** It is open again, as if nothing had been said; the same refusals. */
    public void open(long id, PersonId owner, long version) {
        turn(id, owner, version, PromiseState.OPEN, null);
    }

    /** One's own promise. */
    @Transactional(readOnly = true)
    public Promise own(long id, PersonId owner) {
        return jdbc.sql("select * from notes_promise where id = :id and owner = :owner")
                .param("id", id)
                .param("owner", owner.value())
                .query(Promises::promise)
                .optional()
                .orElseThrow(() -> Refusal.notFound("promises.none-such", Long.toString(id)));
    }

    private void turn(long id, PersonId owner, long version, PromiseState to, @Nullable String reason) {
        Promise there = own(id, owner);
        if (there.state() == to && (there.version() == version || there.version() == version + 1)) {
            return; // the same button, pressed twice
        }
        int rows = jdbc.sql("""
                        update notes_promise set state = :to, reason = :reason, changed_at = :now, version = version + 1
                        where id = :id and version = :version and state <> :to
                        """)
                .param("to", to.name())
                .param("reason", reason)
                .param("now", Utc.column(clock.instant()))
                .param("id", id)
                .param("version", version)
                .update();
        if (rows == 0) {
            throw Refusal.conflict("promises.changed");
        }
    }

    private static Promise promise(ResultSet row, int index) throws SQLException {
        return new Promise(
                row.getLong("id"),
                new VisitId(row.getLong("visit")),
                new PersonId(row.getLong("owner")),
                new PersonId(row.getLong("mentor")),
                row.getString("text"),
                row.getObject("due", LocalDate.class),
                PromiseState.valueOf(row.getString("state")),
                row.getString("reason"),
                Utc.instant(row, "changed_at"),
                row.getLong("version"));
    }
}
