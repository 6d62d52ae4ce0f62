package dev.floorseat.rotation.demand;

import dev.floorseat.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the demands. */
@Component
class DemandRows {

    private final JdbcClient jdbc;

    DemandRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Files it; one that is there is written anew, but keeps its day and by when somebody looks unless it was withdrawn. */
    void write(NewDemand wanted, LocalDate today) {
        jdbc.sql("""
                        insert into rotation_demand
                          (source, queue, reason, look_for, situation, path, wanted_by, weight, filed_on)
                        values (:source, :queue, :reason, :lookFor, :situation, :path, :by, :weight, :today)
                        on duplicate key update
                          filed_on = case when withdrawn_on is null then filed_on else :today end,
                          wanted_by = case when withdrawn_on is null then wanted_by else :by end,
                          look_for = :lookFor, situation = :situation, path = :path, weight = :weight, withdrawn_on = null
                        """)
                .param("source", wanted.source())
                .param("queue", wanted.queue())
                .param("reason", wanted.reason().name())
                .param("lookFor", wanted.lookFor())
                .param("situation", wanted.situation())
                .param("path", wanted.path())
                .param("by", wanted.by())
                .param("weight", wanted.weight())
                .param("today", today)
                .update();
        long id = find(wanted.source(), wanted.queue()).orElseThrow().id();
        jdbc.sql("delete from rotation_demand_not where demand = ?").param(id).update();
        wanted.notExecutives()
                .forEach(person -> jdbc.sql("insert into rotation_demand_not (demand, person) values (?, ?)")
                        .params(id, person.value())
                        .update());
        jdbc.sql("delete from rotation_demand_site where demand = ?").param(id).update();
        wanted.sites()
                .forEach(site -> jdbc.sql("insert into rotation_demand_site (demand, site) values (?, ?)")
                        .params(id, site)
                        .update());
    }

    Optional<Demand> find(String source, String queue) {
        return read("where source = ? and queue = ?", source, queue).stream().findFirst();
    }

    /** Those whose source begins so. */
    List<Demand> from(String source) {
        return read("where left(source, ?) = ?", source.length(), source);
    }

    /** Those that were neither seen nor withdrawn and wait for a day after this one. */
    List<Demand> open(LocalDate day) {
        return read("where seen_on is null and withdrawn_on is null and wanted_by > ?", day);
    }

    /** Withdraws those whose source begins so and that wait, unless they are to be kept; what nobody saw in time stays as it is. */
    void withdraw(String source, Set<String> keep, LocalDate today) {
        from(source).stream()
                .filter(demand -> demand.isOpen(today))
                .filter(demand -> !keep.contains(demand.source() + '\n' + demand.queue()))
                .forEach(demand -> jdbc.sql(
                                "update rotation_demand set withdrawn_on = greatest(?, filed_on) where id = ?")
                        .params(today, demand.id())
                        .update());
    }

    List<Demand> all() {
        return read("");
    }

    private List<Demand> read(String which, Object... params) {
        Map<Long, Set<PersonId>> excluded = new HashMap<>();
        jdbc.sql("select demand, person from rotation_demand_not").query(row -> {
            excluded.computeIfAbsent(row.getLong(1), demand -> new HashSet<>()).add(new PersonId(row.getLong(2)));
        });
        Map<Long, Set<String>> sites = new HashMap<>();
        jdbc.sql("select demand, site from rotation_demand_site").query(row -> {
            sites.computeIfAbsent(row.getLong(1), demand -> new HashSet<>()).add(row.getString(2));
        });
        return jdbc.sql("select * from rotation_demand " + which + " order by wanted_by, weight desc, id")
                .params(params)
                .query((row, index) -> demand(row, excluded, sites))
                .list();
    }

    private static Demand demand(ResultSet row, Map<Long, Set<PersonId>> excluded, Map<Long, Set<String>> sites)
            throws SQLException {
        long id = row.getLong("id");
        return new Demand(
                id,
                row.getString("source"),
                row.getString("queue"),
                Demand.Reason.valueOf(row.getString("reason")),
                row.getObject("wanted_by", LocalDate.class),
                excluded.getOrDefault(id, Set.of()),
                sites.getOrDefault(id, Set.of()),
                row.getInt("weight"),
                row.getString("look_for"),
                row.getString("situation"),
                row.getString("path"),
                row.getObject("filed_on", LocalDate.class),
                row.getObject("withdrawn_on", LocalDate.class),
                row.getObject("seen_on", LocalDate.class));
    }
}
