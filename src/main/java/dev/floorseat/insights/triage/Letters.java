package dev.floorseat.insights.triage;

import dev.floorseat.database.Utc;
import dev.floorseat.insights.InsightId;
import dev.floorseat.insights.Insights;
import dev.floorseat.insights.Link;
import dev.floorseat.notes.FieldNote;
import dev.floorseat.notes.SharedFieldNotes;
import dev.floorseat.people.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;

/**
 * What contributors are told of a refusal. It waits a while; a refusal taken back before is never heard of, one taken back afterwards is
 * corrected.
 */
@Component
class Letters {

    /** What a letter says. */
    enum Kind {
        REFUSAL,
        CORRECTION
    }

    /**
     * A letter to somebody about their own notes.
     *
     * @param words the reason in words, as the CX lead wrote it
     */
    record Letter(long id, PersonId person, Kind kind, DeclineReason reason, String words) {}

    private final Insights insights;
    private final SharedFieldNotes notes;
    private final JdbcClient jdbc;
    private final Clock clock;

    Letters(Insights insights, SharedFieldNotes notes, JdbcClient jdbc, Clock clock) {
        this.insights = insights;
        this.notes = notes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Everybody who wrote one of its notes is to be told, each of their own. A correction that has not gone out yet does not go. */
    void refuse(InsightId insight, DeclineReason reason, String words, int minutes) {
        recall(insight, Kind.CORRECTION);
        refuse(
                insight,
                byAuthor(insights.links(insight).stream().map(Link::note).toList()),
                reason,
                words,
                minutes);
    }

    /** Those are told whose notes came after it was declined; who was told already is not told again. */
    void refuseAlso(InsightId insight, List<Long> joined, DeclineReason reason, String words, int minutes) {
        Map<PersonId, List<Long>> own = byAuthor(joined);
        told(insight).forEach(own::remove);
        refuse(insight, own, reason, words, minutes);
    }

    private void refuse(
            InsightId insight, Map<PersonId, List<Long>> own, DeclineReason reason, String words, int minutes) {
        Instant due = clock.instant().plus(Duration.ofMinutes(minutes));
        own.forEach((person, theirs) -> add(insight, person, Kind.REFUSAL, reason, words, due, theirs));
    }

    private Map<PersonId, List<Long>> byAuthor(Collection<Long> asked) {
        return notes.of(asked).stream()
                .collect(Collectors.groupingBy(
                        FieldNote::author, HashMap::new, Collectors.mapping(FieldNote::id, Collectors.toList())));
    }

    /** Those whose last letter is a refusal, sent or about to be. */
    private List<PersonId> told(InsightId insight) {
        return jdbc.sql("""
                        select l.person from insights_triage_letter l
                         where l.insight = :insight and l.kind = 'REFUSAL' and l.recalled_at is null
                           and not exists (select 1 from insights_triage_letter n
                                            where n.insight = l.insight and n.person = l.person and n.id > l.id
                                              and n.recalled_at is null)
                        """)
                .param("insight", insight.value())
                .query((row, index) -> new PersonId(row.getLong("person")))
                .list();
    }

    /** The refusal does not stand: what has not gone out does not go, what has is corrected. */
    void takeBack(InsightId insight) {
        recall(insight, Kind.REFUSAL);
        Instant now = clock.instant();
        // the last letter each was sent, where it was a refusal
        jdbc.sql("""
                        select l.* from insights_triage_letter l
                         where l.insight = :insight and l.kind = 'REFUSAL' and l.sent_at is not null
                           and not exists (select 1 from insights_triage_letter n
                                            where n.insight = l.insight and n.person = l.person and n.id > l.id
                                              and n.recalled_at is null)
                        """)
                .param("insight", insight.value())
                .query((row, index) -> letter(
                        row.getLong("id"),
                        row.getLong("person"),
                        row.getString("kind"),
                        row.getString("reason"),
                        row.getString("words")))
                .list()
                .forEach(sent -> add(
                        insight, sent.person(), Kind.CORRECTION, sent.reason(), sent.words(), now, notesOf(sent.id())));
    }

    private void recall(InsightId insight, Kind kind) {
        jdbc.sql("""
                        update insights_triage_letter set recalled_at = ?
                         where insight = ? and kind = ? and sent_at is null and recalled_at is null
                        """)
                .params(Utc.column(clock.instant()), insight.value(), kind.name())
                .update();
    }

    private void add(
            InsightId insight,
            PersonId person,
            Kind kind,
            DeclineReason reason,
            String words,
            Instant due,
            List<Long> theirs) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into insights_triage_letter (insight, person, kind, reason, words, due_at)
                        values (:insight, :person, :kind, :reason, :words, :due)
                        """)
                .param("insight", insight.value())
                .param("person", person.value())
                .param("kind", kind.name())
                .param("reason", reason.name())
                .param("words", words)
                .param("due", Utc.column(due))
                .update(key, "id");
        long letter = Objects.requireNonNull(key.getKey()).longValue();
        theirs.forEach(note -> jdbc.sql("insert into insights_triage_letter_note (letter, note) values (?, ?)")
                .params(letter, note)
                .update());
    }

    /**
     * Those that are to go out now, in the order in which they were written. A refusal waits while its notes are where nothing was
     * declined, because they were split off or merged into something else.
     */
    List<Letter> due() {
        return jdbc.sql("""
                        select l.* from insights_triage_letter l
                         where l.sent_at is null and l.recalled_at is null and l.due_at <= ?
                           and (l.kind = 'CORRECTION'
                                or exists (select 1 from insights_triage_letter_note o
                                             join insights_link k on k.note = o.note
                                             join insights_triage t on t.insight = k.insight
                                            where o.letter = l.id and t.state = 'DECLINED'))
                         order by l.id
                        """)
                .param(Utc.column(clock.instant()))
                .query((row, index) -> letter(
                        row.getLong("id"),
                        row.getLong("person"),
                        row.getString("kind"),
                        row.getString("reason"),
                        row.getString("words")))
                .list();
    }

    /** Takes the right to send one: only one gets it, and nobody once it was recalled. */
    boolean take(long letter) {
        return jdbc.sql("""
                        update insights_triage_letter set sent_at = ?
                         where id = ? and sent_at is null and recalled_at is null
                        """).params(Utc.column(clock.instant()), letter).update() == 1;
    }

    List<Long> notesOf(long letter) {
        return jdbc.sql("select note from insights_triage_letter_note where letter = ? order by note")
                .param(letter)
                .query(Long.class)
                .list();
    }

    private static Letter letter(long id, long person, String kind, String reason, String words) {
        return new Letter(id, new PersonId(person), Kind.valueOf(kind), DeclineReason.valueOf(reason), words);
    }
}
