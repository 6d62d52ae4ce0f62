package dev.floorseat.access;

import dev.floorseat.database.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of access_token. */
@Repository
class TokenRows {

    /** "Last used" is written at most this often: a script in a loop must not write a row for every call. */
    private static final Duration GRAIN = Duration.ofMinutes(1);

    private final JdbcClient sql;

    TokenRows(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(long account, String name, byte[] hash, Instant at) {
        sql.sql("insert into access_token (account_id, name, token_hash, created_at) values (?, ?, ?, ?)")
                .param(account)
                .param(name)
                .param(hash)
                .param(Utc.column(at))
                .update();
    }

    List<Token> of(long account) {
        return sql.sql("""
                        select * from access_token where account_id = ?
                        order by revoked_at is not null, created_at desc, id desc
                        """).param(account).query(TokenRows::token).list();
    }

    int working(long account) {
        return sql.sql("select count(*) from access_token where account_id = ? and revoked_at is null")
                .param(account)
                .query(Integer.class)
                .single();
    }

    int revoke(long account, long token, Instant at) {
        return sql.sql("update access_token set revoked_at = coalesce(revoked_at, ?) where account_id = ? and id = ?")
                .param(Utc.column(at))
                .param(account)
                .param(token)
                .update();
    }

    void revokeAll(long account, Instant at) {
        sql.sql("update access_token set revoked_at = ? where account_id = ? and revoked_at is null")
                .param(Utc.column(at))
                .param(account)
                .update();
    }

    Optional<Long> account(byte[] hash) {
        return sql.sql("select account_id from access_token where token_hash = ? and revoked_at is null")
                .param(hash)
                .query(Long.class)
                .optional();
    }

    void used(byte[] hash, Instant at) {
        sql.sql("""
                        update access_token set last_used_at = :at
                        where token_hash = :hash and (last_used_at is null or last_used_at < :before)
                        """)
                .param("at", Utc.column(at))
                .param("hash", hash)
                .param("before", Utc.column(at.minus(GRAIN)))
                .update();
    }

    private static Token token(ResultSet row, int number) throws SQLException {
        return new Token(
                row.getLong("id"),
                row.getString("name"),
                Utc.instant(row, "created_at"),
                Utc.instantOrNull(row, "last_used_at"),
                Utc.instantOrNull(row, "revoked_at"));
    }
}
