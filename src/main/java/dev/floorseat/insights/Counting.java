package dev.floorseat.insights;

import dev.floorseat.notes.FieldNote;
import dev.floorseat.notes.SharedFieldNotes;
import dev.floorseat.notes.SharedFieldNotes.Beside;
import dev.floorseat.web.Dates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts the evidence of insights anew and says when it carried one to another state. */
@Component
@Transactional
class Counting {

    private static final int AT_A_TIME = 200;

    private final InsightRows rows;
    private final Links links;
    private final SharedFieldNotes notes;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<CentralNote> central;
    private final JdbcClient jdbc;
    private final Dates dates;

    Counting(
            InsightRows rows,
            Links links,
            SharedFieldNotes notes,
            ApplicationEventPublisher events,
            ObjectProvider<CentralNote> central,
            JdbcClient jdbc,
            Dates dates) {
        this.rows = rows;
        this.links = links;
        this.notes = notes;
        this.events = events;
        this.central = central;
        this.jdbc = jdbc;
        this.dates = dates;
    }

    /** Counts these anew. */
    void count(Collection<InsightId> asked) {
        count(asked, events::publishEvent);
    }

    /** Counts these anew after something was taken back: where that carries them they were before, and it is nothing new. */
    void recount(Collection<InsightId> asked) {
        count(asked, matured -> {});
    }

    private void count(Collection<InsightId> asked, Consumer<InsightMatured> told) {
        if (asked.isEmpty()) {
            return;
        }
        rows.hold(asked);
        List<Insight> insights = rows.these(asked);
        Map<Long, Link> linked = links.of(asked).stream().collect(Collectors.toMap(Link::note, link -> link));
        Map<Long, FieldNote> shared =
                notes.of(linked.keySet()).stream().collect(Collectors.toMap(FieldNote::id, note -> note));
        Map<Long, List<Beside>> beside = notes.beside(linked.keySet());
        Map<String, Set<Long>> visits = notes.visits();
        EvidencePolicy policy = EvidencePolicies.stored(jdbc).policy();
        LocalDate today = dates.today();
        for (Insight insight : insights) {
            List<FieldNote> own = insight.notes().stream()
                    .map(shared::get)
                    .filter(Objects::nonNull)
                    .toList();
            write(
                    insight,
                    EvidenceCount.of(own, linked, beside, visits, dates.zone(), today, policy),
                    own,
                    policy,
                    today,
                    told);
        }
    }

    /**
     * Counts some anew that nobody has counted today: what is current fades.
     *
     * @return whether there may be more
     */
    boolean someOld() {
        LocalDate today = dates.today();
        List<InsightId> old = jdbc.sql("""
                        select id from insights_insight
                         where merged_into is null and (counted_on is null or counted_on <> :today)
                         order by id limit :most
                        """)
                .param("today", today)
                .param("most", AT_A_TIME)
                .query((row, index) -> new InsightId(row.getLong("id")))
                .list();
        count(old);
        return old.size() == AT_A_TIME;
    }

    /** Marks everything to be counted anew, because the policy is another: the background does it, some at a time. */
    void everything() {
        jdbc.sql("update insights_insight set counted_on = null where merged_into is null")
                .update();
    }

    /**
     * Counts some of those anew that are marked.
     *
     * @return whether there may be more
     */
    boolean someMarked() {
        List<InsightId> marked = jdbc.sql("""
                        select id from insights_insight where merged_into is null and counted_on is null order by id limit :most
                        """)
                .param("most", AT_A_TIME)
                .query((row, index) -> new InsightId(row.getLong("id")))
                .list();
        count(marked);
        return marked.size() == AT_A_TIME;
    }

    /** How many are marked. */
    static int marked(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from insights_insight where merged_into is null and counted_on is null")
                .query(Integer.class)
                .single();
    }

    private void write(
            Insight insight,
            Evidence evidence,
            List<FieldNote> own,
            EvidencePolicy policy,
            LocalDate today,
            Consumer<InsightMatured> told) {
        InsightState state = policy.state(evidence, rows.isProposed(insight.id()));
        jdbc.sql("""
                        update insights_insight
                           set state = :state, medoid = coalesce(:medoid, medoid), counted_on = :today, executives = :executives,
                               mentors = :mentors, visits = :visits, sites = :sites, weeks = :weeks, supporting = :supporting,
                               contradicting = :contradicting, independent_executives = :independentExecutives,
                               independent_visits = :independentVisits, current_weight = :current, lower_bound = :lower,
                               visits_in_scope = :scope, first_week = :first, last_week = :last
                         where id = :id
                        """)
                .param("state", state.name())
                .param("medoid", medoid(own))
                .param("today", today)
                .param("executives", evidence.executives())
                .param("mentors", evidence.mentors())
                .param("visits", evidence.visits())
                .param("sites", evidence.sites())
                .param("weeks", evidence.weeks())
                .param("supporting", evidence.supporting())
                .param("contradicting", evidence.contradicting())
                .param("independentExecutives", evidence.independentExecutives())
                .param("independentVisits", evidence.independentVisits())
                .param("current", evidence.current())
                .param("lower", evidence.lowerBound())
                .param("scope", evidence.visitsInScope())
                .param("first", evidence.first())
                .param("last", evidence.last())
                .param("id", insight.id().value())
                .update();
        if (matured(insight.state(), state)) {
            told.accept(new InsightMatured(insight.id(), state));
        }
    }

    /** Whether what joined an insight after a moment would recur by itself. */
    boolean recursSince(InsightId insight, Instant moment) {
        Map<Long, Link> linked = links.of(List.of(insight)).stream()
                .filter(link -> link.at().isAfter(moment))
                .collect(Collectors.toMap(Link::note, link -> link));
        EvidencePolicy policy = EvidencePolicies.stored(jdbc).policy();
        return policy.recurs(EvidenceCount.of(
                notes.of(linked.keySet()), linked, Map.of(), Map.of(), dates.zone(), dates.today(), policy));
    }

    /** By meaning where all are encoded, else by words; of two neither is more like the other. */
    private @Nullable Long medoid(List<FieldNote> own) {
        CentralNote byMeaning = central.getIfAvailable();
        Long note = byMeaning == null || own.size() <= 2
                ? null
                : byMeaning.of(own.stream().map(FieldNote::id).toList());
        return note == null ? Medoid.of(own) : note;
    }

    /** A declined proposal takes an insight back to where it was; that is nothing evidence did. */
    private static boolean matured(InsightState before, InsightState now) {
        Set<InsightState> below = switch (now) {
            case EMERGING -> EnumSet.of(InsightState.SINGLE, InsightState.STALE);
            case RECURRING -> EnumSet.of(InsightState.SINGLE, InsightState.EMERGING, InsightState.STALE);
            case STALE -> EnumSet.of(InsightState.SINGLE, InsightState.EMERGING, InsightState.RECURRING);
            case SINGLE, PROPOSED -> EnumSet.noneOf(InsightState.class);
        };
        return below.contains(before);
    }

    /** In order, each once. */
    static Collection<InsightId> sorted(Collection<InsightId> ids) {
        TreeSet<InsightId> sorted = new TreeSet<>(Comparator.comparingLong(InsightId::value));
        sorted.addAll(ids);
        return sorted;
    }
}
