package dev.floorseat.notes.both;

import dev.floorseat.database.Utc;
import dev.floorseat.notes.NotesShared;
import dev.floorseat.rotation.VisitId;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A note belongs to its author until the debrief shares it; then CX leads read it, without names. Sharing does not show the two people
 * each other's notes: that takes both to have written.
 */
@Component
@Transactional
public class Sharing {

    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    Sharing(ApplicationEventPublisher events, JdbcClient jdbc, Clock clock) {
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Shares the notes of a visit, those that are still to arrive, too. A repeat does nothing. */
    public void share(VisitId visit) {
        jdbc.sql(
                        "insert into notes_shared (visit, shared_at) values (:visit, :at) on duplicate key update visit = visit")
                .param("visit", visit.value())
                .param("at", Utc.column(clock.instant()))
                .update();
        List<Long> notes = jdbc.sql("select id from notes_note where visit = :visit order by id")
                .param("visit", visit.value())
                .query(Long.class)
                .list();
        events.publishEvent(new NotesShared(notes));
    }

    /** Whether the notes of a visit are shared. */
    @Transactional(readOnly = true)
    public boolean shared(VisitId visit) {
        return jdbc.sql("select count(*) from notes_shared where visit = :visit")
                        .param("visit", visit.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
