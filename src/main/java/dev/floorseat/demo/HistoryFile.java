package dev.floorseat.demo;

import dev.floorseat.insights.triage.DeclineReason;
import dev.floorseat.notes.NoteKind;
import dev.floorseat.notes.Subject;
import dev.floorseat.notes.story.TypedStory;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was written in two rotations: {@code demo/history.json}.
 *
 * @param subjects what kept coming up
 * @param singles what came up once
 * @param learned what executives say they learned, where nothing better is at hand
 * @param promises what they promised
 * @param refusals why the CX lead made nothing of something
 * @param stories told of a visit on which a subject came up
 */
record HistoryFile(
        List<Topic> subjects,
        List<Line> singles,
        List<String> learned,
        List<String> promises,
        List<Refused> refusals,
        List<Told> stories) {

    /** What kept coming up on some queues, from one week to another, counted back from today. */
    record Topic(
            String key,
            Set<String> queues,
            int firstWeek,
            int lastWeek,
            Subject about,
            @Nullable String segment,
            @Nullable String wish,
            boolean grouped,
            @Nullable String title,
            String learned,
            List<Line> notes) {}

    /** What one of the two wrote; against: whether it speaks against the others; null: it does not. */
    record Line(
            PilotNotes.By by,
            NoteKind kind,
            String situation,
            @Nullable String action,
            @Nullable Subject about,
            @Nullable Boolean against) {

        /** Whether it speaks against the others. */
        boolean contradicts() {
            return against != null && against;
        }

        /** What an executive may say of themselves in the debrief. */
        boolean confessed() {
            return by == PilotNotes.By.EXECUTIVE && kind == NoteKind.MISTAKE;
        }
    }

    /** A reason, in words. */
    record Refused(DeclineReason reason, String words) {}

    /** A story, by the subject it is about. */
    record Told(String subject, String situation, String action, String outcome) {

        TypedStory typed() {
            return new TypedStory(situation, action, outcome);
        }
    }

    /** A line with the subject it belongs to; null: it stands alone. */
    record Laid(@Nullable Topic topic, Line line) {

        /** What it is about. */
        @Nullable
        Subject about() {
            return topic == null ? line.about() : line.about() == null ? topic.about() : line.about();
        }

        /** The same for what must be about something. */
        Subject aboutWhat() {
            return Objects.requireNonNull(about());
        }
    }
}
