package dev.floorseat.notes.promise;

import dev.floorseat.database.Utc;
import dev.floorseat.notes.KeptPromises;
import dev.floorseat.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts the promises that were kept; their words are for their two people. */
@Component
@Transactional(readOnly = true)
class CountedPromises implements KeptPromises {

    private static final String KEPT =
            " from notes_promise where state = 'KEPT' and changed_at >= :from and changed_at < :before";

    private final JdbcClient jdbc;

    CountedPromises(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int count(Instant from, Instant before) {
        return jdbc.sql("select count(*)" + KEPT)
                .param("from", Utc.column(from))
                .param("before", Utc.column(before))
                .query(Integer.class)
                .single();
    }

    @Override
    public List<Due> due(LocalDate before) {
        return jdbc.sql("select due, state = 'KEPT' as kept from notes_promise where due < :before order by due, id")
                .param("before", before)
                .query((row, index) -> new Due(row.getObject("due", LocalDate.class), row.getBoolean("kept")))
                .list();
    }

    @Override
    public List<String> concerning(PersonId person, Instant from, Instant before) {
        return jdbc.sql("select text" + KEPT + " and (owner = :person or mentor = :person) order by changed_at, id")
                .param("from", Utc.column(from))
                .param("before", Utc.column(before))
                .param("person", person.value())
                .query(String.class)
                .list();
    }
}
