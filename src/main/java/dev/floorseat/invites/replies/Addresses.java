package dev.floorseat.invites.replies;

import dev.floorseat.database.Utc;
import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.people.PersonId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The addresses a person answers from: the one invites go to, and those found to be theirs. */
@Repository
class Addresses {

    private final People people;
    private final JdbcClient jdbc;

    Addresses(People people, JdbcClient jdbc) {
        this.people = people;
        this.jdbc = jdbc;
    }

    /** In lower case. */
    Set<String> of(PersonId person) {
        Set<String> addresses = new HashSet<>(jdbc.sql("select address from invites_address where person_id = ?")
                .param(person.value())
                .query(String.class)
                .list());
        people.byId(person).map(Person::email).ifPresent(own -> addresses.add(own.toLowerCase(Locale.ROOT)));
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
