package dev.floorseat.invites.links;

import dev.floorseat.database.Utc;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.keygen.KeyGenerators;

/** The key of the answer links: made once, kept in the database for all instances. */
@Configuration(proxyBeanMethods = false)
class LinkConfiguration {

    private static final int KEY_BYTES = 32;

    /** Of two instances that start at once the first makes the key, and both use it. */
    @Bean
    AnswerLinks answerLinks(JdbcClient jdbc, Clock clock) {
        jdbc.sql("""
                        insert into invites_link_key (id, secret, created_at) values (1, :secret, :now) on duplicate key update id = id
                        """)
                .param("secret", KeyGenerators.secureRandom(KEY_BYTES).generateKey())
                .param("now", Utc.column(clock.instant()))
                .update();
        return new AnswerLinks(jdbc.sql("select secret from invites_link_key where id = 1")
                .query((row, number) -> row.getBytes("secret"))
                .single());
    }
}
