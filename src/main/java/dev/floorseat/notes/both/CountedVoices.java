package dev.floorseat.notes.both;

import dev.floorseat.directives.Directives;
import dev.floorseat.directives.FloorVoices;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what the floor says about directives, per visit and never per person. Only visits count on which both people have written: else
 * one could work out from a count what the other said. A mistake counts once its visit was shared.
 */
@Component
@Transactional(readOnly = true)
class CountedVoices implements FloorVoices {

    private static final Voices NONE = new Voices(0, 0, 0, 0, 0, 0);

    private static final String BY_VISIT = """
            with newest as (
              select v.visit, v.author, d.directive, v.says,
                     row_number() over (partition by v.visit, v.author, d.directive order by v.occurred_at desc, v.id desc) as nth
                from notes_view v
                join directives_version d on d.id = v.directive_version
               where d.directive in (:directives)),
            said as (
              select n.directive, n.visit,
                     case when n.says = 'WORKS' then 1 else 0 end as works,
                     case when n.says = 'CONFUSES' then 1 else 0 end as confuses,
                     0 as mistakes
                from newest n
                join notes_revealed r on r.visit = n.visit and n.author in (r.one, r.two)
               where n.nth = 1
              union all
              select d.directive, n.visit, 0, 0, 1
                from notes_note n
                join directives_version d on d.id = n.directive_version
                join notes_shared s on s.visit = n.visit
                join notes_revealed r on r.visit = n.visit and n.author in (r.one, r.two)
               where n.kind = 'MISTAKE' and d.directive in (:directives))
            select directive, visit, sum(works) as works, sum(confuses) as confuses, sum(mistakes) as mistakes
              from said
             group by directive, visit
            having sum(works) + sum(confuses) + sum(mistakes) > 0
            """;

    private record Said(long directive, int works, int confuses, int mistakes) {

        Voices onItsOwn() {
            return new Voices(1, works, confuses, works > 0 && confuses > 0 ? 1 : 0, mistakes, 0);
        }
    }

    private final JdbcClient jdbc;
    private final Directives directives;
    private final OwnerVisits ownerVisits;

    CountedVoices(JdbcClient jdbc, Directives directives, OwnerVisits ownerVisits) {
        this.jdbc = jdbc;
        this.directives = directives;
        this.ownerVisits = ownerVisits;
    }

    @Override
    public Voices on(long directive) {
        return on(List.of(directive)).getOrDefault(directive, NONE);
    }

    @Override
    public Map<Long, Voices> on(Collection<Long> asked) {
        Map<Long, Voices> said = new HashMap<>();
        if (!asked.isEmpty()) {
            jdbc.sql(BY_VISIT)
                    .param("directives", asked)
                    .query((row, index) -> new Said(
                            row.getLong("directive"),
                            row.getInt("works"),
                            row.getInt("confuses"),
                            row.getInt("mistakes")))
                    .list()
                    .forEach(visit -> said.merge(visit.directive(), visit.onItsOwn(), CountedVoices::sum));
        }
        Map<Long, Integer> met = ownerVisits.of(directives.numbered(asked));
        Map<Long, Voices> voices = new LinkedHashMap<>();
        asked.forEach(number -> voices.put(
                number, sum(said.getOrDefault(number, NONE), new Voices(0, 0, 0, 0, 0, met.getOrDefault(number, 0)))));
        return voices;
    }

    private static Voices sum(Voices one, Voices other) {
        return new Voices(
                one.visits() + other.visits(),
                one.works() + other.works(),
                one.confuses() + other.confuses(),
                one.differing() + other.differing(),
                one.mistakes() + other.mistakes(),
                one.ownerVisits() + other.ownerVisits());
    }
}
