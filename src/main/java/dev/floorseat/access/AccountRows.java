package dev.floorseat.access;

import dev.floorseat.database.Utc;
import dev.floorseat.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The rows of access_account and access_account_role. */
@Repository
class AccountRows {

    private static final String SELECT = """
            select a.*, (select group_concat(r.role) from access_account_role r where r.account_id = a.id) as roles
            from access_account a
            """;

    private final JdbcClient sql;

    AccountRows(JdbcClient sql) {
        this.sql = sql;
    }

    long insert(String username, String hash, @Nullable PersonId person, Locale language, Instant at) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        sql.sql("""
                        insert into access_account (username, password_hash, person_id, language, created_at, password_changed_at)
                        values (:username, :hash, :person, :language, :at, :at)
                        """)
                .param("username", username)
                .param("hash", hash)
                .param("person", person == null ? null : person.value())
                .param("language", language.getLanguage())
                .param("at", Utc.column(at))
                .update(key);
        Number id = key.getKey();
        if (id == null) {
            throw new IllegalStateException("no id for a new account");
        }
        return id.longValue();
    }

    void setRoles(long account, Set<Role> roles) {
        sql.sql("delete from access_account_role where account_id = ?")
                .param(account)
                .update();
        for (Role role : roles) {
            sql.sql("insert into access_account_role (account_id, role) values (?, ?)")
                    .param(account)
                    .param(role.name())
                    .update();
        }
    }

    void setPassword(long account, String hash, Instant at) {
        sql.sql("update access_account set password_hash = ?, password_changed_at = ? where id = ?")
                .param(hash)
                .param(Utc.column(at))
                .param(account)
                .update();
    }

    void setLanguage(long account, Locale language) {
        sql.sql("update access_account set language = ? where id = ?")
                .param(language.getLanguage())
                .param(account)
                .update();
    }

    void setPerson(long account, @Nullable PersonId person) {
        sql.sql("update access_account set person_id = ? where id = ?")
                .param(person == null ? null : person.value())
                .param(account)
                .update();
    }

    void setEnabled(long account, boolean enabled) {
        sql.sql("update access_account set enabled = ? where id = ?")
                .param(enabled)
                .param(account)
                .update();
    }

    void signedIn(long account, Instant at) {
        sql.sql("update access_account set signed_in_at = ? where id = ?")
                .param(Utc.column(at))
                .param(account)
                .update();
    }

    Optional<Account> byId(long id) {
        return sql.sql(SELECT + "where a.id = ?")
                .param(id)
                .query(AccountRows::account)
                .optional();
    }

    Optional<Account> byUsername(String username) {
        return sql.sql(SELECT + "where a.username = ?")
                .param(username)
                .query(AccountRows::account)
                .optional();
    }

    Optional<String> hash(String username) {
        return sql.sql("select password_hash from access_account where username = ?")
                .param(username)
                .query(String.class)
                .optional();
    }

    List<Account> all() {
        return sql.sql(SELECT + "order by a.username")
                .query(AccountRows::account)
                .list();
    }

    int enabledWith(Role role) {
        return sql.sql("""
                        select count(*) from access_account a join access_account_role r on r.account_id = a.id
                        where a.enabled and r.role = ?
                        """).param(role.name()).query(Integer.class).single();
    }

    boolean isEmpty() {
        return sql.sql("select count(*) from access_account")
                        .query(Integer.class)
                        .single()
                == 0;
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        long person = row.getLong("person_id");
        PersonId whose = row.wasNull() ? null : new PersonId(person);
        return new Account(
                row.getLong("id"),
                row.getString("username"),
                whose,
                Locale.forLanguageTag(row.getString("language")),
                row.getBoolean("enabled"),
                Utc.instantOrNull(row, "signed_in_at"),
                roles(row.getString("roles")));
    }

    private static Set<Role> roles(@Nullable String joined) {
        return joined == null
                ? Set.of()
                : Arrays.stream(joined.split(",", -1)).map(Role::valueOf).collect(Collectors.toSet());
    }
}
