package dev.floorseat.insights.gloss;

import java.util.List;
import java.util.Set;

/**
 * Tells German from English token by token, since a note mixes both: by words only one of the two has, and for words of both ("in",
 * "die", "Team") by the words around.
 */
final class Languages {

    private static final Set<String> BOTH = Set.of(
            "die",
            "was",
            "in",
            "man",
            "am",
            "an",
            "so",
            "hat",
            "will",
            "also",
            "fast",
            "bald",
            "war",
            "des",
            "den",
            "gift",
            "rat",
            "handy",
            "chef",
            "kind",
            "art",
            "tag",
            "rate",
            "arm",
            "still",
            "not",
            "her",
            "us",
            "bin",
            "stand",
            "fall",
            "herd",
            "mail",
            "test",
            "log",
            "bot",
            "app",
            "post",
            "name",
            "person",
            "problem",
            "hotline",
            "team",
            "service",
            "information",
            "warm",
            "tan");

    private static final int REACH = 4;

    private final Words words;

    Languages(Words words) {
        this.words = words;
    }

    /** Above zero for each token that is German. */
    double[] german(List<String> tokens) {
        double[] own = new double[tokens.size()];
        double whole = 0;
        for (int i = 0; i < own.length; i++) {
            own[i] = evidence(tokens.get(i));
            whole += own[i];
        }
        double[] german = new double[own.length];
        for (int i = 0; i < own.length; i++) {
            double around = 0;
            for (int j = Math.max(0, i - REACH); j < Math.min(own.length, i + REACH + 1); j++) {
                around += own[j] / (1 + Math.abs(i - j));
            }
            german[i] = Math.abs(own[i]) >= 2 ? own[i] : around + .05 * Math.signum(whole);
        }
        return german;
    }

    private double evidence(String token) {
        if (!Character.isLetter(token.charAt(0))) {
            return 0;
        }
        String lower = Forms.lower(token);
        if (lower.chars().anyMatch(c -> "äöüß".indexOf(c) >= 0)) {
            return 2;
        }
        boolean german = words.isGerman(lower);
        boolean english = words.isEnglish(lower);
        if (BOTH.contains(lower) || german == english) {
            return 0;
        }
        return german ? 1 : -1;
    }
}
