package dev.floorseat.rules.answer;

import dev.floorseat.database.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The answers as rows. */
@Repository
class AnswerRows {

    /** Of a mistake m and its answer a, if there is one: whether it still waits. */
    static final String OPEN =
            "(m.answer is null or a.kind = 'CHANGE' and a.announced_at is null or a.revoked_at is not null)";

    private final JdbcClient jdbc;

    AnswerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(long directive, AnswerKind kind, String why, @Nullable String learned, String by, Instant now) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into rules_answer (directive, kind, why, learned, given_by, given_at)
                        values (:directive, :kind, :why, :learned, :by, :now)
                        """)
                .param("directive", directive)
                .param("kind", kind.name())
                .param("why", why)
                .param("learned", learned)
                .param("by", by)
                .param("now", Utc.column(now))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** From now on it can be read how it was and how it is. */
    void announce(long id, long before, @Nullable Long after, LocalDate effect, Instant now) {
        jdbc.sql("""
                        update rules_answer
                        set before_version = :before, after_version = :after, effect_from = :effect, announced_at = :now
                        where id = :id
                        """)
                .param("before", before)
                .param("after", after)
                .param("effect", effect)
                .param("now", Utc.column(now))
                .param("id", id)
                .update();
    }

    /** The version that was the change is about to go, and nobody has been told of it: the change waits for another. */
    void unannounce(long version) {
        jdbc.sql("""
                        update rules_answer
                        set before_version = null, after_version = null, effect_from = null, announced_at = null
                        where after_version = ? and told_at is null
                        """).param(version).update();
    }

    void withdrew(long id) {
        jdbc.sql("update rules_answer set withdrew = true where id = ?")
                .param(id)
                .update();
    }

    void revoke(long id, Instant now) {
        jdbc.sql("update rules_answer set revoked_at = ? where id = ?")
                .params(Utc.column(now), id)
                .update();
    }

    /** Of these the changes that wait for a version and answer nothing any more go; what people may have read stays. */
    void forget(Collection<Long> ids) {
        ids.forEach(id -> jdbc.sql("""
                        delete from rules_answer
                        where id = ? and kind = 'CHANGE' and announced_at is null
                          and not exists (select 1 from rules_mistake m where m.answer = rules_answer.id)
                        """).param(id).update());
    }

    void delete(long id) {
        jdbc.sql("update rules_mistake set answer = null where answer = ?")
                .param(id)
                .update();
        jdbc.sql("delete from rules_answer where id = ?").param(id).update();
    }

    Optional<Answer> one(long id) {
        return jdbc.sql("select * from rules_answer where id = ?")
                .param(id)
                .query(AnswerRows::answer)
                .optional();
    }

    /** Those of a directive, the newest first. */
    List<Answer> of(long directive) {
        return jdbc.sql("select * from rules_answer where directive = ? order by id desc")
                .param(directive)
                .query(AnswerRows::answer)
                .list();
    }

    /** All that can be read, the newest first. */
    List<Answer> announced() {
        return jdbc.sql("select * from rules_answer where announced_at is not null order by announced_at desc, id desc")
                .query(AnswerRows::answer)
                .list();
    }

    /** Of a directive all that can be read, the newest first. */
    List<Answer> announced(long directive) {
        return jdbc.sql("""
                        select * from rules_answer where directive = ? and announced_at is not null
                        order by announced_at desc, id desc
                        """).param(directive).query(AnswerRows::answer).list();
    }

    /** All that hold and whose effect begins in a stretch of days, both included, the newest first. */
    List<Answer> announced(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select * from rules_answer
                        where announced_at is not null and revoked_at is null and effect_from between ? and ?
                        order by announced_at desc, id desc
                        """).params(from, to).query(AnswerRows::answer).list();
    }

    /** Those of which nobody was told and that were given, or announced, by then. */
    List<Answer> untold(Instant by) {
        return jdbc.sql("""
                        select * from rules_answer
                        where told_at is null and (kind <> 'CHANGE' or announced_at is not null)
                          and coalesce(announced_at, given_at) <= ?
                        order by id
                        """).param(Utc.column(by)).query(AnswerRows::answer).list();
    }

    /** Those announced whose effect began by then, and about which the floor was not asked. */
    List<Answer> unasked(LocalDate by) {
        return jdbc.sql("""
                        select * from rules_answer
                        where announced_at is not null and told_at is not null and asked_at is null
                          and revoked_at is null and effect_from <= ?
                        order by id
                        """).param(by).query(AnswerRows::answer).list();
    }

    void told(long id, Instant now) {
        jdbc.sql("update rules_answer set told_at = ? where id = ?")
                .params(Utc.column(now), id)
                .update();
    }

    void asked(long id, Instant now) {
        jdbc.sql("update rules_answer set asked_at = ? where id = ?")
                .params(Utc.column(now), id)
                .update();
    }

    private static Answer answer(ResultSet row, int index) throws SQLException {
        return new Answer(
                row.getLong("id"),
                row.getLong("directive"),
                AnswerKind.valueOf(row.getString("kind")),
                row.getString("why"),
                row.getString("learned"),
                row.getObject("before_version", Long.class),
                row.getObject("after_version", Long.class),
                row.getObject("effect_from", LocalDate.class),
                row.getString("given_by"),
                Utc.instant(row, "given_at"),
                Utc.instantOrNull(row, "announced_at"),
                Utc.instantOrNull(row, "told_at"),
                row.getBoolean("withdrew"),
                Utc.instantOrNull(row, "revoked_at"));
    }
}
