package dev.floorseat.insights.triage;

import dev.floorseat.insights.Insight;
import dev.floorseat.insights.InsightId;
import dev.floorseat.insights.Insights;
import dev.floorseat.notes.NoteKind;
import dev.floorseat.web.Dates;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The inbox: what is to be done, what is due first on top. */
@Component
@Transactional(readOnly = true)
public class Inbox {

    /**
     * A line of it.
     *
     * @param overdue whether its time is up
     */
    public record Entry(Insight insight, Triaged triaged, boolean overdue) {}

    private static final String ASKED = """
              from insights_triage t
              join insights_insight i on i.id = t.insight
             where i.merged_into is null
               and t.state in (:states)
               and (:anyOwner or t.owner in (:owners) or (:nobody and t.owner is null))
               and (not :overdue or t.due_on < :today)
               and ((:queue is null and :site is null and :kind is null and :text is null)
                    or (:queue is null and :site is null and :kind is null and i.title like :text)
                    or exists (select 1 from insights_link l join notes_note n on n.id = l.note
                                where l.insight = i.id
                                  and (:queue is null or n.queue = :queue)
                                  and (:site is null or n.site = :site)
                                  and (:kind is null or n.kind = :kind)
                                  and (:text is null or i.title like :text or n.situation like :text or n.action like :text)))
            """;

    private final Insights insights;
    private final JdbcClient jdbc;
    private final Dates dates;

    Inbox(Insights insights, JdbcClient jdbc, Dates dates) {
        this.insights = insights;
        this.jdbc = jdbc;
        this.dates = dates;
    }

    /**
     * What is looked for, from the beginning on.
     *
     * @param most how many at most
     */
    public List<Entry> find(InboxFilter filter, int most) {
        return find(filter, 0, most);
    }

    /**
     * A part of it.
     *
     * @param skip how many to leave out at the beginning
     * @param most how many at most
     */
    public List<Entry> find(InboxFilter filter, int skip, int most) {
        List<Triaged> found = asked(
                        "select t.*" + ASKED
                                + " order by t.due_on is null, t.due_on, i.supporting desc, i.last_week desc, t.insight limit :most offset :skip",
                        filter)
                .param("most", most)
                .param("skip", skip)
                .query(TriageRows::read)
                .list();
        Map<InsightId, Insight> known = insights
                .of(found.stream().map(Triaged::insight).toList())
                .stream()
                .collect(Collectors.toMap(Insight::id, Function.identity()));
        return found.stream()
                .map(each ->
                        new Entry(Objects.requireNonNull(known.get(each.insight())), each, each.overdue(dates.today())))
                .toList();
    }

    /** How many there are. */
    public int count(InboxFilter filter) {
        return asked("select count(*)" + ASKED, filter).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec asked(String sql, InboxFilter filter) {
        Set<String> owners = filter.owners();
        NoteKind kind = filter.kind();
        String text = filter.text();
        return jdbc.sql(sql)
                .param("states", filter.states().stream().map(Enum::name).toList())
                .param("anyOwner", owners == null)
                .param("nobody", owners != null && owners.isEmpty())
                .param("owners", owners == null || owners.isEmpty() ? List.of("") : List.copyOf(owners))
                .param("overdue", filter.overdue())
                .param("today", dates.today())
                .param("queue", filter.queue())
                .param("site", filter.site())
                .param("kind", kind == null ? null : kind.name())
                .param("text", text == null ? null : "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }
}
