package dev.floorseat.insights.gloss;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Under which forms a German word can stand in a dictionary. A light stemmer: wrong guesses meet no entry and do no harm. */
final class Forms {

    /** What verbs come apart by, longest first. */
    static final List<String> PREFIXES = List.of(
            "zurück",
            "zurecht",
            "statt",
            "weiter",
            "zusammen",
            "herunter",
            "hinein",
            "heraus",
            "wieder",
            "durch",
            "unter",
            "über",
            "nach",
            "fest",
            "frei",
            "teil",
            "ein",
            "aus",
            "auf",
            "mit",
            "vor",
            "her",
            "hin",
            "weg",
            "los",
            "bei",
            "dar",
            "ab",
            "an",
            "um",
            "zu");

    /** Shortest first: "wartet" is of "warten", not of "Ware". */
    private static final List<String> VERB_ENDINGS = List.of(
            "t", "e", "et", "en", "st", "te", "est", "ten", "tet", "ete", "end", "test", "eten", "etet", "ende",
            "enden", "ender", "endes", "ter", "tes", "tem");

    private static final List<String> ENDINGS = List.of("innen", "ern", "in", "em", "en", "er", "es", "e", "n", "s");

    private Forms() {}

    static String lower(String word) {
        return word.toLowerCase(Locale.GERMAN);
    }

    /** The part of a word that its endings leave alone; without umlauts, as a plural may have one that its singular lacks. */
    static String stem(String word) {
        String stem = plain(word);
        for (String ending : ENDINGS) {
            if (stem.endsWith(ending) && stem.length() - ending.length() >= 3) {
                return stem.substring(0, stem.length() - ending.length());
            }
        }
        return stem;
    }

    private static String plain(String word) {
        return lower(word).replace('ä', 'a').replace('ö', 'o').replace('ü', 'u').replace("ß", "ss");
    }

    /** The stems a word may have, likeliest first. */
    static Set<String> stems(String word) {
        Set<String> stems = new LinkedHashSet<>();
        stems.add(stem(word));
        for (String bare : withoutParticiple(lower(word))) {
            stems.add(stem(bare));
            for (String ending : VERB_ENDINGS) {
                if (bare.endsWith(ending) && bare.length() - ending.length() >= 3) {
                    stems.add(plain(bare.substring(0, bare.length() - ending.length())));
                }
            }
        }
        return stems;
    }

    /** The forms under which a dictionary may list a word, likeliest first; the word itself is among them. */
    static Set<String> listed(String word) {
        Set<String> forms = new LinkedHashSet<>();
        String lower = lower(word);
        forms.add(lower);
        for (String ending : ENDINGS) {
            if (lower.endsWith(ending) && lower.length() - ending.length() >= 3) {
                String base = lower.substring(0, lower.length() - ending.length());
                forms.add(base);
                forms.add(base + "e");
                forms.add(base + "en");
            }
        }
        for (String bare : withoutParticiple(lower)) {
            for (String ending : VERB_ENDINGS) {
                if (bare.endsWith(ending) && bare.length() - ending.length() >= 3) {
                    String base = bare.substring(0, bare.length() - ending.length());
                    forms.add(base + "en");
                    forms.add(base + "n");
                    forms.add(base);
                }
            }
        }
        return forms;
    }

    /** Without the "ge" of a participle or the "zu" of an infinitive: gebucht, abgebucht, abzubuchen. */
    private static List<String> withoutParticiple(String word) {
        Set<String> bare = new LinkedHashSet<>();
        bare.add(word);
        if (word.startsWith("ge") && word.length() > 6) {
            bare.add(word.substring(2));
        }
        for (String prefix : PREFIXES) {
            if (word.length() > prefix.length() + 5
                    && word.startsWith(prefix)
                    && (word.startsWith("ge", prefix.length()) || word.startsWith("zu", prefix.length()))) {
                bare.add(prefix + word.substring(prefix.length() + 2));
            }
        }
        return List.copyOf(bare);
    }
}
