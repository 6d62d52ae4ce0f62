package dev.floorseat.notes.guard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The guard: finds in a text what may name a person or tell how to reach one. Notes are about directives, processes and systems; who
 * needs a name in one has usually the wrong note. It would rather stop a note too many than let a number through, and it learns nothing
 * from what it reads.
 */
public final class PersonalData {

    private static final Pattern BRACKETS = Pattern.compile("\\[([\\p{L} -]{1,40})\\]");
    private static final Set<String> MASKS = Words.of("masks");

    private final List<Detector> detectors;

    PersonalData(List<Detector> detectors) {
        this.detectors = List.copyOf(detectors);
    }

    /**
     * A guard.
     *
     * @param names the people it must know by name
     * @param customerNumbers the patterns of the company's customer numbers, besides those every company has
     */
    public static PersonalData guard(KnownNames names, List<Pattern> customerNumbers) {
        return new PersonalData(List.of(
                new Emails(),
                new Ibans(),
                new Numbers(customerNumbers),
                new Phones(),
                new Addresses(),
                new Names(names)));
    }

    /**
     * Looks through a text.
     *
     * @param text of any length; what a person typed
     * @return what it found, in order, none overlapping another; empty for a clean text
     */
    public List<Finding> in(String text) {
        List<Finding> all = new ArrayList<>();
        Plain plain = Plain.of(text);
        String unmasked = withoutMasks(plain.text());
        detectors.forEach(detector -> detector.find(unmasked, found -> all.add(plain.asTyped(found))));
        all.sort(Comparator.comparingInt(Finding::from)
                .thenComparing(Comparator.comparingInt(Finding::to).reversed()));
        List<Finding> merged = new ArrayList<>();
        for (Finding next : all) {
            int last = merged.size() - 1;
            if (last >= 0 && merged.get(last).overlaps(next)) {
                merged.set(last, merged.get(last).with(next));
            } else {
                merged.add(next);
            }
        }
        return List.copyOf(merged);
    }

    /** The text as long as before, with bars where our own words stand: "Frau [name]" names nobody any more. */
    private static String withoutMasks(String text) {
        return BRACKETS.matcher(text).replaceAll(mask -> {
            boolean ours = Stream.of(mask.group(1).toLowerCase(Locale.ROOT).split(" ", -1))
                    .allMatch(MASKS::contains);
            return ours ? "|".repeat(mask.group().length()) : Matcher.quoteReplacement(mask.group());
        });
    }

    /**
     * The text with words in the place of what was found.
     *
     * @param text the text
     * @param findings what {@link #in} found in it
     * @param word what stands for a kind, such as {@code [name]}
     */
    public static String masked(String text, List<Finding> findings, Function<Finding.Kind, String> word) {
        StringBuilder masked = new StringBuilder();
        int at = 0;
        for (Finding finding : findings) {
            masked.append(text, at, finding.from()).append(word.apply(finding.kind()));
            at = finding.to();
        }
        return masked.append(text, at, text.length()).toString();
    }
}
