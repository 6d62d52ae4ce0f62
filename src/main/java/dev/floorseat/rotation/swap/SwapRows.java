package dev.floorseat.rotation.swap;

import dev.floorseat.database.Utc;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.VisitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** Keeps the swaps. Whoever changes one holds the lock on its rotation. */
@Repository
class SwapRows {

    private static final String SELECT = "select * from rotation_swap ";

    private final JdbcClient jdbc;

    SwapRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(
            long rotation,
            Appointment offered,
            @Nullable PersonId to,
            @Nullable String words,
            Instant until,
            Instant now) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into rotation_swap
                          (rotation, visit, executive, to_person, site, starts_at, ends_at, words, until_at, state, active, offered_at)
                        values (:rotation, :visit, :executive, :to, :site, :from, :end, :words, :until, 'OPEN', 1, :now)
                        """)
                .param("rotation", rotation)
                .param("visit", offered.visit().value())
                .param("executive", offered.executive().value())
                .param("site", offered.site())
                .param("from", Utc.column(offered.from()))
                .param("end", Utc.column(offered.to()))
                .param("to", to == null ? null : to.value())
                .param("words", words)
                .param("until", Utc.column(until))
                .param("now", Utc.column(now))
                .update(key, "id");
        return Objects.requireNonNull(key.getKeyAs(Number.class)).longValue();
    }

    Optional<Swap> find(long id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(SwapRows::read)
                .optional();
    }

    /** Whether the visit is offered, or what somebody gives, in a swap that is not decided. */
    boolean isActive(VisitId visit) {
        return !active(visit).isEmpty();
    }

    List<Swap> active(VisitId visit) {
        return jdbc.sql(SELECT + """
                        where (visit = :visit and active = 1) or (other_visit = :visit and state = 'WAITING') order by id
                        """)
                .param("visit", visit.value())
                .query(SwapRows::read)
                .list();
    }

    /** What a person may take: open, in time, to them or openly, in rotations they owe a visit in; theirs first, then by deadline. */
    List<Swap> openFor(PersonId person, Instant now) {
        return jdbc.sql(SELECT + """
                         s where s.state = 'OPEN' and s.until_at > :now and s.executive <> :person
                           and (s.to_person = :person or s.to_person is null)
                           and exists (select 1 from rotation_visit v where v.rotation = s.rotation and v.executive = :person)
                         order by s.to_person is null, s.until_at, s.id
                        """)
                .param("person", person.value())
                .param("now", Utc.column(now))
                .query(SwapRows::read)
                .list();
    }

    /** What a person offered or took, the newest first. */
    List<Swap> of(PersonId person, int most) {
        return jdbc.sql(SELECT + "where executive = :person or taken_by = :person order by id desc limit :most")
                .param("person", person.value())
                .param("most", most)
                .query(SwapRows::read)
                .list();
    }

    /** What waits for the planner, by when it was taken. */
    List<Swap> waiting() {
        return jdbc.sql(SELECT + "where state = 'WAITING' order by taken_at, id")
                .query(SwapRows::read)
                .list();
    }

    /** What nobody took in time, and what nobody decided on before one of its visits began. */
    List<Swap> due(Instant now) {
        return jdbc.sql(SELECT + """
                         s where (s.state = 'OPEN' and s.until_at <= :now)
                            or (s.state = 'WAITING' and exists (
                                  select 1 from rotation_appointment_in_force a
                                   where a.visit in (s.visit, s.other_visit) and a.starts_at <= :now))
                         order by s.id
                        """)
                .param("now", Utc.column(now))
                .query(SwapRows::read)
                .list();
    }

    /** Somebody gives a visit for it; it waits for the planner, or is done. */
    void taken(Swap swap, Fit fit, SwapState state, Instant now) {
        Appointment at = fit.givenAt();
        jdbc.sql("""
                        update rotation_swap
                           set state = :state, active = :active, other_visit = :other, other_site = :site, other_starts_at = :from,
                               other_ends_at = :end, taken_by = :by, taken_at = :now
                         where id = :id
                        """)
                .param("id", swap.id())
                .param("state", state.name())
                .param("active", state == SwapState.WAITING ? 1 : null)
                .param("other", fit.given().number())
                .param("site", at == null ? null : at.site())
                .param("from", at == null ? null : Utc.column(at.from()))
                .param("end", at == null ? null : Utc.column(at.to()))
                .param("by", fit.given().executive())
                .param("now", Utc.column(now))
                .update();
    }

    void ended(Swap swap, SwapState state) {
        jdbc.sql("update rotation_swap set state = :state, active = null where id = :id")
                .param("id", swap.id())
                .param("state", state.name())
                .update();
    }

    /**
     * The planner decided.
     *
     * @param reason null unless refused
     */
    void decided(Swap swap, SwapState state, @Nullable String reason, String account, Instant now) {
        jdbc.sql("""
                        update rotation_swap
                           set state = :state, active = null, reason = :reason, decided_at = :now, decided_by = :by
                         where id = :id
                        """)
                .param("id", swap.id())
                .param("state", state.name())
                .param("reason", reason)
                .param("now", Utc.column(now))
                .param("by", account)
                .update();
    }

    private static Swap.@Nullable Spot otherSpot(ResultSet row) throws SQLException {
        Instant from = Utc.instantOrNull(row, "other_starts_at");
        return from == null
                ? null
                : new Swap.Spot(row.getString("other_site"), from, Utc.instant(row, "other_ends_at"));
    }

    private static Swap read(ResultSet row, int index) throws SQLException {
        Long to = row.getObject("to_person", Long.class);
        Long other = row.getObject("other_visit", Long.class);
        Long takenBy = row.getObject("taken_by", Long.class);
        return new Swap(
                row.getLong("id"),
                row.getLong("rotation"),
                new VisitId(row.getLong("visit")),
                new PersonId(row.getLong("executive")),
                new Swap.Spot(row.getString("site"), Utc.instant(row, "starts_at"), Utc.instant(row, "ends_at")),
                to == null ? null : new PersonId(to),
                row.getString("words"),
                Utc.instant(row, "until_at"),
                SwapState.valueOf(row.getString("state")),
                Utc.instant(row, "offered_at"),
                other == null ? null : new VisitId(other),
                otherSpot(row),
                takenBy == null ? null : new PersonId(takenBy),
                row.getString("reason"));
    }
}
