package dev.floorseat.insights.web;

import dev.floorseat.insights.Change;
import dev.floorseat.insights.Evidence;
import dev.floorseat.insights.Insight;
import dev.floorseat.insights.InsightId;
import dev.floorseat.insights.InsightState;
import dev.floorseat.insights.Insights;
import dev.floorseat.insights.Link;
import dev.floorseat.insights.Why;
import dev.floorseat.notes.FieldNote;
import dev.floorseat.notes.NoteKind;
import dev.floorseat.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together an insight with its notes for programs: without author, visit and day. */
@Component
class InsightViews {

    /**
     * An insight with its notes, its evidence, and why they are together.
     *
     * @param history what was done to it, the newest first
     */
    record Whole(
            String id,
            InsightState state,
            @Nullable String title,
            String words,
            Evidence evidence,
            List<Note> notes,
            List<Done> history,
            @Nullable String mergedInto,
            long revision) {}

    /**
     * A note.
     *
     * @param week the Monday of the week in which it was written
     * @param link why it is here
     */
    record Note(
            String id,
            NoteKind kind,
            @Nullable String text,
            @Nullable String action,
            @Nullable String about,
            @Nullable String segment,
            @Nullable String wish,
            String site,
            String queue,
            LocalDate week,
            Together link) {}

    /**
     * Why a note is in an insight.
     *
     * @param by name of the account; null: its author, who stays unnamed, or nobody had to
     * @param at when; null where that would tell on which day it was written
     * @param suggested whether its author had seen the others: counts half for independence
     */
    record Together(
            Why why, @Nullable String by, @Nullable Instant at, boolean suggested, boolean contradicts, String origin) {

        static Together of(Link link) {
            boolean byLead = link.why() != Why.OWN && link.why() != Why.CONFIRMED;
            return new Together(
                    link.why(),
                    link.by(),
                    byLead ? link.at() : null,
                    link.suggested(),
                    link.contradicts(),
                    Long.toString(link.origin().value()));
        }
    }

    /** What was done. */
    record Done(
            String id,
            Change.Kind kind,
            String insight,
            @Nullable String other,
            String by,
            Instant at,
            List<String> notes,
            @Nullable String undoneBy) {

        static Done of(Change change) {
            InsightId other = change.other();
            return new Done(
                    Long.toString(change.id()),
                    change.kind(),
                    Long.toString(change.insight().value()),
                    other == null ? null : Long.toString(other.value()),
                    change.by(),
                    change.at(),
                    change.notes().stream().map(note -> Long.toString(note)).toList(),
                    change.undoneBy());
        }
    }

    private final Insights insights;
    private final InsightDetails details;

    InsightViews(Insights insights, InsightDetails details) {
        this.insights = insights;
        this.details = details;
    }

    /** One with all of it; of visits of the reader's own on which not both have written, nothing is shown. */
    Whole of(Insight insight, @Nullable PersonId reader) {
        Map<Long, Link> links =
                insights.links(insight.id()).stream().collect(Collectors.toMap(Link::note, Function.identity()));
        InsightView view = InsightView.of(insight);
        return new Whole(
                view.id(),
                view.state(),
                view.title(),
                view.words(),
                view.evidence(),
                details.shown(insight, reader).stream()
                        .map(note -> note(note, Objects.requireNonNull(links.get(note.id()))))
                        .toList(),
                insights.history(insight.id()).stream().map(Done::of).toList(),
                view.mergedInto(),
                view.revision());
    }

    private Note note(FieldNote note, Link link) {
        return new Note(
                Long.toString(note.id()),
                note.kind(),
                note.situation(),
                note.action(),
                note.about() == null ? null : note.about().name(),
                note.segment(),
                note.wish(),
                note.site(),
                note.queue(),
                details.monday(note),
                Together.of(link));
    }
}
