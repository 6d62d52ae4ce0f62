package dev.floorseat.rotation.demand;

import dev.floorseat.database.Utc;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.VisitId;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What visits are asked to look for, and what they saw. */
@Component
@Transactional
public class Looks {

    /** So many things a visit is asked at most. */
    public static final int MOST = 3;

    private final DemandRows rows;
    private final JdbcClient jdbc;
    private final Clock clock;

    Looks(DemandRows rows, JdbcClient jdbc, Clock clock) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What one visit said, for its executive.
     *
     * @param words null: none
     */
    public record Answer(long demand, Saw saw, @Nullable String words) {}

    /** What a visit should look for, at most {@link #MOST}, the weightiest first: open, on its queue, and not brought up by its executive. */
    @Transactional(readOnly = true)
    public List<Demand> wanted(Appointment visit) {
        return rows.open(visit.day()).stream()
                .filter(demand -> demand.isLookedAtBy(visit))
                .sorted(Comparator.comparingInt(Demand::weight).reversed())
                .limit(MOST)
                .toList();
    }

    /**
     * Those a visit may answer, closed by now or not: its page may be from before.
     *
     * @param visit that was held
     */
    @Transactional(readOnly = true)
    public List<Demand> answerable(Appointment visit) {
        return rows.all().stream().filter(demand -> demand.isLookedAtBy(visit)).toList();
    }

    /**
     * A visit says what it saw. What was seen closes the demand; the first one that saw it tells the day. Said twice, the later counts.
     *
     * @param words null: none; has passed the guard
     */
    public void answer(Appointment visit, long demand, Saw saw, @Nullable String words) {
        jdbc.sql("""
                        insert into rotation_look (demand, visit, week, saw, words, given_at)
                        values (:demand, :visit, :week, :saw, :words, :at)
                        on duplicate key update saw = :saw, words = :words, given_at = :at
                        """)
                .param("demand", demand)
                .param("visit", visit.visit().value())
                .param("week", visit.day().with(DayOfWeek.MONDAY))
                .param("saw", saw.name())
                .param("words", words)
                .param("at", Utc.column(clock.instant()))
                .update();
        if (saw.closes()) {
            jdbc.sql("update rotation_demand set seen_on = least(coalesce(seen_on, :day), :day) where id = :demand")
                    .param("day", visit.day())
                    .param("demand", demand)
                    .update();
        }
    }

    /** What a visit said. Whoever asks has made sure that the reader was its executive. */
    @Transactional(readOnly = true)
    public List<Answer> of(VisitId visit) {
        return jdbc.sql("select * from rotation_look where visit = ? order by demand")
                .param(visit.value())
                .query((row, index) ->
                        new Answer(row.getLong("demand"), Saw.valueOf(row.getString("saw")), row.getString("words")))
                .list();
    }

    /** Visits that looked and did not see it. */
    @Transactional(readOnly = true)
    public List<VisitId> inVain(long demand) {
        return jdbc.sql("select visit from rotation_look where demand = ? and saw = 'NOT_SEEN'")
                .param(demand)
                .query((row, index) -> new VisitId(row.getLong(1)))
                .list();
    }

    /** What was seen of demands whose key begins so, the newest week first; what was not seen is not in it. */
    @Transactional(readOnly = true)
    public List<Look> seen(String source) {
        return jdbc.sql("""
                        select d.queue, l.week, l.saw, l.words
                          from rotation_look l join rotation_demand d on d.id = l.demand
                         where left(d.source, :length) = :source and l.saw <> 'NOT_SEEN'
                         order by l.week desc, l.saw, l.words
                        """)
                .param("length", source.length())
                .param("source", source)
                .query((row, index) -> new Look(
                        row.getString("queue"),
                        row.getObject("week", LocalDate.class),
                        Saw.valueOf(row.getString("saw")),
                        row.getString("words")))
                .list();
    }
}
