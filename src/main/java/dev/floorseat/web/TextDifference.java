package dev.floorseat.web;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How a text became another, word by word, in the order in which one reads it: what was removed stands before what was added in its
 * place. Changes with next to nothing between them are shown as one, so that a sentence does not fall to pieces.
 */
public final class TextDifference {

    /** What became of a part of the text. */
    public enum Kind {
        /** It is in both. */
        SAME,
        /** It is only in the older. */
        REMOVED,
        /** It is only in the newer. */
        ADDED
    }

    /** A part of the text; never empty. */
    public record Part(Kind kind, String text) {}

    /** Words with what holds them together, figures, line breaks, other blanks, or a single sign. */
    private static final Pattern TOKEN = Pattern.compile(
            "\\p{L}[\\p{L}\\p{M}\\p{N}]*(?:['’-][\\p{L}\\p{M}\\p{N}]+)*|\\p{N}+(?:[.,:]\\p{N}+)*|\\R|[\\s&&[^\\r\\n]]+|.",
            Pattern.DOTALL);

    /** What may stand between two changes that are read as one: blanks and signs, or one short word among them. */
    private static final Pattern NEXT_TO_NOTHING =
            Pattern.compile("[^\\p{L}\\p{N}\\r\\n]*(?:\\p{L}{1,3})?[^\\p{L}\\p{N}\\r\\n]*");

    private TextDifference() {}

    /** The parts; the same text is one part, and two empty texts none. */
    public static List<Part> between(String older, String newer) {
        List<String> before = tokens(older);
        List<String> after = tokens(newer);
        List<AbstractDelta<String>> deltas =
                DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>()).getDeltas();
        List<Change> changes = new ArrayList<>();
        int at = 0;
        for (int index = 0; index < deltas.size(); index++) {
            AbstractDelta<String> delta = deltas.get(index);
            int room = index + 1 < deltas.size()
                    ? deltas.get(index + 1).getSource().getPosition()
                    : before.size();
            int slide = slide(delta, before, room);
            int from = delta.getSource().getPosition() + slide;
            String between = String.join("", before.subList(at, from));
            String removed = String.join(
                    "", before.subList(from, from + delta.getSource().size()));
            String added = String.join("", slid(delta.getTarget().getLines(), slide));
            Change last = changes.isEmpty() ? null : changes.get(changes.size() - 1);
            if (last != null && last.readsOnTo(removed, added, between)) {
                changes.set(
                        changes.size() - 1,
                        new Change(last.before, last.removed + between + removed, last.added + between + added));
            } else {
                changes.add(new Change(between, removed, added));
            }
            at = from + delta.getSource().size();
        }
        List<Part> parts = new ArrayList<>();
        for (Change change : changes) {
            add(parts, Kind.SAME, change.before);
            add(parts, Kind.REMOVED, change.removed);
            add(parts, Kind.ADDED, change.added);
        }
        add(parts, Kind.SAME, String.join("", before.subList(at, before.size())));
        return parts;
    }

    /**
     * By how many words a mere addition or removal may stand later and say the same: so a new sentence takes its own full stop with it
     * and not that of the sentence before.
     */
    private static int slide(AbstractDelta<String> delta, List<String> before, int room) {
        List<String> removed = delta.getSource().getLines();
        List<String> added = delta.getTarget().getLines();
        if (!removed.isEmpty() && !added.isEmpty()) {
            return 0;
        }
        List<String> change = removed.isEmpty() ? added : removed;
        int after = delta.getSource().getPosition() + removed.size();
        int slide = 0;
        while (after + slide < room && change.get(slide % change.size()).equals(before.get(after + slide))) {
            slide++;
        }
        return slide;
    }

    private static List<String> slid(List<String> words, int slide) {
        List<String> slid = new ArrayList<>(words);
        Collections.rotate(slid, -slide);
        return slid;
    }

    /** A change, and what is the same before it. */
    private record Change(String before, String removed, String added) {

        /** Whether the next change is read as one with this: nothing but additions, or but removals, stay apart. */
        boolean readsOnTo(String nextRemoved, String nextAdded, String between) {
            return NEXT_TO_NOTHING.matcher(between).matches()
                    && !(removed.isEmpty() && nextRemoved.isEmpty())
                    && !(added.isEmpty() && nextAdded.isEmpty());
        }
    }

    private static void add(List<Part> parts, Kind kind, String text) {
        if (!text.isEmpty()) {
            parts.add(new Part(kind, text));
        }
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }
}
