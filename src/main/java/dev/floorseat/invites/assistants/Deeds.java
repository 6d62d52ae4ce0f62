package dev.floorseat.invites.assistants;

import dev.floorseat.access.Consent;
import dev.floorseat.database.Utc;
import dev.floorseat.invites.assistants.Deed.Kind;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.VisitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The record of what assistants did. It is written with the deed itself: either both are or neither. */
@Component
public class Deeds {

    private static final String SELECT = """
            select d.*, a.username from invites_deed d
              join access_consent c on c.id = d.consent_id
              join access_account a on a.id = c.account_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Deeds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Records an answer.
     *
     * @param from begin of the time proposed; null: none was
     * @param to its end; null like the begin
     * @param byMail whether it came by mail from the assistant's own address
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void answered(
            Consent consent, Kind kind, VisitId visit, @Nullable Instant from, @Nullable Instant to, boolean byMail) {
        add(consent, kind, visit, from, to, byMail);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void timed(Consent consent, Kind kind, Instant from, Instant to) {
        add(consent, kind, null, from, to, false);
    }

    /** What was done for an executive, by whomever, the newest first. */
    @Transactional(readOnly = true)
    public List<Deed> of(PersonId executive, int most) {
        return jdbc.sql(SELECT + "where c.executive_id = ? order by d.id desc limit ?")
                .params(executive.value(), most)
                .query(Deeds::read)
                .list();
    }

    /** The blocks made by consents of one executive to one assistant that are not over, and not taken back. */
    List<Deed> blocks(Consent consent) {
        return jdbc.sql(SELECT + """
                        where c.executive_id = ? and c.account_id = ? and d.kind = 'BLOCKED' and d.to_at > ? order by d.from_at, d.id
                        """)
                .params(consent.executive().value(), consent.assistant().id(), Utc.column(clock.instant()))
                .query(Deeds::read)
                .list();
    }

    private void add(
            Consent consent,
            Kind kind,
            @Nullable VisitId visit,
            @Nullable Instant from,
            @Nullable Instant to,
            boolean byMail) {
        jdbc.sql("""
                        insert into invites_deed (consent_id, kind, visit_id, from_at, to_at, by_mail, done_at)
                        values (:consent, :kind, :visit, :from, :to, :mail, :now)
                        """)
                .param("consent", consent.id())
                .param("kind", kind.name())
                .param("visit", visit == null ? null : visit.value())
                .param("from", from == null ? null : Utc.column(from))
                .param("to", to == null ? null : Utc.column(to))
                .param("mail", byMail)
                .param("now", Utc.column(clock.instant()))
                .update();
    }

    private static Deed read(ResultSet row, int number) throws SQLException {
        @Nullable Long visit = row.getObject("visit_id", Long.class);
        return new Deed(
                row.getLong("id"),
                row.getLong("consent_id"),
                row.getString("username"),
                Kind.valueOf(row.getString("kind")),
                visit == null ? null : new VisitId(visit),
                Utc.instantOrNull(row, "from_at"),
                Utc.instantOrNull(row, "to_at"),
                row.getBoolean("by_mail"),
                Utc.instant(row, "done_at"));
    }
}
