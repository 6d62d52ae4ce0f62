package dev.floorseat.directives;

import dev.floorseat.database.Utc;
import dev.floorseat.directives.Directive.Published;
import dev.floorseat.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads directives and their versions, with the day on which each really ends. */
@Component
class DirectiveRows {

    /** Of the ends that are known the first: the one set, the eve of the next version, the withdrawal. 9999-12-31 stands for none. */
    private static final String VERSIONS = """
            select * from (
              select v.*, d.owner, d.revision, d.withdrawn_after,
                     least(coalesce(v.to_day, date '9999-12-31'),
                           coalesce(d.withdrawn_after, date '9999-12-31'),
                           coalesce(lead(v.from_day) over (partition by v.directive order by v.number) - interval 1 day,
                                    date '9999-12-31')) as last_day
              from directives_version v
              join directives_directive d on d.id = v.directive
            ) x
            """;

    private static final String QUEUES = "select q.version, q.queue from directives_version_queue q ";

    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private final JdbcClient jdbc;

    DirectiveRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DirectiveVersion> inForce(LocalDate day) {
        return jdbc.sql(VERSIONS + "where from_day <= ? and last_day >= ?")
                .params(day, day)
                .query(version(queues(QUEUES, List.of())))
                .list();
    }

    Optional<DirectiveVersion> version(long number) {
        return jdbc.sql("select directive from directives_version where id = ?")
                .param(number)
                .query(Long.class)
                .optional()
                .flatMap(this::directive)
                .flatMap(directive -> directive.versions().stream()
                        .map(Published::version)
                        .filter(version -> version.id() == number)
                        .findFirst());
    }

    Optional<Directive> directive(long number) {
        return numbered(List.of(number)).stream().findFirst();
    }

    List<Directive> numbered(Collection<Long> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        List<Object> params = List.copyOf(numbers);
        String in = numbers.stream().map(number -> "?").collect(Collectors.joining(", ", " in (", ")"));
        Map<Long, Set<String>> queues =
                queues(QUEUES + "join directives_version v on v.id = q.version where v.directive" + in, params);
        return directives("where directive" + in, params, queues);
    }

    List<Directive> all() {
        return directives("", List.of(), queues(QUEUES, List.of()));
    }

    private List<Directive> directives(String where, List<Object> params, Map<Long, Set<String>> queues) {
        RowMapper<DirectiveVersion> version = version(queues);
        Map<Long, Directive> directives = new LinkedHashMap<>();
        jdbc.sql(VERSIONS + where + " order by directive, number desc")
                .params(params)
                .query((row, index) -> directive(row, version.mapRow(row, index)))
                .list()
                .forEach(each -> directives.merge(each.id(), each, DirectiveRows::joined));
        return List.copyOf(directives.values());
    }

    /** A directive of which this row knows one version. */
    private static Directive directive(ResultSet row, DirectiveVersion version) throws SQLException {
        return new Directive(
                version.directive(),
                version.owner(),
                row.getLong("revision"),
                row.getObject("withdrawn_after", LocalDate.class),
                List.of(new Published(version, Utc.instant(row, "published_at"), row.getString("published_by"))));
    }

    private static Directive joined(Directive known, Directive older) {
        List<Published> versions = new ArrayList<>(known.versions());
        versions.addAll(older.versions());
        return new Directive(known.id(), known.owner(), known.revision(), known.withdrawnAfter(), versions);
    }

    private static RowMapper<DirectiveVersion> version(Map<Long, Set<String>> queues) {
        return (row, index) -> {
            long id = row.getLong("id");
            LocalDate last = row.getObject("last_day", LocalDate.class);
            @Nullable LocalDate to = last.equals(NEVER) ? null : last;
            return new DirectiveVersion(
                    id,
                    row.getLong("directive"),
                    row.getInt("number"),
                    row.getString("name"),
                    new PersonId(row.getLong("owner")),
                    row.getString("text"),
                    row.getString("intent"),
                    queues.getOrDefault(id, Set.of()),
                    row.getObject("from_day", LocalDate.class),
                    to);
        };
    }

    private Map<Long, Set<String>> queues(String sql, List<Object> params) {
        Map<Long, Set<String>> queues = new LinkedHashMap<>();
        jdbc.sql(sql).params(params).query(row -> {
            queues.computeIfAbsent(row.getLong(1), version -> new TreeSet<>()).add(row.getString(2));
        });
        return queues;
    }
}
