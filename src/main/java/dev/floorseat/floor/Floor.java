package dev.floorseat.floor;

import dev.floorseat.database.Utc;
import dev.floorseat.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The floor as it is now. Sites, queues and shifts go by their external ids. */
@Component
@Transactional(readOnly = true)
public class Floor {

    private static final String DURING = " where x.from_at < ? and x.to_at > ? ";
    private static final String PLACES = ", s.external_id as site, q.external_id as queue ";
    private static final String SHIFTS = "select x.*" + PLACES + """
            from floor_shift x
            join people_mentor m on m.person_id = x.mentor_id
            join floor_site s on s.id = x.site_id
            join floor_queue q on q.id = x.queue_id
            """;

    private final JdbcClient jdbc;
    private final Holidays holidays;

    Floor(JdbcClient jdbc, Holidays holidays) {
        this.jdbc = jdbc;
        this.holidays = holidays;
    }

    /**
     * All sites.
     *
     * @return ordered by external id
     */
    public List<Site> sites() {
        return jdbc.sql("select * from floor_site order by external_id")
                .query(FloorRows.SITE)
                .list();
    }

    /**
     * All queues.
     *
     * @return ordered by external id
     */
    public List<Queue> queues() {
        Map<Long, Set<String>> languages =
                names("select queue_id, language from floor_queue_language order by queue_id");
        // not group_concat: MySQL cuts it at 1,024 bytes without a word
        Map<Long, Set<String>> sites = names("""
                select x.queue_id, s.external_id from floor_queue_site x join floor_site s on s.id = x.site_id
                order by x.queue_id
                """);
        Map<Long, List<String>> reasons = new HashMap<>();
        jdbc.sql("select queue_id, reason from floor_queue_reason order by queue_id, place")
                .query(row -> {
                    reasons.computeIfAbsent(row.getLong(1), number -> new ArrayList<>())
                            .add(row.getString(2));
                });
        return jdbc.sql("select * from floor_queue order by external_id")
                .query(FloorRows.queue(languages, sites, reasons))
                .list();
    }

    /** The queue with that external id; empty: there is none. */
    public Optional<Queue> queue(String externalId) {
        return queues().stream()
                .filter(queue -> queue.externalId().equals(externalId))
                .findFirst();
    }

    /**
     * The shifts that touch a stretch of time, of those who are mentors today.
     *
     * @param from start, included
     * @param to end, not included
     * @return ordered by start, then external id
     */
    public List<Shift> shifts(Instant from, Instant to) {
        return during(SHIFTS, from, to, "order by x.from_at, x.external_id", FloorRows.SHIFT);
    }

    /**
     * One mentor's shifts that touch a stretch of time.
     *
     * @param mentor whose; who is no mentor today has none
     * @param from start, included
     * @param to end, not included
     * @return ordered by start
     */
    public List<Shift> shiftsOf(PersonId mentor, Instant from, Instant to) {
        return jdbc.sql(SHIFTS + " where x.mentor_id = ? and x.from_at < ? and x.to_at > ? order by x.from_at")
                .params(mentor.value(), Utc.column(to), Utc.column(from))
                .query(FloorRows.SHIFT)
                .list();
    }

    /**
     * Some shifts.
     *
     * @param externalIds the ids of workforce management
     * @return those that are there and whose mentor is still one, by external id
     */
    public Map<String, Shift> shifts(Collection<String> externalIds) {
        return externalIds.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(SHIFTS + " where x.external_id in (:ids)")
                        .param("ids", externalIds)
                        .query(FloorRows.SHIFT)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Shift::externalId, Function.identity()));
    }

    /**
     * The forecast that touches a stretch of time.
     *
     * @param from start, included
     * @param to end, not included
     * @return ordered by start, site and queue
     */
    public List<Staffing> staffing(Instant from, Instant to) {
        String sql = "select x.*" + PLACES
                + "from floor_staffing x join floor_site s on s.id = x.site_id join floor_queue q on q.id = x.queue_id";
        return during(sql, from, to, "order by x.from_at, site, queue", FloorRows.STAFFING);
    }

    /**
     * All travel times: each pair of sites once, for both directions.
     *
     * @return ordered by both sites
     */
    public List<Travel> travel() {
        return jdbc.sql("""
                        select a.external_id as from_site, b.external_id as to_site, x.minutes
                        from floor_travel x
                        join floor_site a on a.id = x.from_site_id
                        join floor_site b on b.id = x.to_site_id
                        order by from_site, to_site
                        """).query(FloorRows.TRAVEL).list();
    }

    /**
     * The embargoes that touch a stretch of time.
     *
     * @param from start, included
     * @param to end, not included
     * @return ordered by start, then external id
     */
    public List<Embargo> embargoes(Instant from, Instant to) {
        String sql = "select x.*" + PLACES
                + "from floor_embargo x left join floor_site s on s.id = x.site_id left join floor_queue q on q.id = x.queue_id";
        return during(sql, from, to, "order by x.from_at, x.external_id", FloorRows.EMBARGO);
    }

    /**
     * The public holidays of a site, by its federal state.
     *
     * @param site which
     * @param from first day
     * @param to last day
     * @return in order
     */
    public Set<LocalDate> holidays(Site site, LocalDate from, LocalDate to) {
        return holidays.of(site.state(), from, to);
    }

    /**
     * On which queues executives' own directives act.
     *
     * @return external ids of queues by person; who has none is not there
     */
    public Map<PersonId, Set<String>> directiveQueues() {
        Map<PersonId, Set<String>> queues = new LinkedHashMap<>();
        names("""
                        select d.person_id, q.external_id from floor_directive_queue d
                        join people_executive e on e.person_id = d.person_id
                        join floor_queue q on q.id = d.queue_id
                        order by d.person_id
                        """).forEach((person, names) -> queues.put(new PersonId(person), names));
        return queues;
    }

    /**
     * Whether public holidays are known for a state.
     *
     * @param state ISO 3166-2, such as {@code DE-SN}
     * @return false also for countries and states that do not exist
     */
    public static boolean hasHolidaysOf(String state) {
        return Holidays.know(state);
    }

    /** Names by number. */
    private Map<Long, Set<String>> names(String sql) {
        Map<Long, Set<String>> names = new LinkedHashMap<>();
        jdbc.sql(sql).query(row -> {
            names.computeIfAbsent(row.getLong(1), number -> new TreeSet<>()).add(row.getString(2));
        });
        return names;
    }

    private <T> List<T> during(String sql, Instant from, Instant to, String order, RowMapper<T> mapper) {
        return jdbc.sql(sql + DURING + order)
                .params(Utc.column(to), Utc.column(from))
                .query(mapper)
                .list();
    }
}
