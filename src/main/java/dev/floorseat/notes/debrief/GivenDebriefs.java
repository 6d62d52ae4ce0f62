package dev.floorseat.notes.debrief;

import dev.floorseat.rotation.VisitId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The debriefs that were given, to read. Whoever asks has made sure that the reader is one of the visit's two people. */
@Component
@Transactional(readOnly = true)
public class GivenDebriefs {

    private final JdbcClient jdbc;

    GivenDebriefs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The debrief of a visit. */
    public Optional<Debrief> of(VisitId visit) {
        return Optional.ofNullable(of(Set.of(visit)).get(visit));
    }

    /** The debriefs of visits, by visit; a visit without one is missing. */
    public Map<VisitId, Debrief> of(Collection<VisitId> visits) {
        return visits.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(DebriefRows.READ + " where d.visit in (:visits) and d.mistake is not null")
                        .param("visits", visits.stream().map(VisitId::value).toList())
                        .query(DebriefRows::row)
                        .list()
                        .stream()
                        .map(DebriefRows.Row::debrief)
                        .collect(Collectors.toMap(Debrief::visit, Function.identity()));
    }
}
