package dev.floorseat.floor;

import dev.floorseat.database.Utc;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Bars visits on a queue at a site for a while, by our own decision and not by an import. */
@Component
@Transactional
public class Embargoes {

    private final JdbcClient jdbc;

    Embargoes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Bars visits.
     *
     * @param id an external id that no import uses
     * @param site external id
     * @param queue external id
     * @param from start, included
     * @param to end, not included
     * @param reason in words for the planner, at most 200 characters
     */
    public void bar(String id, String site, String queue, Instant from, Instant to, String reason) {
        jdbc.sql("""
                        insert into floor_embargo (external_id, site_id, queue_id, from_at, to_at, reason)
                        select :id, s.id, q.id, :from, :to, :reason from floor_site s cross join floor_queue q
                         where s.external_id = :site and q.external_id = :queue
                        """)
                .param("id", id)
                .param("site", site)
                .param("queue", queue)
                .param("from", Utc.column(from))
                .param("to", Utc.column(to))
                .param("reason", reason)
                .update();
    }

    /** Lets visits in again; one that is not there changes nothing. */
    public void lift(String id) {
        jdbc.sql("delete from floor_embargo where external_id = :id")
                .param("id", id)
                .update();
    }
}
