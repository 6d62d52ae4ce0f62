package dev.floorseat.notes.debrief;

import dev.floorseat.notes.Subject;
import dev.floorseat.notes.card.NewCard;
import dev.floorseat.notes.promise.NewPromise;
import dev.floorseat.notes.story.NewStory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A debrief, checked.
 *
 * @param learned three things
 * @param mistake what went wrong
 * @param about what else it is in, where it is in no version of a directive
 * @param directiveVersion the version of the directive it is in, by number; null: none
 * @param promise null: none
 * @param card null: none
 * @param story null: none
 * @param looks what was seen of what the visit was to look for
 */
record NewDebrief(
        List<String> learned,
        String mistake,
        @Nullable Subject about,
        @Nullable Long directiveVersion,
        @Nullable NewPromise promise,
        @Nullable NewCard card,
        @Nullable NewStory story,
        List<NewLook> looks) {

    NewDebrief {
        learned = List.copyOf(learned);
        looks = List.copyOf(looks);
    }
}
