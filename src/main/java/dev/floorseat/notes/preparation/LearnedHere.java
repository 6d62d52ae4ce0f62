package dev.floorseat.notes.preparation;

import dev.floorseat.people.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What executives learned on a queue, from the debriefs that were shared. Reads neither who nor when. */
@Repository
class LearnedHere {

    private static final int DEBRIEFS = 5;

    private final JdbcClient jdbc;

    LearnedHere(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was learned on a queue at the newest visits: first one thing of each, then the second of each, then the third.
     *
     * @param queue external id
     * @param reader who knows their own
     */
    List<String> on(String queue, PersonId reader) {
        List<List<String>> debriefs = jdbc.sql("""
                        select d.learned_1, d.learned_2, d.learned_3
                          from notes_debrief d
                          join notes_note m on m.id = d.mistake
                          join notes_shared s on s.visit = d.visit
                         where m.queue = :queue and d.executive <> :reader
                         order by d.given_at desc, d.id desc limit :most
                        """)
                .param("queue", queue)
                .param("reader", reader.value())
                .param("most", DEBRIEFS)
                .query((row, number) ->
                        List.of(row.getString("learned_1"), row.getString("learned_2"), row.getString("learned_3")))
                .list();
        List<String> learned = new ArrayList<>();
        IntStream.range(0, 3).forEach(at -> debriefs.forEach(three -> learned.add(three.get(at))));
        return learned.stream().distinct().toList();
    }
}
