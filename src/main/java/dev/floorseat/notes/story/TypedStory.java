package dev.floorseat.notes.story;

import dev.floorseat.notes.guard.TypedTexts;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A story as somebody typed it.
 *
 * @param situation what happened
 * @param action what the two did
 * @param outcome what came of it
 */
public record TypedStory(
        @Nullable String situation,
        @Nullable String action,
        @Nullable String outcome) {

    /** A form nobody has filled in. */
    public static final TypedStory EMPTY = new TypedStory(null, null, null);

    /** Characters of a field at most. */
    public static final int LONGEST = 600;

    /** The same with its texts passed through. */
    public TypedStory through(UnaryOperator<String> texts) {
        return new TypedStory(
                situation == null ? null : texts.apply(situation),
                action == null ? null : texts.apply(action),
                outcome == null ? null : texts.apply(outcome));
    }

    /** Whether nothing was typed at all. */
    public boolean isEmpty() {
        return Stream.of(situation, action, outcome).allMatch(text -> text == null || text.isBlank());
    }

    /**
     * Checks it.
     *
     * @param texts learns what is wrong
     * @param at JSON pointer to the story
     * @return null where something is wrong
     */
    public @Nullable NewStory read(TypedTexts texts, String at) {
        String what = texts.needed(at + "/situation", situation, LONGEST);
        String did = texts.needed(at + "/action", action, LONGEST);
        String became = texts.needed(at + "/outcome", outcome, LONGEST);
        return what == null || did == null || became == null ? null : new NewStory(what, did, became);
    }
}
