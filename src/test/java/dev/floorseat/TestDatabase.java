package dev.floorseat;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mysql.MySQLContainer;

/**
 * The database tests run on, in this order: the address in {@code FLOORSEAT_TEST_DATABASE_URL} (user root without password unless
 * the address says otherwise; everything in it is deleted; a second process of tests takes a database of its own beside it), MySQL from Testcontainers where a Docker engine answers, the embedded
 * MariaDB. Says which.
 */
class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Logger LOG = LoggerFactory.getLogger(TestDatabase.class);

    /** What the build calls the first process of tests. */
    private static final String FIRST = "fork1";

    /** Lives as long as the JVM; Testcontainers takes it down. */
    private static @Nullable MySQLContainer container;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String parameters = context.getEnvironment().getRequiredProperty("floorseat.database.parameters");
        String url = System.getenv("FLOORSEAT_TEST_DATABASE_URL");
        if (url != null && !url.isBlank()) {
            String own = ownOf(url);
            LOG.info("Tests run on the database at {}", own);
            String joined = own + (own.contains("?") ? "&" : "?") + parameters;
            use(context, joined, url.contains("user=") ? null : "root", url.contains("password=") ? null : "");
        } else if (dockerAnswers()) {
            MySQLContainer mysql = container();
            LOG.info("Tests run on MySQL in a container: {}", mysql.getJdbcUrl());
            use(context, mysql.getJdbcUrl() + "?" + parameters, mysql.getUsername(), mysql.getPassword());
        } else {
            LOG.info("Tests run on the embedded MariaDB");
        }
    }

    /** The first process of tests has the database that is named, the second one beside it with "_fork2" after its name, and so on. */
    private static String ownOf(String url) {
        String fork = System.getProperty("floorseat.test.fork", FIRST);
        if (fork.equals(FIRST)) {
            return url;
        }
        int parameters = url.indexOf('?');
        String named = parameters < 0 ? url : url.substring(0, parameters);
        String rest = parameters < 0 ? "?" : url.substring(parameters) + "&";
        return named + "_" + fork + rest + "createDatabaseIfNotExist=true";
    }

    private static boolean dockerAnswers() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    private static synchronized MySQLContainer container() {
        MySQLContainer running = container;
        if (running == null) {
            running = new MySQLContainer("mysql:9.7");
            running.start();
            container = running;
        }
        return running;
    }

    private static void use(
            ConfigurableApplicationContext context, String url, @Nullable String user, @Nullable String password) {
        TestPropertyValues values = TestPropertyValues.of("spring.datasource.url=" + url);
        if (user != null) {
            values = values.and("spring.datasource.username=" + user);
        }
        if (password != null) {
            values = values.and("spring.datasource.password=" + password);
        }
        values.applyTo(context);
    }

    /** Every run begins with an empty schema, whatever an earlier one left. */
    @TestConfiguration(proxyBeanMethods = false)
    static class FromScratch {

        @Bean
        FlywayMigrationStrategy fromScratch() {
            return flyway -> {
                flyway.clean();
                flyway.migrate();
            };
        }
    }
}
