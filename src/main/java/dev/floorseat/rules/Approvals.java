package dev.floorseat.rules;

import dev.floorseat.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts lexicon entries and charter statements in force: somebody other than the writer says yes, and what they replace goes. */
@Component
class Approvals {

    /** Of what. */
    enum Of {
        LEXICON("rules_lexicon"),
        CHARTER("rules_charter");

        private final String table;

        Of(String table) {
            this.table = table;
        }
    }

    private record Waiting(
            String writer, boolean waits, @Nullable Long replaces) {}

    private final JdbcClient jdbc;

    Approvals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Puts it in force.
     *
     * @param revision the revision the reader saw
     * @throws Refusal if it changed meanwhile, does not wait, or its writer asks
     */
    void approve(Of what, long number, long revision, String by) {
        Waiting waiting = jdbc.sql("select * from " + what.table + " where id = ? and revision = ? for update")
                .params(number, revision)
                .query((row, index) -> new Waiting(
                        row.getString("written_by"),
                        row.getString("approved_by") == null && !row.getBoolean("withdrawn"),
                        row.getObject("replaces", Long.class)))
                .optional()
                .filter(Waiting::waits)
                .orElseThrow(() -> Refusal.conflict("rules.changed"));
        if (waiting.writer().equals(by)) {
            throw Refusal.forbidden("rules.entry.four-eyes");
        }
        jdbc.sql("update " + what.table + " set approved_by = ?, revision = revision + 1 where id = ?")
                .params(by, number)
                .update();
        if (waiting.replaces() != null) {
            jdbc.sql("update " + what.table + " set withdrawn = true, revision = revision + 1 where id = ?")
                    .param(waiting.replaces())
                    .update();
        }
    }

    /** As it was taken over from what people worked by already. */
    void takenOver(Of what, long number, String by) {
        jdbc.sql("update " + what.table + " set approved_by = ? where id = ?")
                .params(by, number)
                .update();
    }
}
