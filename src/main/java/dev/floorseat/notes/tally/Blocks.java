package dev.floorseat.notes.tally;

import dev.floorseat.database.Utc;
import dev.floorseat.notes.capture.Arrival;
import dev.floorseat.notes.capture.ClientId;
import dev.floorseat.notes.capture.OwnVisits;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.web.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When which block of a visit began, each person's own: so that a timer finds its place again on another phone. */
@Component
@Transactional
public class Blocks {

    private final OwnVisits visits;
    private final JdbcClient jdbc;

    Blocks(OwnVisits visits, JdbcClient jdbc) {
        this.visits = visits;
        this.jdbc = jdbc;
    }

    /**
     * A block begins, once: sent again under the same client id it is the one that is there.
     *
     * @throws Refusal if the author is not one of the visit's two people, or another block has the client id
     */
    public BlockBegun begin(VisitId visit, PersonId author, String clientId, Block block, Arrival when) {
        String client = ClientId.of(clientId);
        visits.of(visit.value(), author);
        jdbc.sql("""
                        insert into notes_block (client_id, visit, author, block, began_at, arrived_at)
                        values (:client, :visit, :author, :block, :began, :arrived)
                        on duplicate key update id = id
                        """)
                .param("client", client)
                .param("visit", visit.value())
                .param("author", author.value())
                .param("block", block.name())
                .param("began", Utc.column(when.occurredAt()))
                .param("arrived", Utc.column(when.arrivedAt()))
                .update();
        return jdbc.sql("select * from notes_block where author = :author and client_id = :client and visit = :visit")
                .param("author", author.value())
                .param("client", client)
                .param("visit", visit.value())
                .query(Blocks::begun)
                .optional()
                .filter(there -> there.block() == block)
                .orElseThrow(() -> Refusal.conflict("notes.client-id-taken", client));
    }

    /** The blocks a person began on a visit of theirs, the oldest first; the last is the one that runs. */
    @Transactional(readOnly = true)
    public List<BlockBegun> of(VisitId visit, PersonId author) {
        visits.of(visit.value(), author);
        return jdbc.sql("select * from notes_block where visit = :visit and author = :author order by began_at, id")
                .param("visit", visit.value())
                .param("author", author.value())
                .query(Blocks::begun)
                .list();
    }

    private static BlockBegun begun(ResultSet row, int index) throws SQLException {
        return new BlockBegun(
                row.getString("client_id"), Block.valueOf(row.getString("block")), Utc.instant(row, "began_at"));
    }
}
