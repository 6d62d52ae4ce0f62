package dev.floorseat.rules;

import dev.floorseat.people.PersonId;
import dev.floorseat.rules.Credit.Choice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom rules are owed to. A mentor says how they want to be named, may change their mind at any time, and is not named until they do;
 * the choice is read anew each time, so that nobody stays on a page who has taken it back.
 */
@Component
@Transactional
public class Credits {

    /** The mentors among the authors of the notes that spoke for the proposal a rule came from. */
    private static final String OWED = """
            select distinct r.id as rule,
                   case c.choice when 'NAME' then p.name end as mentor_name,
                   case c.choice when 'TEAM' then q.name end as queue_name,
                   case c.choice when 'TEAM' then s.name end as site_name
              from rules_rule r
              join rules_proposal_note pn on pn.proposal = r.proposal and not pn.contradicts
              join notes_note n on n.id = pn.note
              join people_mentor m on m.person_id = n.author
              join rules_credit c on c.mentor = n.author and c.choice <> 'NONE'
              join people_person p on p.id = n.author
              join floor_queue q on q.external_id = n.queue
              join floor_site s on s.external_id = n.site
             order by rule, mentor_name, queue_name, site_name
            """;

    private final JdbcClient jdbc;

    Credits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How a mentor wants to be named; not at all until they say otherwise. */
    @Transactional(readOnly = true)
    public Choice choice(PersonId mentor) {
        return jdbc.sql("select choice from rules_credit where mentor = ?")
                .param(mentor.value())
                .query(String.class)
                .optional()
                .map(Choice::valueOf)
                .orElse(Choice.NONE);
    }

    /** A mentor says how they want to be named, from now on and for what was before. */
    public void choose(PersonId mentor, Choice choice) {
        jdbc.sql(
                        "insert into rules_credit (mentor, choice) values (:mentor, :choice) on duplicate key update choice = :choice")
                .param("mentor", mentor.value())
                .param("choice", choice.name())
                .update();
    }

    /** Whom rules are owed to, by rule; owed to nobody who wants to be named: not there. */
    @Transactional(readOnly = true)
    public Map<Long, List<Credit>> all() {
        Map<Long, List<Credit>> all = new LinkedHashMap<>();
        jdbc.sql(OWED).query(row -> {
            all.computeIfAbsent(row.getLong("rule"), rule -> new ArrayList<>())
                    .add(new Credit(
                            row.getString("mentor_name"), row.getString("queue_name"), row.getString("site_name")));
        });
        return all;
    }
}
