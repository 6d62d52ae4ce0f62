package dev.floorseat.insights.gloss;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/**
 * The Ding dictionary as it is installed on the machine (Debian's package trans-de-en). It is under the GPL: read where it lies, never
 * shipped, nor anything made from it.
 *
 * <p>A line is "German | German :: English | English", the parts before and behind the colons in the same order, words for the same
 * thing parted by semicolons, remarks in brackets.
 */
final class Ding {

    /** Words that only show how others are used. */
    private static final Set<String> SMALL = Set.of(
            "etw", "etw.", "jdn", "jdn.", "jdm", "jdm.", "jds", "jds.", "sb", "sb.", "sb.'s", "sth", "sth.", "smb.",
            "so", "sich", "oneself", "one's", "to", "the", "a", "an");

    private static final Pattern WORD = Pattern.compile("[\\p{L}-]+");

    private final PackedWords words;

    private Ding(PackedWords words) {
        this.words = words;
    }

    /**
     * Reads the dictionary.
     *
     * @param commonness how common an English word is, 0 to 1: of many words the common one is taken
     */
    static Ding read(Path file, ToDoubleFunction<String> commonness) throws IOException {
        Map<String, Candidate> best = new HashMap<>(1 << 19);
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int colons = line.indexOf("::");
                if (colons > 0 && line.charAt(0) != '#') {
                    take(line.substring(0, colons), line.substring(colons + 2), commonness, best);
                }
            }
        }
        return new Ding(PackedWords.of(best, candidate -> candidate.english));
    }

    /** The English for a German word in the form in which the dictionary lists it. */
    Optional<String> english(String listed) {
        return words.get(listed);
    }

    /** How many forms it knows. */
    int size() {
        return words.size();
    }

    private static void take(
            String german, String english, ToDoubleFunction<String> commonness, Map<String, Candidate> best) {
        List<String> left = List.of(german.split("\\|", -1));
        List<String> right = List.of(english.split("\\|", -1));
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            // A remark such as [med.] names a field: what is said in one field only comes behind what everybody says.
            double weight = (left.get(i).indexOf('[') < 0 ? 1 : .4) * (i == 0 ? 1 : .9);
            String[] choices = right.get(i).split(";", -1);
            int rank = 0;
            for (String word : left.get(i).split(";", -1)) {
                String key = bare(word);
                if (WORD.matcher(key).matches()) {
                    choose(Forms.lower(key), choices, weight / (1 + .3 * rank), commonness, best);
                }
                rank++;
            }
        }
    }

    private static void choose(
            String key,
            String[] choices,
            double weight,
            ToDoubleFunction<String> commonness,
            Map<String, Candidate> best) {
        for (int i = 0; i < Math.min(choices.length, 4); i++) {
            String english = bare(choices[i]).toLowerCase(Locale.ROOT);
            if (!english.isEmpty() && english.length() <= 40) {
                double score = weight * common(english, commonness) / (1 + .3 * i);
                Candidate known = best.get(key);
                if (known == null || known.score < score) {
                    best.put(key, new Candidate(english, score));
                }
            }
        }
    }

    private static double common(String english, ToDoubleFunction<String> commonness) {
        String[] words = english.split(" ", -1);
        double least = 1;
        for (String word : words) {
            least = Math.min(least, commonness.applyAsDouble(word));
        }
        return (.1 + least) / (1 + .5 * (words.length - 1));
    }

    /** Without remarks in brackets of any kind, and without small words. */
    private static String bare(String text) {
        StringBuilder bare = new StringBuilder();
        StringBuilder word = new StringBuilder();
        int depth = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if ("({[<".indexOf(c) >= 0) {
                depth++;
            } else if (")}]>".indexOf(c) >= 0) {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0 && (Character.isWhitespace(c) || c == ',')) {
                if (!word.isEmpty() && !SMALL.contains(word.toString())) {
                    bare.append(bare.isEmpty() ? "" : " ").append(word);
                }
                word.setLength(0);
            } else if (depth == 0) {
                word.append(c);
            }
        }
        return bare.toString();
    }

    private record Candidate(String english, double score) {}
}
