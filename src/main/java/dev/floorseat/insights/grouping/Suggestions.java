package dev.floorseat.insights.grouping;

import dev.floorseat.insights.InsightId;
import dev.floorseat.insights.Insights;
import dev.floorseat.insights.Why;
import dev.floorseat.insights.grouping.Suggestion.State;
import dev.floorseat.insights.grouping.SuggestionRows.Led;
import dev.floorseat.web.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the nightly comparison suggests to CX leads. Nothing is brought together before one of them confirms. */
@Component
@Transactional
public class Suggestions {

    private final SuggestionRows rows;
    private final Insights insights;

    Suggestions(SuggestionRows rows, Insights insights) {
        this.rows = rows;
        this.insights = insights;
    }

    /** Those that are open, likeliest first; the first of them that a reader may decide. */
    @Transactional(readOnly = true)
    public List<Suggestion> open(Predicate<Suggestion> readable, int most) {
        return rows.open().stream()
                .filter(this::stands)
                .filter(readable)
                .limit(most)
                .toList();
    }

    /** One; empty: there never was. */
    @Transactional(readOnly = true)
    public Optional<Suggestion> of(long id) {
        return rows.one(id);
    }

    /** How many are open. */
    @Transactional(readOnly = true)
    public int count() {
        return rows.count();
    }

    /** Those that concern an insight, likeliest first. */
    @Transactional(readOnly = true)
    public List<Suggestion> open(InsightId insight) {
        return rows.open(insight).stream().filter(this::stands).toList();
    }

    /**
     * Does as suggested: merges the one into the other, or moves the note.
     *
     * @return the insight that has grown
     * @throws Refusal if somebody decided meanwhile, or it has come about otherwise
     */
    public InsightId confirm(long id, String by) {
        Suggestion known = held(id);
        if (known.state() != State.OPEN || !stands(known)) {
            throw Refusal.conflict("grouping.decided");
        }
        InsightId from = known.one();
        Long split = null;
        if (known.note() != null
                && insights.of(known.one()).orElseThrow().notes().size() > 1) {
            from = insights.split(known.one(), List.of(known.note()), by);
            split = newest(from);
        }
        insights.merge(from, known.other(), Why.NIGHTLY, by);
        rows.decide(id, State.CONFIRMED, by);
        rows.led(id, new Led(newest(from), split));
        return known.other();
    }

    private Long newest(InsightId insight) {
        return insights.history(insight).get(0).id();
    }

    /**
     * Takes a confirmation back, with all it led to: it is open again.
     *
     * @throws Refusal if it is none, that was taken back already, or something later builds upon it
     */
    public void undo(long id, String by) {
        Suggestion known = held(id);
        Led led = rows.led(id);
        Long merge = led.merge();
        if (known.state() != State.CONFIRMED || merge == null) {
            throw Refusal.conflict("grouping.decided");
        }
        insights.hold(List.of(known.one(), known.other()));
        insights.undo(known.other(), merge, by);
        Long split = led.split();
        if (split != null) {
            insights.undo(known.one(), split, by);
        }
        rows.led(id, new Led(null, null));
        rows.decide(id, State.OPEN, null);
    }

    /** Keeps them apart, and is not suggested again. */
    public void reject(long id, String by) {
        if (held(id).state() != State.OPEN) {
            throw Refusal.conflict("grouping.decided");
        }
        rows.decide(id, State.REJECTED, by);
    }

    /** Takes a rejection back. */
    public void reopen(long id) {
        if (held(id).state() != State.REJECTED) {
            throw Refusal.conflict("grouping.decided");
        }
        rows.decide(id, State.OPEN, null);
    }

    /** Whether there is still something to decide: both insights are there, and the note is where it was. */
    private boolean stands(Suggestion suggestion) {
        Optional<InsightId> one = insights.where(suggestion.one());
        Optional<InsightId> other = insights.where(suggestion.other());
        Long note = suggestion.note();
        return one.isPresent()
                && other.isPresent()
                && one.get().equals(suggestion.one())
                && other.get().equals(suggestion.other())
                && (note == null
                        || suggestion
                                .one()
                                .equals(insights.byNote(List.of(note)).get(note)));
    }

    private Suggestion held(long id) {
        return rows.hold(id).orElseThrow(() -> Refusal.notFound("grouping.no-such", Long.toString(id)));
    }
}
