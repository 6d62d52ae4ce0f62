package dev.floorseat.notes.guard;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names the guard knows: those of the company's people, and names that are common in Germany and Britain. A name that is also a word
 * ("Sommer", "Will") is one only beside something that says so.
 */
public final class KnownNames {

    private static final Set<String> COMMON = Words.of("names");
    private static final Set<String> WORDS = Words.of("names-that-are-words");
    private static final Set<String> PARTICLES =
            Set.of("von", "van", "de", "der", "den", "zu", "al", "el", "di", "da", "le", "la", "ter", "ten");
    private static final Set<String> MONTHS = Set.of("mai", "may", "april", "june", "august", "march");
    private static final int SHORTEST = 3;

    private final Set<String> company;
    private final Set<String> whole;

    private KnownNames(Set<String> company, Set<String> whole) {
        this.company = company;
        this.whole = whole;
    }

    /**
     * The names of a company.
     *
     * @param people full names, such as {@code Anna-Lena von der Heide}
     */
    public static KnownNames of(Collection<String> people) {
        Set<String> parts = new HashSet<>();
        for (String person : people) {
            for (String part : Plain.of(person).text().strip().split("\\s+", -1)) {
                String name = part.toLowerCase(Locale.ROOT);
                if (!PARTICLES.contains(name)) {
                    parts.add(name);
                    if (name.contains("-")) {
                        parts.addAll(List.of(name.split("-", -1)));
                    }
                }
            }
        }
        parts.removeIf(String::isBlank);
        Set<String> whole = people.stream()
                .map(person ->
                        Plain.of(person).text().strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "))
                .collect(Collectors.toUnmodifiableSet());
        return new KnownNames(Set.copyOf(parts), whole);
    }

    static boolean isParticle(String word) {
        return PARTICLES.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether the word is somebody's name, wherever it stands. */
    boolean surely(String word) {
        String name = word.toLowerCase(Locale.ROOT);
        return name.length() >= SHORTEST && !WORDS.contains(name) && company.contains(name);
    }

    /** Whether the word is a name beside something that says so: a title, a role, another name. */
    boolean possibly(String word) {
        String name = word.toLowerCase(Locale.ROOT);
        return company.contains(name) || COMMON.contains(name);
    }

    /** Whether the words together are the whole name of somebody in the company. */
    boolean whole(String words) {
        return whole.contains(words.toLowerCase(Locale.ROOT));
    }

    /** Whether somebody in the company is called so, be it a word besides; months are not meant. */
    boolean colleague(String word) {
        String name = word.toLowerCase(Locale.ROOT);
        return company.contains(name) && !MONTHS.contains(name);
    }

    /** Whether a capitalised word that is common as a name is no word besides. */
    boolean commonly(String word) {
        String name = word.toLowerCase(Locale.ROOT);
        return COMMON.contains(name) && !WORDS.contains(name);
    }
}
