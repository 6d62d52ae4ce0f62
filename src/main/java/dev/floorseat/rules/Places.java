package dev.floorseat.rules;

import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where rules belong: keeps what they serve, and lets in only chapters and statements there are. */
@Component
class Places {

    private final Chapters chapters;
    private final Charter charter;
    private final JdbcClient jdbc;

    Places(Chapters chapters, Charter charter, JdbcClient jdbc) {
        this.chapters = chapters;
        this.charter = charter;
        this.jdbc = jdbc;
    }

    /** Refuses a place that is not there. */
    void admit(Place place) {
        Long chapter = place.chapter();
        if (chapter != null && chapters.all().stream().noneMatch(each -> each.id() == chapter)) {
            throw refused("/chapter", "rules.chapter.none", chapter.toString());
        }
        Set<Long> known = charter.all().stream().map(CharterStatement::id).collect(Collectors.toSet());
        if (!known.containsAll(place.serves())) {
            throw refused("/serves", "rules.charter.none");
        }
    }

    void write(long rule, Place place) {
        jdbc.sql("delete from rules_rule_charter where rule = ?").param(rule).update();
        place.serves()
                .forEach(statement -> jdbc.sql("insert into rules_rule_charter (rule, charter) values (?, ?)")
                        .params(rule, statement)
                        .update());
    }

    private static Refusal refused(String pointer, String key, Object... arguments) {
        return Refusal.unusable(List.of(Fault.at(pointer, key, arguments)), "rules.not-saved");
    }
}
