package dev.floorseat.notes.both;

import dev.floorseat.database.Utc;
import dev.floorseat.notes.capture.Arrival;
import dev.floorseat.notes.capture.ClientId;
import dev.floorseat.notes.capture.OwnVisits;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.VisitId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has written what there is to write. Everything of the other's waits behind this. */
@Component
@Transactional
public class Standings {

    private static final Instant EVER = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant FOREVER = Instant.parse("9000-01-01T00:00:00Z");

    private final OwnVisits visits;
    private final Appointments appointments;
    private final JdbcClient jdbc;

    Standings(OwnVisits visits, Appointments appointments, JdbcClient jdbc) {
        this.visits = visits;
        this.appointments = appointments;
        this.jdbc = jdbc;
    }

    /**
     * How far the two are.
     *
     * <p>Who was once planned for the visit, and beside whom nobody was, stays alone with what they wrote.
     *
     * @param visit its number, as somebody typed it
     * @throws dev.floorseat.web.Refusal if it is not a visit of the reader's
     */
    @Transactional(readOnly = true)
    public Standing of(long visit, @Nullable PersonId person) {
        Appointment mine = visits.of(visit, person);
        PersonId reader = mine.executive().equals(person) ? mine.executive() : mine.mentor();
        PersonId other = mine.executive().equals(person) ? mine.mentor() : mine.executive();
        List<PersonId> done = jdbc.sql("""
                        select author from notes_done
                         where visit = :visit and ((author = :reader and beside = :other) or (author = :other and beside = :reader))
                        """)
                .param("visit", visit)
                .param("reader", reader.value())
                .param("other", other.value())
                .query((row, index) -> new PersonId(row.getLong("author")))
                .list();
        return new Standing(mine, reader, other, done.contains(reader), done.contains(other));
    }

    /** Somebody has written what there is to write on a visit, be it nothing. Once: saying so again does no harm. */
    public Standing done(VisitId visit, PersonId author, String clientId, Arrival when) {
        String client = ClientId.of(clientId);
        Standing before = of(visit.value(), author);
        jdbc.sql("""
                        insert into notes_done (visit, author, beside, client_id, occurred_at, arrived_at)
                        values (:visit, :author, :beside, :client, :occurred, :arrived)
                        on duplicate key update beside = values(beside)
                        """)
                .param("visit", visit.value())
                .param("author", author.value())
                .param("beside", before.other().value())
                .param("client", client)
                .param("occurred", Utc.column(when.occurredAt()))
                .param("arrived", Utc.column(when.arrivedAt()))
                .update();
        return of(visit.value(), author);
    }

    /** The numbers of a person's visits on which not both have written, so that what the other wrote must not reach them anywhere. */
    @Transactional(readOnly = true)
    public Set<Long> blind(PersonId person) {
        Set<Long> blind = appointments.of(person, EVER, FOREVER).stream()
                .map(appointment -> appointment.visit().value())
                .collect(Collectors.toSet());
        jdbc.sql("select visit from notes_revealed where one = :person or two = :person")
                .param("person", person.value())
                .query(Long.class)
                .list()
                .forEach(blind::remove);
        return blind;
    }
}
