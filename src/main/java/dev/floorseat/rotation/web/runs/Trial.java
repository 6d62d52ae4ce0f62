package dev.floorseat.rotation.web.runs;

import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be tried, as it is typed.
 *
 * @param by {@code seconds} or {@code steps}
 * @param limit how many of them
 */
record Trial(String profile, String seed, String by, String limit) {

    static final String SECONDS = "seconds";
    static final String STEPS = "steps";

    /** The seconds it may take; null: limited by steps. */
    @Nullable
    Integer seconds() {
        return by.equals(STEPS) ? null : Integer.valueOf(limit.strip());
    }

    /** The steps it may take; null: limited by time. */
    @Nullable
    Integer steps() {
        return by.equals(STEPS) ? Integer.valueOf(limit.strip()) : null;
    }

    /** Refuses what cannot be read. */
    void check() {
        List<Fault> faults = new ArrayList<>();
        number("/seed", seed, Long.MAX_VALUE, faults);
        number("/limit", limit, Integer.MAX_VALUE, faults);
        if (!faults.isEmpty()) {
            throw Refusal.unusable(faults, "runs.not-tried");
        }
    }

    long seedNumber() {
        return Long.parseLong(seed.strip());
    }

    private static void number(String pointer, String text, long most, List<Fault> faults) {
        try {
            long number = Long.parseLong(text.strip());
            if (number >= 0 && number <= most) {
                return;
            }
        } catch (NumberFormatException unreadable) {
            // said below, as for a number out of range
        }
        faults.add(Fault.at(pointer, "runs.not-a-number"));
    }
}
