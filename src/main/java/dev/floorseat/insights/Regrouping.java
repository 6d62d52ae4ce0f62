package dev.floorseat.insights;

import dev.floorseat.insights.Change.Kind;
import dev.floorseat.web.Refusal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Merges, splits, and takes either back. Whoever comes second waits, and then sees what the first has done. */
@Component
@Transactional
class Regrouping {

    private final InsightRows rows;
    private final Links links;
    private final InsightHistory history;
    private final Counting counting;
    private final ApplicationEventPublisher events;

    Regrouping(
            InsightRows rows,
            Links links,
            InsightHistory history,
            Counting counting,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.links = links;
        this.history = history;
        this.counting = counting;
        this.events = events;
    }

    /** What was merged away already leads to where its notes are: they are merged into that. */
    void merge(Insight from, InsightId into, Why why, String by) {
        Insight target = live(into);
        if (from.mergedInto() != null || target.id().equals(from.id())) {
            throw Refusal.conflict("insights.merged-already");
        }
        List<Link> moved = links.of(List.of(from.id()));
        long change = history.add(Kind.MERGE, from.id(), target.id(), null, by, moved);
        links.move(moved.stream().map(Link::note).toList(), target.id(), why, by);
        rows.mergedInto(from.id(), target.id());
        if (rows.isProposed(from.id()) && !rows.isProposed(target.id())) {
            rows.proposed(target.id(), true);
            history.carried(change);
            events.publishEvent(new InsightProposed(target.id(), true));
        }
        changed(from.id(), target.id());
        events.publishEvent(
                new NotesJoined(target.id(), moved.stream().map(Link::note).toList()));
    }

    InsightId split(Insight insight, Collection<Long> notes, String by) {
        Set<Long> some = new LinkedHashSet<>(notes);
        if (some.isEmpty() || !insight.notes().containsAll(some)) {
            throw Refusal.unusable("insights.split.not-its-notes");
        }
        if (some.size() == insight.notes().size()) {
            throw Refusal.unusable("insights.split.all");
        }
        InsightId made = rows.make(null);
        List<Link> moved = links.byNote(some).values().stream()
                .sorted(Comparator.comparingLong(Link::note))
                .toList();
        history.add(Kind.SPLIT, insight.id(), made, null, by, moved);
        links.move(some, made, Why.SPLIT, by);
        // what spoke against the others speaks for itself where it stands alone
        some.forEach(note -> links.mark(note, false));
        events.publishEvent(new InsightsBegun(List.of(made)));
        changed(insight.id(), made);
        return made;
    }

    /** Only what nothing later builds upon can be taken back: the later has to go first. */
    void undo(Change change, String by) {
        InsightId here = change.insight();
        InsightId there = Objects.requireNonNullElse(change.other(), here);
        rows.hold(Counting.sorted(List.of(here, there)));
        if (!history.undo(change.id(), by)) {
            throw Refusal.conflict("insights.undone-already");
        }
        switch (change.kind()) {
            case MERGE, SPLIT -> moveBack(change, here, there);
            case TITLE -> {
                must(later(change).noneMatch(other -> other.kind() == Kind.TITLE));
                rows.title(here, change.title());
            }
            case CONTRADICTS, SUPPORTS -> {
                must(links.byNote(change.notes()).values().stream()
                        .allMatch(link -> link.insight().equals(here)));
                must(later(change)
                        .noneMatch(other -> isMark(other) && other.notes().equals(change.notes())));
                change.notes().forEach(note -> links.mark(note, change.kind() == Kind.SUPPORTS));
            }
        }
        Collection<InsightId> both = Counting.sorted(List.of(here, there));
        both.forEach(rows::touch);
        counting.recount(both);
    }

    /** What was done to the insight after a change, and stands. */
    private Stream<Change> later(Change change) {
        return history.of(change.insight()).stream()
                .filter(other -> other.id() > change.id()
                        && !other.undone()
                        && other.insight().equals(change.insight()));
    }

    private static boolean isMark(Change change) {
        return change.kind() == Kind.CONTRADICTS || change.kind() == Kind.SUPPORTS;
    }

    private static void must(boolean possible) {
        if (!possible) {
            throw Refusal.conflict("insights.undo.later-first");
        }
    }

    private void moveBack(Change change, InsightId here, InsightId there) {
        Collection<Link> now = links.byNote(change.notes()).values();
        boolean untouched = now.size() == change.notes().size()
                && now.stream().allMatch(link -> link.insight().equals(there))
                && !history.movedSince(change);
        Insight origin = rows.one(here).orElseThrow();
        boolean merge = change.kind() == Kind.MERGE;
        must(untouched && merge == there.equals(origin.mergedInto()));
        history.before(change, now, here).forEach(links::restore);
        if (merge) {
            rows.mergedInto(here, null);
            if (history.wasCarried(change.id())) {
                rows.proposed(there, false);
                events.publishEvent(new InsightProposed(there, false));
            }
        } else if (links.of(List.of(there)).isEmpty()) {
            rows.mergedInto(there, here);
        }
    }

    /** The insight a name leads to, held until the end of the transaction. */
    Insight live(InsightId id) {
        Set<InsightId> passed = new HashSet<>();
        InsightId at = id;
        while (passed.add(at)) {
            rows.hold(List.of(at));
            Insight insight = known(at);
            InsightId next = insight.mergedInto();
            if (next == null) {
                return insight;
            }
            at = next;
        }
        throw new IllegalStateException("insights merged in a circle at " + id);
    }

    Insight known(InsightId id) {
        return rows.one(id).orElseThrow(() -> Refusal.notFound("insights.no-such", Long.toString(id.value())));
    }

    /** What the writer saw, if nobody has changed it since. */
    Insight seen(InsightId id, long revision) {
        Insight insight = known(id);
        if (insight.revision() != revision) {
            throw Refusal.conflict("insights.changed");
        }
        return insight;
    }

    private void changed(InsightId one, InsightId other) {
        Collection<InsightId> both = Counting.sorted(List.of(one, other));
        both.forEach(rows::touch);
        counting.count(both);
    }
}
