package dev.floorseat.people.licence;

import java.util.List;
import java.util.Set;

/**
 * A question of a quiz.
 *
 * @param id the row's number
 * @param text 1 to 500 characters
 * @param options in order
 */
public record Question(long id, String text, List<Option> options) {

    /** Copies the options. */
    public Question {
        options = List.copyOf(options);
    }

    /** Whether more than one option is right: then several are to be chosen. */
    public boolean several() {
        return options.stream().filter(Option::correct).count() > 1;
    }

    /** Whether exactly the right options of this question are among those chosen. */
    public boolean answeredRightly(Set<Long> chosen) {
        return options.stream().allMatch(option -> option.correct() == chosen.contains(option.id()));
    }

    /** Whether any of its options is among those chosen. */
    public boolean answered(Set<Long> chosen) {
        return options.stream().anyMatch(option -> chosen.contains(option.id()));
    }
}
