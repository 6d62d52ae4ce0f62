package dev.floorseat.invites.survival;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Objects;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A schema beside that of the other tests, on the same server: it outlives every process that works on it, and nobody else looks into it. */
final class OwnSchema implements AutoCloseable {

    private final String name;
    private final DriverManagerDataSource source;
    private final JdbcClient jdbc;

    OwnSchema(HikariDataSource tests) {
        String url = Objects.requireNonNull(tests.getJdbcUrl());
        String theirs = url.replaceFirst("\\?.*", "").replaceFirst(".*/", "");
        name = theirs + "_survival";
        JdbcClient beside = JdbcClient.create(root(url, tests));
        beside.sql("drop database if exists " + name).update();
        beside.sql("create database " + name + " character set utf8mb4").update();
        source = root(url.replaceFirst("/" + theirs + "\\?", "/" + name + "?"), tests);
        jdbc = JdbcClient.create(source);
    }

    /** Who may make schemas: the root of a test's server has the password of its user, or none. */
    private static DriverManagerDataSource root(String url, HikariDataSource tests) {
        return new DriverManagerDataSource(url, "root", Objects.requireNonNullElse(tests.getPassword(), ""));
    }

    /** What the product needs to find it. */
    List<String> arguments() {
        return List.of(
                "--spring.datasource.url=" + source.getUrl(),
                "--spring.datasource.username=root",
                "--spring.datasource.password=" + source.getPassword());
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    /** The server hangs up on everybody who works on it, in the middle of whatever they do. */
    void breakConnections() {
        jdbc
                .sql("show processlist")
                .query((row, number) -> name.equals(row.getString("db")) ? row.getLong("Id") : 0L)
                .list()
                .stream()
                .filter(connection -> connection > 0)
                .forEach(this::kill);
    }

    private void kill(long connection) {
        try {
            jdbc.sql("kill " + connection).update();
        } catch (DataAccessException e) {
            // it has ended by itself meanwhile
        }
    }

    @Override
    public void close() {
        jdbc.sql("drop database " + name).update();
    }
}
