package dev.floorseat.directives;

import dev.floorseat.people.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What owners answered to mistakes in their directives. Declared here, told by the module that takes the answers. */
public interface OwnersAnswers {

    /**
     * How a directive stands.
     *
     * @param reader who looks; null: an account without a person
     */
    Standing on(long directive, @Nullable PersonId reader);

    /**
     * How a directive stands.
     *
     * @param open mistakes without an answer
     * @param due by when the first of them is answered; null: none is open
     * @param days from the newest mistake that led to a change to that change; null: there was none
     * @param changes what came of earlier mistakes, the newest first
     */
    record Standing(
            int open, @Nullable LocalDate due, @Nullable Integer days, List<Change> changes) {

        /** Copies the list. */
        public Standing {
            changes = List.copyOf(changes);
        }
    }

    /**
     * A change or withdrawal that was announced.
     *
     * @param announcement number of the announcement
     * @param announced its day
     * @param days from the mistake
     * @param verdicts how many on the floor have said whether it helped
     * @param says how many said what, by the name of the verdict; empty while there are too few to show
     */
    record Change(long announcement, LocalDate announced, int days, int verdicts, Map<String, Integer> says) {

        /** Copies the counts. */
        public Change {
            says = Map.copyOf(says);
        }
    }
}
