package dev.floorseat.rules;

import dev.floorseat.floor.Floor;
import dev.floorseat.floor.Queue;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The queues that rules, their versions, proposals and lexicon entries are for. */
@Component
public class Scopes {

    /** Whose queues. */
    public enum Of {
        /** Rules. */
        RULE("rules_rule_queue", "rule"),
        /** Lexicon entries. */
        ENTRY("rules_lexicon_queue", "entry"),
        /** Versions of rules. */
        VERSION("rules_version_queue", "version"),
        /** New wordings that wait. */
        REWRITE("rules_rewrite_queue", "rule"),
        /** Proposals. */
        PROPOSAL("rules_proposal_queue", "proposal");

        private final String table;
        private final String column;

        Of(String table, String column) {
            this.table = table;
            this.column = column;
        }
    }

    private final Floor floor;
    private final JdbcClient jdbc;

    Scopes(Floor floor, JdbcClient jdbc) {
        this.floor = floor;
        this.jdbc = jdbc;
    }

    /** External ids by number; who is for all queues is not there. */
    public Map<Long, Set<String>> all(Of whose) {
        Map<Long, Set<String>> queues = new LinkedHashMap<>();
        jdbc.sql("select " + whose.column + ", queue from " + whose.table).query(row -> {
            queues.computeIfAbsent(row.getLong(1), number -> new TreeSet<>()).add(row.getString(2));
        });
        return queues;
    }

    /**
     * Keeps whose queues these are.
     *
     * @throws Refusal if one is unknown
     */
    public void write(Of whose, long number, Set<String> queues) {
        Set<String> unknown = new TreeSet<>(queues);
        unknown.removeAll(floor.queues().stream().map(Queue::externalId).collect(Collectors.toSet()));
        if (!unknown.isEmpty()) {
            throw Refusal.unusable(
                    List.of(Fault.at("/queues", "rules.no-queue", String.join(", ", unknown))), "rules.not-saved");
        }
        jdbc.sql("delete from " + whose.table + " where " + whose.column + " = ?")
                .param(number)
                .update();
        queues.forEach(queue -> jdbc.sql("insert into " + whose.table + " (" + whose.column + ", queue) values (?, ?)")
                .params(number, queue)
                .update());
    }
}
