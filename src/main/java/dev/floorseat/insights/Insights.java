package dev.floorseat.insights;

import dev.floorseat.web.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The insights: read, merged, split, titled, and any of it taken back. Who may is for the caller to know. Where a revision is asked for,
 * it is the one the writer saw; whoever writes after another is told, and nothing is lost.
 */
@Component
@Transactional
public class Insights {

    /** The most characters of a title. */
    public static final int LONGEST_TITLE = 200;

    private final InsightRows rows;
    private final Links links;
    private final InsightHistory history;
    private final Regrouping regrouping;
    private final Counting counting;
    private final Naming naming;
    private final ApplicationEventPublisher events;

    Insights(
            InsightRows rows,
            Links links,
            InsightHistory history,
            Regrouping regrouping,
            Counting counting,
            Naming naming,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.links = links;
        this.history = history;
        this.regrouping = regrouping;
        this.counting = counting;
        this.naming = naming;
        this.events = events;
    }

    /** The insight of that number, be it merged away. */
    @Transactional(readOnly = true)
    public Optional<Insight> of(InsightId id) {
        return rows.one(id);
    }

    /** Those of these numbers that there are, by number, be they merged away. */
    @Transactional(readOnly = true)
    public List<Insight> of(Collection<InsightId> ids) {
        return rows.these(ids);
    }

    /** What was asked for: what came up last stands first. */
    @Transactional(readOnly = true)
    public List<Insight> all(InsightFilter filter) {
        return rows.find(filter, 0, Integer.MAX_VALUE);
    }

    /**
     * A part of it.
     *
     * @param skip how many to leave out at the beginning
     * @param most how many at most
     */
    @Transactional(readOnly = true)
    public List<Insight> find(InsightFilter filter, int skip, int most) {
        return rows.find(filter, skip, most);
    }

    /** How many there are. */
    @Transactional(readOnly = true)
    public int count(InsightFilter filter) {
        return rows.count(filter);
    }

    /** In which insight each note is; a note that is in none, because it is not shared, is not there. */
    @Transactional(readOnly = true)
    public Map<Long, InsightId> byNote(Collection<Long> notes) {
        return links.byNote(notes).values().stream().collect(Collectors.toMap(Link::note, Link::insight));
    }

    /** The number of its note most like the others; empty where it never had one. */
    @Transactional(readOnly = true)
    public Optional<Long> medoid(InsightId id) {
        return rows.medoid(id);
    }

    /** The same of several; one that never had a note is not there. */
    @Transactional(readOnly = true)
    public Map<InsightId, Long> medoids(Collection<InsightId> ids) {
        return rows.medoids(ids);
    }

    /** The links of an insight's notes, by note. */
    @Transactional(readOnly = true)
    public List<Link> links(InsightId id) {
        return links.of(List.of(id));
    }

    /** What was done to it, the newest first. */
    @Transactional(readOnly = true)
    public List<Change> history(InsightId id) {
        return history.of(id);
    }

    /** What authors called related to it, or it to them; not the same. */
    @Transactional(readOnly = true)
    public List<Insight> related(InsightId id) {
        return rows.these(links.related(id)).stream()
                .filter(other -> other.mergedInto() == null)
                .toList();
    }

    /**
     * Merges all notes of one into another. What was merged already is followed to where it went.
     *
     * @throws Refusal if the first is merged away already, or they are one and the same
     */
    public void merge(InsightId from, InsightId into, String by) {
        merge(from, into, Why.MERGE, by);
    }

    /**
     * Merges because of what a CX lead did.
     *
     * @param why {@link Why#MERGE}, or {@link Why#NIGHTLY} where a suggestion was confirmed
     */
    public void merge(InsightId from, InsightId into, Why why, String by) {
        rows.hold(Counting.sorted(List.of(from, into)));
        regrouping.merge(regrouping.known(from), into, why, by);
    }

    /** Merges what nobody changed since the writer saw it. */
    public void merge(InsightId from, long revision, InsightId into, String by) {
        rows.hold(Counting.sorted(List.of(from, into)));
        regrouping.merge(regrouping.seen(from, revision), into, Why.MERGE, by);
    }

    /**
     * Splits notes off.
     *
     * @return the insight they are now
     * @throws Refusal if they are not its notes, or all of them
     */
    public InsightId split(InsightId id, Collection<Long> notes, String by) {
        rows.hold(List.of(id));
        return regrouping.split(regrouping.known(id), notes, by);
    }

    /** Splits what nobody changed since the writer saw it. */
    public InsightId split(InsightId id, long revision, Collection<Long> notes, String by) {
        rows.hold(List.of(id));
        return regrouping.split(regrouping.seen(id, revision), notes, by);
    }

    /**
     * Takes a change back, on either of the insights it concerned.
     *
     * @param change of {@link #history}
     * @throws Refusal if it has nothing to do with the insight, was taken back already, or something later builds upon it
     */
    public void undo(InsightId id, long change, String by) {
        Change known = history.one(change)
                .filter(one -> one.insight().equals(id) || id.equals(one.other()))
                .orElseThrow(() -> Refusal.notFound("insights.no-change", Long.toString(change)));
        regrouping.undo(known, by);
    }

    /** Takes the newest change of an insight back that still stands. */
    public void undo(InsightId id, String by) {
        Change newest = history.of(id).stream()
                .filter(change -> !change.undone())
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("insights.nothing-to-undo"));
        regrouping.undo(newest, by);
    }

    /**
     * Gives it a title.
     *
     * @param typed at most 200 characters; empty: none, its notes speak for it
     */
    public void title(InsightId id, long revision, String typed, String by) {
        naming.title(id, revision, typed, by);
    }

    /** Marks one of its notes as speaking against the others, or takes the mark off. */
    public void mark(InsightId id, long revision, long note, boolean contradicts, String by) {
        naming.mark(id, revision, note, contradicts, by);
    }

    /** A proposal was made of it, or was declined. Where it was merged away, this is said of where its notes went. */
    public void proposed(InsightId id, boolean proposed) {
        Insight insight = regrouping.live(id);
        rows.proposed(insight.id(), proposed);
        events.publishEvent(new InsightProposed(insight.id(), proposed));
        counting.count(List.of(insight.id()));
    }

    /**
     * Holds insights until the end of the transaction, and those their names lead to. Whoever writes in what belongs to an insight holds
     * it first, as those do who count it: so nobody waits in a circle.
     */
    public void hold(Collection<InsightId> ids) {
        List<InsightId> all = new ArrayList<>(ids);
        ids.forEach(id -> where(id).ifPresent(all::add));
        rows.hold(Counting.sorted(all));
    }

    /** Whether what joined an insight after a moment would recur by itself, by the policy. */
    @Transactional(readOnly = true)
    public boolean recursSince(InsightId id, Instant moment) {
        return counting.recursSince(id, moment);
    }

    /** The insight a name leads to: itself, or where its notes went. */
    @Transactional(readOnly = true)
    public Optional<InsightId> where(InsightId id) {
        @Nullable InsightId at = id;
        Optional<Insight> insight = rows.one(id);
        while (insight.isPresent() && insight.get().mergedInto() != null) {
            at = Objects.requireNonNull(insight.get().mergedInto());
            insight = rows.one(at);
        }
        return insight.map(Insight::id);
    }
}
