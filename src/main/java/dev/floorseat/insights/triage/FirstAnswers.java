package dev.floorseat.insights.triage;

import dev.floorseat.database.Utc;
import dev.floorseat.web.Dates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How long notes waited until a person acknowledged, declined or promoted what they say. */
@Component
@Transactional(readOnly = true)
public class FirstAnswers {

    /**
     * Of one note; neither says which.
     *
     * @param day of the answer
     * @param days since the note was taken
     */
    public record FirstAnswer(LocalDate day, int days) {}

    private final JdbcClient jdbc;
    private final Dates dates;

    FirstAnswers(JdbcClient jdbc, Dates dates) {
        this.jdbc = jdbc;
        this.dates = dates;
    }

    /**
     * All, the oldest first; notes that wait for one are not in it. What was brought to an insight that was answered before is answered
     * by being brought there. What was taken back, and what happened by itself, is no answer.
     */
    public List<FirstAnswer> all() {
        return jdbc.sql("""
                        select n.occurred_at,
                               min(greatest(a.acted_at, case when a.insight = l.insight then l.linked_at else n.occurred_at end))
                                 as answered_at
                          from insights_link l
                          join notes_note n on n.id = l.note
                          join insights_triage_act a on a.insight in (l.insight, l.origin)
                         where a.kind in ('ACKNOWLEDGED', 'DECLINED', 'PROMOTED')
                           and a.acted_by is not null and a.undone_at is null
                         group by n.id, n.occurred_at
                         order by answered_at, n.id
                        """).query(this::read).list();
    }

    private FirstAnswer read(ResultSet row, int index) throws SQLException {
        LocalDate taken = LocalDate.ofInstant(Utc.instant(row, "occurred_at"), dates.zone());
        LocalDate answered = LocalDate.ofInstant(Utc.instant(row, "answered_at"), dates.zone());
        return new FirstAnswer(answered, (int) ChronoUnit.DAYS.between(taken, answered));
    }
}
