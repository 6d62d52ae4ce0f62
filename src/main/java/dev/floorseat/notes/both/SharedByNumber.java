package dev.floorseat.notes.both;

import dev.floorseat.notes.Alike;
import dev.floorseat.notes.FieldNote;
import dev.floorseat.notes.SharedFieldNotes;
import dev.floorseat.notes.capture.NoteRow;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.VisitId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the shared notes for the module that makes insights of them. */
@Component
@Transactional(readOnly = true)
class SharedByNumber implements SharedFieldNotes {

    private final Standings standings;
    private final JdbcClient jdbc;

    SharedByNumber(Standings standings, JdbcClient jdbc) {
        this.standings = standings;
        this.jdbc = jdbc;
    }

    @Override
    public List<FieldNote> all() {
        return jdbc.sql("select n.* from notes_note n join notes_shared s on s.visit = n.visit order by n.id")
                .query(NoteRow::note)
                .list();
    }

    @Override
    public List<FieldNote> of(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                select n.* from notes_note n join notes_shared s on s.visit = n.visit
                                 where n.id in (:ids) order by n.id
                                """).param("ids", ids).query(NoteRow::note).list();
    }

    @Override
    public Map<Long, List<Beside>> beside(Collection<Long> ids) {
        record Said(long note, Beside beside) {}
        return ids.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("""
                                select r.note, n.visit, r.author, r.kind, r.text
                                  from notes_remark r
                                  join notes_note n on n.id = r.note
                                  join notes_shared s on s.visit = n.visit
                                 where r.note in (:ids)
                                 order by r.id
                                """)
                        .param("ids", ids)
                        .query((row, index) -> new Said(
                                row.getLong("note"),
                                new Beside(
                                        new VisitId(row.getLong("visit")),
                                        new PersonId(row.getLong("author")),
                                        RemarkKind.valueOf(row.getString("kind")) != RemarkKind.ADDITION,
                                        Objects.requireNonNullElse(row.getString("text"), ""))))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(
                                Said::note, Collectors.mapping(Said::beside, Collectors.toList())));
    }

    @Override
    public Map<Long, Alike> alike(Collection<Long> ids) {
        Map<Long, Alike> said = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select * from notes_alike where note in (:ids)")
                    .param("ids", ids)
                    .query((row, index) -> {
                        String kind = row.getString("kind");
                        return said.put(
                                row.getLong("note"),
                                new Alike(
                                        kind == null ? null : Alike.Kind.valueOf(kind),
                                        row.getObject("number", Long.class),
                                        Alike.Choice.valueOf(row.getString("choice"))));
                    })
                    .list();
        }
        return said;
    }

    @Override
    public Map<String, Set<Long>> visits() {
        Map<String, Set<Long>> visits = new HashMap<>();
        jdbc.sql("select distinct n.queue, n.visit from notes_note n join notes_shared s on s.visit = n.visit")
                .query((row, index) -> visits.computeIfAbsent(row.getString("queue"), queue -> new HashSet<>())
                        .add(row.getLong("visit")))
                .list();
        return visits;
    }

    @Override
    public Set<Long> blind(PersonId person) {
        return standings.blind(person);
    }

    @Override
    public List<Contacts> contacts() {
        record Tap(long visit, long author, Contacts contacts) {}
        List<Tap> taps = jdbc.sql("""
                        select t.visit, t.author, q.queue, t.segment, t.wish, count(*) as taps
                          from notes_tally t
                          join (select n.visit, min(n.queue) as queue
                                  from notes_note n join notes_shared s on s.visit = n.visit group by n.visit) q on q.visit = t.visit
                         where t.kind = 'CONTACT'
                         group by t.visit, t.author, q.queue, t.segment, t.wish
                         order by t.visit, t.author, t.segment, t.wish
                        """)
                .query((row, index) -> new Tap(
                        row.getLong("visit"),
                        row.getLong("author"),
                        new Contacts(
                                new VisitId(row.getLong("visit")),
                                row.getString("queue"),
                                row.getString("segment"),
                                row.getString("wish"),
                                row.getInt("taps"))))
                .list();
        // both may have tapped the same contacts: of each visit those count of whoever counted more
        Map<Long, Map<Long, Integer>> sums = taps.stream()
                .collect(Collectors.groupingBy(
                        Tap::visit,
                        Collectors.groupingBy(
                                Tap::author,
                                TreeMap::new,
                                Collectors.summingInt(tap -> tap.contacts().count()))));
        return taps.stream()
                .filter(tap -> tap.author() == most(sums.getOrDefault(tap.visit(), Map.of())))
                .map(Tap::contacts)
                .toList();
    }

    private static long most(Map<Long, Integer> sums) {
        return sums.entrySet().stream()
                .max(Map.Entry.<Long, Integer>comparingByValue()
                        .thenComparing(Map.Entry.<Long, Integer>comparingByKey().reversed()))
                .orElseThrow()
                .getKey();
    }
}
