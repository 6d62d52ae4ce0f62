package dev.floorseat.invites.survival;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Objects;
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

    @Override
    public void close() {
        jdbc.sql("drop database " + name).update();
    }
}
