package dev.floorseat.access;

import dev.floorseat.database.Utc;
import dev.floorseat.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The rows of access_consent. */
@Repository
class ConsentRows {

    private static final String IN_FORCE = "select * from access_consent c where c.active = 1 and ";

    private final JdbcClient sql;
    private final AccountRows accounts;

    ConsentRows(JdbcClient sql, AccountRows accounts) {
        this.sql = sql;
        this.accounts = accounts;
    }

    List<Consent> of(PersonId executive) {
        return sql.sql(IN_FORCE + "c.executive_id = ? order by c.given_at, c.id")
                .param(executive.value())
                .query(this::read)
                .list();
    }

    List<Consent> heldBy(long account) {
        return sql.sql(IN_FORCE + "c.account_id = ? order by c.given_at, c.id")
                .param(account)
                .query(this::read)
                .list();
    }

    /** Locked until the transaction ends: a withdrawal waits for what is done by it, and the other way round. */
    Optional<Consent> lock(PersonId executive, long account) {
        return sql.sql(IN_FORCE + "c.executive_id = ? and c.account_id = ? for update")
                .params(executive.value(), account)
                .query(this::read)
                .optional();
    }

    long insert(PersonId executive, long account, Instant now) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        sql.sql("insert into access_consent (executive_id, account_id, given_at, active) values (?, ?, ?, 1)")
                .params(executive.value(), account, Utc.column(now))
                .update(key);
        Number id = key.getKey();
        if (id == null) {
            throw new IllegalStateException("no id for a new consent");
        }
        return id.longValue();
    }

    /** Whether it was in force. */
    boolean withdraw(PersonId executive, long id, Instant now) {
        return sql.sql("""
                        update access_consent set withdrawn_at = ?, active = null where id = ? and executive_id = ? and active = 1
                        """).params(Utc.column(now), id, executive.value()).update() == 1;
    }

    /** Whether the executive gave it, in force or not. */
    boolean isOf(PersonId executive, long id) {
        return sql.sql("select count(*) from access_consent where id = ? and executive_id = ?")
                        .params(id, executive.value())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Whether it could be taken up again. */
    boolean restore(PersonId executive, long id, Instant withdrawnAfter) {
        return sql.sql("""
                        update access_consent set withdrawn_at = null, active = 1
                        where id = ? and executive_id = ? and withdrawn_at > ?
                        """)
                        .params(id, executive.value(), Utc.column(withdrawnAfter))
                        .update()
                == 1;
    }

    private Consent read(ResultSet row, int number) throws SQLException {
        return new Consent(
                row.getLong("id"),
                new PersonId(row.getLong("executive_id")),
                accounts.byId(row.getLong("account_id")).orElseThrow(),
                Utc.instant(row, "given_at"));
    }
}
