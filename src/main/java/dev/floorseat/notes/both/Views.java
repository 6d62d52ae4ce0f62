package dev.floorseat.notes.both;

import dev.floorseat.database.Utc;
import dev.floorseat.notes.capture.Arrival;
import dev.floorseat.notes.capture.ClientId;
import dev.floorseat.notes.capture.FollowedDirectives;
import dev.floorseat.notes.capture.OwnVisits;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.web.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the two people of a visit think of the directives they saw at work. */
@Component
@Transactional
public class Views {

    private final OwnVisits visits;
    private final FollowedDirectives directives;
    private final JdbcClient jdbc;

    Views(OwnVisits visits, FollowedDirectives directives, JdbcClient jdbc) {
        this.visits = visits;
        this.directives = directives;
        this.jdbc = jdbc;
    }

    /**
     * Keeps what somebody says, once; the newest of a person about a version counts.
     *
     * @throws Refusal if the author is not one of the visit's two people, there is no such version, or the client id says something else
     */
    public DirectiveView say(
            VisitId visit, PersonId author, String clientId, long directiveVersion, Opinion says, Arrival when) {
        String client = ClientId.of(clientId);
        visits.of(visit.value(), author);
        directives.version(directiveVersion, when);
        jdbc.sql("""
                        insert into notes_view (client_id, visit, author, directive_version, says, occurred_at, arrived_at)
                        values (:client, :visit, :author, :version, :says, :occurred, :arrived)
                        on duplicate key update id = id
                        """)
                .param("client", client)
                .param("visit", visit.value())
                .param("author", author.value())
                .param("version", directiveVersion)
                .param("says", says.name())
                .param("occurred", Utc.column(when.occurredAt()))
                .param("arrived", Utc.column(when.arrivedAt()))
                .update();
        DirectiveView wanted = new DirectiveView(author, client, directiveVersion, says);
        return jdbc.sql("select * from notes_view where author = :author and client_id = :client and visit = :visit")
                .param("author", author.value())
                .param("client", client)
                .param("visit", visit.value())
                .query(Views::view)
                .optional()
                .filter(wanted::equals)
                .orElseThrow(() -> Refusal.conflict("notes.client-id-taken", client));
    }

    /** The newest these people said on a visit, at most one by person and version. Whoever asks has made sure the reader may see it. */
    @Transactional(readOnly = true)
    public List<DirectiveView> on(VisitId visit, Collection<PersonId> authors) {
        return jdbc.sql("""
                        select v.* from notes_view v
                         where v.visit = :visit and v.author in (:authors)
                           and not exists (select 1 from notes_view later
                                            where later.visit = v.visit and later.author = v.author
                                              and later.directive_version = v.directive_version
                                              and (later.occurred_at > v.occurred_at
                                                   or (later.occurred_at = v.occurred_at and later.id > v.id)))
                         order by v.directive_version, v.id
                        """)
                .param("visit", visit.value())
                .param("authors", Remarks.numbers(authors))
                .query(Views::view)
                .list();
    }

    private static DirectiveView view(ResultSet row, int index) throws SQLException {
        return new DirectiveView(
                new PersonId(row.getLong("author")),
                row.getString("client_id"),
                row.getLong("directive_version"),
                Opinion.valueOf(row.getString("says")));
    }
}
