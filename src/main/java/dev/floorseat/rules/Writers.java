package dev.floorseat.rules;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has written in a rule: they do not put it in force. */
@Component
class Writers {

    private final JdbcClient jdbc;

    Writers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody has written in it; said again it changes nothing. */
    void wrote(long rule, Collection<String> accounts) {
        accounts.forEach(account -> jdbc.sql(
                        "insert into rules_rule_writer (rule, account) values (?, ?) on duplicate key update rule = rule")
                .params(rule, account)
                .update());
    }

    /** Whether an account has. */
    boolean has(long rule, String account) {
        return jdbc.sql("select count(*) from rules_rule_writer where rule = ? and account = ?")
                        .params(rule, account)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
