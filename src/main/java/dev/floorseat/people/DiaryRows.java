package dev.floorseat.people;

import dev.floorseat.database.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes busy times and wishes. */
@Component
class DiaryRows {

    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    DiaryRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    List<BusyTime> busyTimes(Instant from, Instant to) {
        return jdbc.sql(
                        "SELECT * FROM people_busy_time WHERE to_at > ? AND from_at < ? ORDER BY person_id, from_at, id")
                .params(Utc.column(from), Utc.column(to))
                .query((row, n) -> busyTime(row))
                .list();
    }

    List<Wish> wishes(Instant from, Instant to) {
        return jdbc.sql("SELECT * FROM people_wish WHERE to_at > ? AND from_at < ? ORDER BY person_id, from_at, id")
                .params(Utc.column(from), Utc.column(to))
                .query((row, n) -> wish(row))
                .list();
    }

    Map<Long, BusyTime> busyTimesOf(PersonId person, Instant after) {
        Map<Long, BusyTime> found = new LinkedHashMap<>();
        jdbc.sql("SELECT * FROM people_busy_time WHERE person_id = ? AND to_at > ? ORDER BY from_at, id")
                .params(person.value(), Utc.column(after))
                .query(row -> {
                    found.put(row.getLong("id"), busyTime(row));
                });
        return found;
    }

    Map<Long, Wish> wishesOf(PersonId person, Instant after) {
        Map<Long, Wish> found = new LinkedHashMap<>();
        jdbc.sql("SELECT * FROM people_wish WHERE person_id = ? AND to_at > ? ORDER BY from_at, id")
                .params(person.value(), Utc.column(after))
                .query(row -> {
                    found.put(row.getLong("id"), wish(row));
                });
        return found;
    }

    void addBusyTimes(Collection<BusyTime> times) {
        batches.batchUpdate(
                "insert into people_busy_time (person_id, from_at, to_at, kind, source) values (?, ?, ?, ?, ?)",
                times,
                BATCH,
                (statement, time) -> {
                    statement.setLong(1, time.person().value());
                    statement.setObject(2, Utc.column(time.from()));
                    statement.setObject(3, Utc.column(time.to()));
                    statement.setString(4, time.kind().name());
                    statement.setString(5, time.source());
                });
    }

    void addWishes(Collection<Wish> wishes) {
        batches.batchUpdate(
                "insert into people_wish (person_id, from_at, to_at, kind) values (?, ?, ?, ?)",
                wishes,
                BATCH,
                (statement, wish) -> {
                    statement.setLong(1, wish.person().value());
                    statement.setObject(2, Utc.column(wish.from()));
                    statement.setObject(3, Utc.column(wish.to()));
                    statement.setString(4, wish.kind().name());
                });
    }

    Map<BusyTime, Long> busyTimesFrom(PersonId person, String source) {
        Map<BusyTime, Long> found = new LinkedHashMap<>();
        jdbc.sql("SELECT * FROM people_busy_time WHERE person_id = ? AND source = ? ORDER BY from_at, id")
                .params(person.value(), source)
                .query(row -> {
                    found.put(busyTime(row), row.getLong("id"));
                });
        return found;
    }

    void removeBusyTimes(Collection<Long> numbers) {
        batches.batchUpdate(
                "DELETE FROM people_busy_time WHERE id = ?",
                numbers,
                BATCH,
                (statement, number) -> statement.setLong(1, number));
    }

    boolean removeBusyTime(PersonId owner, String source, long number) {
        return jdbc.sql("DELETE FROM people_busy_time WHERE id = ? AND person_id = ? AND source = ?")
                        .params(number, owner.value(), source)
                        .update()
                == 1;
    }

    boolean removeWish(PersonId owner, long number) {
        return jdbc.sql("DELETE FROM people_wish WHERE id = ? AND person_id = ?")
                        .params(number, owner.value())
                        .update()
                == 1;
    }

    private static BusyTime busyTime(ResultSet row) throws SQLException {
        return new BusyTime(
                new PersonId(row.getLong("person_id")),
                Utc.instant(row, "from_at"),
                Utc.instant(row, "to_at"),
                BusyKind.valueOf(row.getString("kind")),
                row.getString("source"));
    }

    private static Wish wish(ResultSet row) throws SQLException {
        return new Wish(
                new PersonId(row.getLong("person_id")),
                Utc.instant(row, "from_at"),
                Utc.instant(row, "to_at"),
                WishKind.valueOf(row.getString("kind")));
    }
}
