package dev.floorseat.insights.web.triage;

import dev.floorseat.insights.Insight;
import dev.floorseat.insights.triage.LooksLike.Known;
import dev.floorseat.insights.triage.TriageAct;
import dev.floorseat.insights.triage.Triaged;
import dev.floorseat.notes.NoteKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An insight that is open in the inbox.
 *
 * @param words what it is called; null: kept from the reader
 * @param due the last day in time, for people; null: no clock runs, or the day would tell on which day a note was shared
 * @param until the day on which it comes back, for people; null unless it was put off
 * @param hidden how many notes are kept from the reader
 * @param others into which it could be merged
 * @param proposal page of its proposal; null: there is none
 * @param acting who does the work of its owner today; null: the owner
 */
record Detail(
        Insight insight,
        Triaged triaged,
        @Nullable String words,
        boolean overdue,
        @Nullable String due,
        @Nullable String until,
        List<Note> notes,
        int hidden,
        List<Candidate> others,
        List<Known> rules,
        List<Done> history,
        @Nullable String proposal,
        @Nullable String acting) {

    /** A note: without author, visit and day. */
    record Note(
            long id,
            NoteKind kind,
            @Nullable String situation,
            @Nullable String action,
            String site,
            String queue,
            String week,
            boolean contradicts) {}

    /** Another insight with the words both share. */
    record Candidate(long id, @Nullable String words, List<String> shared, int supporting, int contradicting) {}

    /**
     * Something that was done.
     *
     * @param cameIn whether it was done with another, which was merged into this
     * @param at when, for people; only the week of what evidence did
     * @param until for people; null unless it was put off
     * @param last whether it can be taken back: nothing later stands
     */
    record Done(
            TriageAct act,
            boolean cameIn,
            String at,
            @Nullable String until,
            boolean last) {}
}
