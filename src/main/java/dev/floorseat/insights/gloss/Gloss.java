package dev.floorseat.insights.gloss;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Turns German into English word by word, so that an encoder that knows only English can compare both. English words stay, and so does
 * what no dictionary knows. Good enough to compare with; nothing to show anybody.
 */
public final class Gloss {

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+(?:[-'’.][\\p{L}\\p{N}]+)*|[.,;:!?–-]");
    private static final int LONGEST_PHRASE = 3;

    private final Words words;
    private final Languages languages;

    Gloss(Words words, Languages languages) {
        this.words = words;
        this.languages = languages;
    }

    /**
     * A word and what stands for it.
     *
     * @param typed as its author wrote it
     * @param english lower case; may be several words; empty for a word that says nothing by itself
     */
    public record Glossed(String typed, String english) {}

    /** The whole text in English words. */
    public String english(String text) {
        return of(text).stream()
                .map(Glossed::english)
                .filter(english -> !english.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Word by word, in the order of the text; punctuation stands for itself. */
    public List<Glossed> of(String text) {
        List<String> tokens = tokens(text);
        double[] german = languages.german(tokens);
        String[] attached = attached(tokens, german);
        List<Glossed> glossed = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) {
            boolean maybe = german[i] > 0 || (german[i] == 0 && !words.isEnglish(Forms.lower(tokens.get(i))));
            int length = maybe ? phrase(tokens, i) : 1;
            String typed = String.join(" ", tokens.subList(i, i + length));
            glossed.add(new Glossed(typed, english(typed, attached[i], maybe)));
            i += length;
        }
        return glossed;
    }

    private String english(String typed, String attached, boolean german) {
        String lower = Forms.lower(typed);
        if (attached.equals("-")) {
            return "";
        }
        if (!german || !Character.isLetter(typed.charAt(0))) {
            return lower;
        }
        Optional<String> whole = attached.isEmpty() ? Optional.empty() : words.known(attached + lower);
        return whole.or(() -> words.english(lower)).orElse(lower);
    }

    private int phrase(List<String> tokens, int from) {
        for (int length = Math.min(LONGEST_PHRASE, tokens.size() - from); length > 1; length--) {
            if (words.isPhrase(Forms.lower(String.join(" ", tokens.subList(from, from + length))))) {
                return length;
            }
        }
        return 1;
    }

    /** German verbs come apart: "ruft … an". What ends a clause goes back to its verb; at its old place stands "-". */
    private String[] attached(List<String> tokens, double[] german) {
        String[] attached = new String[tokens.size()];
        Arrays.fill(attached, "");
        int clause = 0;
        for (int i = 0; i < tokens.size(); i++) {
            boolean ends = i + 1 == tokens.size()
                    || !Character.isLetterOrDigit(tokens.get(i + 1).charAt(0))
                    || words.joinsClauses(Forms.lower(tokens.get(i + 1)));
            String last = Forms.lower(tokens.get(i));
            if (ends && german[i] > 0 && i > clause && Forms.PREFIXES.contains(last)) {
                for (int verb = clause; verb < i; verb++) {
                    String start = Forms.lower(tokens.get(verb));
                    if (attached[verb].isEmpty() && words.isVerb(last, start)) {
                        attached[verb] = last;
                        attached[i] = "-";
                        break;
                    }
                }
            }
            if (!Character.isLetterOrDigit(tokens.get(i).charAt(0)) || words.joinsClauses(last)) {
                clause = i + 1;
            }
        }
        return attached;
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher found = TOKEN.matcher(text);
        while (found.find()) {
            tokens.add(found.group());
        }
        return tokens;
    }
}
