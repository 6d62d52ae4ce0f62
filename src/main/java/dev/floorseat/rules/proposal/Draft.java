package dev.floorseat.rules.proposal;

import dev.floorseat.notes.FieldNote;
import dev.floorseat.rules.RuleText;
import dev.floorseat.rules.proposal.Hint.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A proposal before it is kept, filled from notes: the situation and the action most like the others, the groups and wishes that stand
 * out, and the queues that do. Limit, exception and wording are for a person to write.
 *
 * @param queues external ids; empty: all
 */
record Draft(RuleText text, Set<String> queues, List<Hint> hints) {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST_WORD = 3;
    private static final int FEW_QUEUES = 3;

    /**
     * Fills the form.
     *
     * @param supporting notes that speak for the insight
     * @param all all shared notes, against which something stands out
     * @param words of the insight, where no note names a situation
     * @return empty where no note says what to do
     */
    static Optional<Draft> of(List<FieldNote> supporting, List<FieldNote> all, String words) {
        List<FieldNote> spoken = inOneLanguage(supporting);
        Optional<String> act = medoid(spoken, FieldNote::action);
        if (act.isEmpty()) {
            return Optional.empty();
        }
        List<Hint> tags = Tags.standingOut(supporting, all);
        String situation = medoid(spoken, FieldNote::situation)
                .or(() -> medoid(supporting, FieldNote::situation))
                .orElse(words);
        List<Hint> hints = new ArrayList<>(tags);
        terms(hints, Kind.TERMS_DE, Terms.of(supporting, all, true));
        terms(hints, Kind.TERMS_EN, Terms.of(supporting, all, false));
        return Optional.of(new Draft(
                new RuleText(
                        within(trigger(situation, tags), RuleText.LONGEST_CONDITION),
                        within(act.get(), RuleText.LONGEST_ACT),
                        null,
                        null,
                        null),
                queues(supporting, tags),
                hints));
    }

    /** The notes in the language in which more of them say what to do, so that one rule is not in two. */
    private static List<FieldNote> inOneLanguage(List<FieldNote> notes) {
        Map<Boolean, List<FieldNote>> spoken = notes.stream()
                .filter(note -> note.action() != null)
                .collect(Collectors.partitioningBy(note -> Terms.isGerman(Terms.said(note))));
        List<FieldNote> german = spoken.getOrDefault(true, List.of());
        List<FieldNote> english = spoken.getOrDefault(false, List.of());
        return german.size() >= english.size() ? german : english;
    }

    /** What somebody wrote, and behind it the group and the wish that stand out and are not said there. */
    private static String trigger(String situation, List<Hint> tags) {
        String aside = tags.stream()
                .filter(tag -> tag.kind() == Kind.SEGMENT || tag.kind() == Kind.WISH)
                .map(Hint::words)
                .filter(words -> !situation.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
        return aside.isEmpty() ? situation : situation + " (" + aside + ")";
    }

    /** The queues that stand out; where none does, those on which it came up if they are few. */
    private static Set<String> queues(List<FieldNote> notes, List<Hint> tags) {
        Set<String> standing = tags.stream()
                .filter(tag -> tag.kind() == Kind.QUEUE)
                .map(Hint::words)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!standing.isEmpty()) {
            return standing;
        }
        Set<String> seen = notes.stream().map(FieldNote::queue).collect(Collectors.toCollection(TreeSet::new));
        return seen.size() <= FEW_QUEUES ? seen : Set.of();
    }

    private static void terms(List<Hint> hints, Kind kind, String terms) {
        if (!terms.isEmpty()) {
            hints.add(new Hint(kind, within(terms, 200), null, null));
        }
    }

    /** The text most like the others by the words they share (Jaccard); of equals the first written. */
    private static Optional<String> medoid(List<FieldNote> notes, Function<FieldNote, @Nullable String> field) {
        List<String> texts = new ArrayList<>();
        notes.stream()
                .sorted(Comparator.comparingLong(FieldNote::id))
                .map(note -> String.valueOf(field.apply(note) == null ? "" : field.apply(note))
                        .strip())
                .filter(text -> !text.isEmpty())
                .forEach(texts::add);
        List<Set<String>> words = texts.stream().map(Draft::words).toList();
        String best = null;
        double most = -1;
        for (int at = 0; at < texts.size(); at++) {
            Set<String> own = words.get(at);
            double alike =
                    words.stream().mapToDouble(other -> jaccard(own, other)).sum();
            if (alike > most) {
                most = alike;
                best = texts.get(at);
            }
        }
        return Optional.ofNullable(best);
    }

    private static Set<String> words(String text) {
        return NO_WORD.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .collect(Collectors.toSet());
    }

    private static double jaccard(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        int either = one.size() + other.size() - both.size();
        return either == 0 ? 0 : both.size() / (double) either;
    }

    /** Cut at a word, with an ellipsis. */
    private static String within(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = text.lastIndexOf(' ', most - 2);
        return text.substring(0, end > 0 ? end : most - 1) + "…";
    }
}
