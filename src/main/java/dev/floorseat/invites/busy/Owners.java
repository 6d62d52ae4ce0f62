package dev.floorseat.invites.busy;

import dev.floorseat.invites.busy.reading.Owner;
import dev.floorseat.invites.busy.reading.Window;
import dev.floorseat.invites.feeds.FeedWriter;
import dev.floorseat.people.People;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.VisitId;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Knows which events in somebody's calendar are ours. */
@Component
class Owners {

    private final People people;
    private final Appointments appointments;
    private final JdbcClient jdbc;
    private final ZoneId zone;

    Owners(People people, Appointments appointments, JdbcClient jdbc, @Value("${floorseat.zone}") ZoneId zone) {
        this.people = people;
        this.appointments = appointments;
        this.jdbc = jdbc;
        this.zone = zone;
    }

    /** The UIDs of all invites the person ever got, and of the same visits in the person's feed. */
    @Transactional(readOnly = true)
    public Owner of(PersonId person, Window window) {
        Set<String> uids = new HashSet<>();
        jdbc.sql("select uid, visit_id from invites_invitation where person_id = ?")
                .param(person.value())
                .query(row -> {
                    uids.add(row.getString("uid"));
                    uids.add(FeedWriter.uid(new VisitId(row.getLong("visit_id")), person));
                });
        return new Owner(
                zone,
                uids,
                appointments.of(person, window.from(), window.to()).stream()
                        .map(each -> new Owner.Visit(each.from(), each.to()))
                        .toList(),
                people.byId(person).stream()
                        .map(found -> found.email().toLowerCase(Locale.ROOT))
                        .collect(java.util.stream.Collectors.toSet()));
    }
}
