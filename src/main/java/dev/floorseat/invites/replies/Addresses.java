package dev.floorseat.invites.replies;

import dev.floorseat.access.Consent;
import dev.floorseat.access.Consents;
import dev.floorseat.database.Utc;
import dev.floorseat.invites.letter.Role;
import dev.floorseat.invites.outbox.Invitation;
import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.people.PersonId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The addresses an invitation is answered from: the one invites go to, those found to be the person's, and for as long as an executive
 * lets them, those of assistants.
 */
@Repository
class Addresses {

    private final People people;
    private final Consents consents;
    private final JdbcClient jdbc;

    Addresses(People people, Consents consents, JdbcClient jdbc) {
        this.people = people;
        this.consents = consents;
        this.jdbc = jdbc;
    }

    /** The person's own, in lower case. */
    Set<String> of(PersonId person) {
        Set<String> addresses = new HashSet<>(jdbc.sql("select address from invites_address where person_id = ?")
                .param(person.value())
                .query(String.class)
                .list());
        people.byId(person).map(Person::email).ifPresent(own -> addresses.add(own.toLowerCase(Locale.ROOT)));
        return addresses;
    }

    /** Of assistants who may answer this invitation now: in lower case. Nobody hosts by an assistant. */
    Map<String, Consent> assistants(Invitation invitation) {
        Map<String, Consent> addresses = new HashMap<>();
        if (invitation.role() == Role.EXECUTIVE) {
            for (Consent consent : consents.of(invitation.person())) {
                PersonId assistant = consent.assistant().person();
                if (assistant != null && consent.isUsable()) {
                    people.byId(assistant)
                            .map(Person::email)
                            .ifPresent(address -> addresses.put(address.toLowerCase(Locale.ROOT), consent));
                }
            }
        }
        return addresses;
    }

    /** From now on the person is known by this address, too. */
    void add(PersonId person, String address, String account, Instant now) {
        jdbc.sql("""
                        insert into invites_address (person_id, address, added_at, added_by) values (?, ?, ?, ?)
                        on duplicate key update added_by = added_by
                        """)
                .params(person.value(), address.toLowerCase(Locale.ROOT), Utc.column(now), account)
                .update();
    }
}
