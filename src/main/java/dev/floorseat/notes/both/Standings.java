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
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
     * <p>Who was once planned for the visit and is beside nobody by now stays alone with what they wrote, and waits for nobody.
     *
     * @param visit its number, as somebody typed it
     * @throws dev.floorseat.web.Refusal if it is not a visit of the reader's
     */
    @Transactional(readOnly = true)
    public Standing of(long visit, @Nullable PersonId person) {
        Appointment mine = visits.of(visit, person);
        PersonId reader = mine.executive().equals(person) ? mine.executive() : mine.mentor();
        PersonId other = mine.executive().equals(person) ? mine.mentor() : mine.executive();
        Set<Long> done = new TreeSet<>(jdbc.sql("select author from notes_done where visit = :visit")
                .param("visit", visit)
                .query(Long.class)
                .list());
        boolean together = appointments
                .lastOf(mine.visit(), other)
                .filter(theirs -> theirs.concerns(reader))
                .isPresent();
        return new Standing(
                mine, reader, other, done.contains(reader.value()), together && done.contains(other.value()));
    }

    /** Somebody has written what there is to write on a visit, be it nothing. Once: saying so again does no harm. */
    public Standing done(VisitId visit, PersonId author, String clientId, Arrival when) {
        String client = ClientId.of(clientId);
        visits.of(visit.value(), author);
        jdbc.sql("""
                        insert into notes_done (visit, author, client_id, occurred_at, arrived_at)
                        values (:visit, :author, :client, :occurred, :arrived)
                        on duplicate key update visit = visit
                        """)
                .param("visit", visit.value())
                .param("author", author.value())
                .param("client", client)
                .param("occurred", Utc.column(when.occurredAt()))
                .param("arrived", Utc.column(when.arrivedAt()))
                .update();
        return of(visit.value(), author);
    }

    /** The numbers of a person's visits on which not both have written, so that what the other wrote must not reach them anywhere. */
    @Transactional(readOnly = true)
    public Set<Long> blind(PersonId person) {
        List<Appointment> mine = appointments.of(person, EVER, FOREVER);
        Map<Long, Set<Long>> done = new TreeMap<>();
        if (!mine.isEmpty()) {
            jdbc.sql("select visit, author from notes_done where visit in (:visits)")
                    .param(
                            "visits",
                            mine.stream()
                                    .map(appointment -> appointment.visit().value())
                                    .toList())
                    .query(row -> {
                        done.computeIfAbsent(row.getLong("visit"), visit -> new TreeSet<>())
                                .add(row.getLong("author"));
                    });
        }
        return mine.stream()
                .filter(appointment -> !done.getOrDefault(appointment.visit().value(), Set.of())
                        .containsAll(List.of(
                                appointment.executive().value(),
                                appointment.mentor().value())))
                .map(appointment -> appointment.visit().value())
                .collect(Collectors.toSet());
    }
}
