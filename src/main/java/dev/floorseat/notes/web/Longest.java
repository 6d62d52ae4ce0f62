package dev.floorseat.notes.web;

import dev.floorseat.notes.Subject;
import dev.floorseat.notes.both.NewRemark;
import dev.floorseat.notes.capture.NewNote;
import dev.floorseat.notes.card.TypedCard;
import dev.floorseat.notes.debrief.TypedDebrief;
import dev.floorseat.notes.debrief.TypedLook;
import dev.floorseat.notes.promise.TypedPromise;
import dev.floorseat.notes.story.TypedStory;
import java.util.Map;

/** How many characters fit into the fields of the forms. */
final class Longest {

    /** By what is written; a tag is a segment or a wish. */
    static final Map<String, Integer> BY_FIELD = Map.of(
            "text", NewNote.LONGEST,
            "tag", NewNote.LONGEST_TAG,
            "name", Subject.LONGEST,
            "remark", NewRemark.LONGEST,
            "learned", TypedDebrief.LONGEST,
            "mistake", TypedDebrief.LONGEST_MISTAKE,
            "promise", TypedPromise.LONGEST,
            "card", TypedCard.LONGEST,
            "story", TypedStory.LONGEST,
            "look", TypedLook.LONGEST);

    private Longest() {}
}
