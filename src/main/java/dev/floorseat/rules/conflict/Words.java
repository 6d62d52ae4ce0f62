package dev.floorseat.rules.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Reads the words that carry a text, German or English or both: no articles, pronouns or auxiliaries, endings taken off, and which of them
 * are denied. A "not" denies the words after it up to the end of the clause, four at most; where nothing follows it, as at the end of a
 * German clause, the three before it.
 */
final class Words {

    private static final Pattern CLAUSE = Pattern.compile("[.,;:!?()\\n–„“\"]+|\\b(?:sondern|aber|but|instead)\\b");
    private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}\\p{Nd}'’-]*");
    private static final int DENIES_AHEAD = 4;
    private static final int DENIES_BACK = 3;
    private static final int SHORTEST_STEM = 4;

    private static final Set<String> DENIALS = Set.of(
            "nicht",
            "kein",
            "keine",
            "keinen",
            "keinem",
            "keiner",
            "keines",
            "ohne",
            "nie",
            "niemals",
            "nirgends",
            "not",
            "no",
            "never",
            "without",
            "don't",
            "don’t",
            "doesn't",
            "cannot",
            "can't",
            "won't",
            "nor");

    private static final Set<String> SMALL =
            Set.copyOf(List.of(("der die das den dem des ein eine einen einem einer eines und oder wenn falls dann so "
                            + "wie was wer wen wem wo bei beim mit von vom zu zum zur auf aus an am im in für über unter um durch gegen nach vor "
                            + "bis ist sind war wird werden wurde hat haben hatte sein seine seinen ihre ihren ihr ihn ihm er sie es wir man sich "
                            + "jemand jeder jede jedes alle alles dies diese dieser dieses auch nur noch schon mehr als dass weil da doch ja kann "
                            + "können soll sollen muss müssen darf dürfen will wollen möchte bitte mal sehr kunde kunden kundin kundinnen "
                            + "a an the and or if when then so as at by with from to of on in for over under about through against after before "
                            + "until is are was were be been being has have had do does did it its this that these those they them their he she "
                            + "his her we our you your one who whom what which where there also only still already than because can could shall "
                            + "should must may might will would please very somebody someone anybody customer customers caller callers")
                    .split(" ", -1)));

    private static final List<String> ENDINGS = List.of(
            "ungen", "lichen", "ischen", "ung", "ern", "est", "ing", "ies", "en", "er", "es", "em", "et", "te", "ed",
            "ly", "st", "e", "n", "s", "t");

    private Words() {}

    /** The words that carry a text, in their order. */
    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        for (String clause : CLAUSE.split(text.toLowerCase(Locale.ROOT), -1)) {
            clause(WORD.matcher(clause).results().map(MatchResult::group).toList(), words);
        }
        return words;
    }

    private static void clause(List<String> tokens, List<Word> words) {
        boolean[] denied = new boolean[tokens.size()];
        for (int at = 0; at < tokens.size(); at++) {
            if (DENIALS.contains(tokens.get(at))) {
                boolean last = at == tokens.size() - 1;
                int from = last ? Math.max(0, at - DENIES_BACK) : at + 1;
                int to = last ? at : Math.min(tokens.size(), at + 1 + DENIES_AHEAD);
                for (int each = from; each < to; each++) {
                    denied[each] = true;
                }
            }
        }
        for (int at = 0; at < tokens.size(); at++) {
            String token = tokens.get(at);
            if (token.length() > 1 && !SMALL.contains(token) && !isMereDenial(token)) {
                words.add(new Word(token, stem(token), denied[at]));
            }
        }
    }

    /** "Never" and "nie" deny and are the opposite of "always" as well; the others only deny. */
    private static boolean isMereDenial(String token) {
        return DENIALS.contains(token) && !Set.of("nie", "niemals", "never").contains(token);
    }

    /** What the forms of a word have in common, roughly: a prefix "ge" or "zu" inside is left where it is. */
    static String stem(String word) {
        String stem = word.replace("ß", "ss");
        for (String ending : ENDINGS) {
            if (stem.endsWith(ending) && stem.length() - ending.length() >= SHORTEST_STEM) {
                return stem.substring(0, stem.length() - ending.length());
            }
        }
        return stem;
    }
}
