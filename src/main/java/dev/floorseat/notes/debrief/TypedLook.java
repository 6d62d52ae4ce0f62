package dev.floorseat.notes.debrief;

import dev.floorseat.notes.guard.TypedTexts;
import dev.floorseat.rotation.demand.Saw;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What an executive saw of what the visit was to look for, as they typed it.
 *
 * @param demand the number of what was looked for
 * @param saw a name of {@link Saw}; empty: not said, which is fine
 * @param words about it; empty: none
 */
public record TypedLook(
        @Nullable String demand,
        @Nullable String saw,
        @Nullable String words) {

    /** Characters of the words at most. */
    public static final int LONGEST = 500;

    /** The same with its words passed through. */
    public TypedLook through(UnaryOperator<String> texts) {
        return new TypedLook(demand, saw, words == null ? null : texts.apply(words));
    }

    /** Whether nothing was said at all. */
    public boolean isEmpty() {
        return (saw == null || saw.isBlank()) && (words == null || words.isBlank());
    }

    /** Whether it is about this. */
    public boolean isAbout(long number) {
        return Long.toString(number).equals(demand);
    }

    /**
     * Checks it.
     *
     * @param texts learns what is wrong
     * @param at JSON pointer to it
     * @param asked what the visit could be asked, by number
     * @return null where something is wrong
     */
    @Nullable
    NewLook read(TypedTexts texts, String at, Set<Long> asked) {
        String said = texts.optional(at + "/words", words, LONGEST);
        Optional<Long> about = asked.stream().filter(this::isAbout).findFirst();
        if (about.isEmpty()) {
            texts.wrong(at + "/demand", "looks.not-asked");
        }
        if (saw == null || saw.isBlank()) {
            texts.wrong(at + "/saw", "looks.saw.missing");
            return null;
        }
        Optional<Saw> seen = Arrays.stream(Saw.values())
                .filter(each -> each.name().equals(saw))
                .findFirst();
        if (seen.isEmpty()) {
            texts.wrong(at + "/saw", "looks.saw.unknown");
        }
        return about.isEmpty() || seen.isEmpty() ? null : new NewLook(about.get(), seen.get(), said);
    }
}
