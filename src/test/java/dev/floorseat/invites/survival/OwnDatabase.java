package dev.floorseat.invites.survival;

import ch.vorburger.exec.ManagedProcessException;
import dev.floorseat.database.MortalDatabase;
import java.nio.file.Path;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database server that outlives every process that works on it, may itself be killed, and nobody else looks into. */
final class OwnDatabase implements AutoCloseable {

    private static final String USER = "root";

    private final MortalDatabase server;
    private final JdbcClient jdbc;

    OwnDatabase(Path folder) {
        server = MortalDatabase.startIn(folder);
        jdbc = JdbcClient.create(new DriverManagerDataSource(server.url() + "?useSSL=false", USER, ""));
    }

    /** What the product needs to find it. */
    List<String> arguments() {
        return List.of(
                "--spring.datasource.url=" + server.url() + "?${floorseat.database.parameters}",
                "--spring.datasource.username=" + USER,
                "--spring.datasource.password=");
    }

    /** How many rows there are of something. */
    int count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Integer.class).single();
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    /** The server hangs up on everybody who works on it, in the middle of whatever they do. */
    void breakConnections() {
        jdbc.sql("select id from information_schema.processlist where db = database() and id <> connection_id()")
                .query(Long.class)
                .list()
                .forEach(this::hangUp);
    }

    private void hangUp(long connection) {
        try {
            jdbc.sql("kill " + connection).update();
        } catch (DataAccessException e) {
            // it has ended by itself meanwhile
        }
    }

    /** SIGKILL. */
    void kill() {
        server.kill();
    }

    /** At the same port, with what it had written. */
    void startAgain() {
        server.startAgain();
    }

    @Override
    public void close() throws ManagedProcessException {
        server.close();
    }
}
