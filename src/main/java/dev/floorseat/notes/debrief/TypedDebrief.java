package dev.floorseat.notes.debrief;

import dev.floorseat.notes.card.TypedCard;
import dev.floorseat.notes.promise.TypedPromise;
import dev.floorseat.notes.story.TypedStory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A debrief as the executive typed it.
 *
 * @param clientId given by the device: sending it again does no harm
 * @param learned three things
 * @param promise null or empty: none
 * @param card null or empty: none
 * @param story null or empty: none
 * @param looks what was seen of what the visit was to look for; null or empty: nothing said
 * @param at when, by the device's clock, ISO 8601 with offset; null: now
 */
public record TypedDebrief(
        @Nullable String clientId,
        @Nullable List<@Nullable String> learned,
        @Nullable TypedMistake mistake,
        @Nullable TypedPromise promise,
        @Nullable TypedCard card,
        @Nullable TypedStory story,
        @Nullable List<TypedLook> looks,
        @Nullable String at) {

    /** How many things one has learned. */
    public static final int LEARNED = 3;

    /** Characters of a thing learned at most. */
    public static final int LONGEST = 500;

    /** Characters of a mistake at most. */
    public static final int LONGEST_MISTAKE = 1000;

    /** One of a visit that was to look for nothing. */
    public TypedDebrief(
            @Nullable String clientId,
            @Nullable List<@Nullable String> learned,
            @Nullable TypedMistake mistake,
            @Nullable TypedPromise promise,
            @Nullable TypedCard card,
            @Nullable TypedStory story,
            @Nullable String at) {
        this(clientId, learned, mistake, promise, card, story, null, at);
    }

    /** One of the three things; empty where it is missing. */
    public String learnedAt(int index) {
        List<@Nullable String> all = learned;
        String one = all == null || index >= all.size() ? null : all.get(index);
        return one == null ? "" : one;
    }
}
