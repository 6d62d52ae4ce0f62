package dev.floorseat.rotation.pairing;

import dev.floorseat.people.PersonId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is not planned together, without who said so: all that planning learns of the answers. */
@Component
public class NotTogether {

    private final JdbcClient jdbc;

    NotTogether(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Each of the two is there with the other. */
    @Transactional(readOnly = true)
    public Map<PersonId, Set<PersonId>> pairs() {
        Map<PersonId, Set<PersonId>> apart = new HashMap<>();
        jdbc.sql("select person, partner from rotation_pairing where answer = 'RATHER_NOT'")
                .query(row -> {
                    PersonId one = new PersonId(row.getLong("person"));
                    PersonId other = new PersonId(row.getLong("partner"));
                    apart.computeIfAbsent(one, person -> new HashSet<>()).add(other);
                    apart.computeIfAbsent(other, person -> new HashSet<>()).add(one);
                });
        return apart;
    }
}
