package dev.floorseat.insights.triage;

import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.util.ArrayList;
import java.util.List;

/**
 * How long things may take.
 *
 * @param acknowledgeDays working days of the site until an insight is acknowledged, 1 to 60
 * @param decideDays working days of the site until it is decided, 1 to 250
 * @param everybodyAfter working days overdue after which all CX leads are told, 1 to 60
 * @param letterMinutes minutes before contributors are told of a refusal, 0 to 1440
 */
public record TriagePolicy(int acknowledgeDays, int decideDays, int everybodyAfter, int letterMinutes) {

    private static final int MOST_DAYS = 60;
    private static final int MOST_DECIDE = 250;
    private static final int MOST_MINUTES = 1440;

    /**
     * Checks the figures.
     *
     * @throws Refusal that names every figure that will not do
     */
    public TriagePolicy {
        List<Fault> faults = new ArrayList<>();
        between(faults, "/acknowledgeDays", acknowledgeDays, 1, MOST_DAYS);
        between(faults, "/decideDays", decideDays, 1, MOST_DECIDE);
        between(faults, "/everybodyAfter", everybodyAfter, 1, MOST_DAYS);
        between(faults, "/letterMinutes", letterMinutes, 0, MOST_MINUTES);
        if (!faults.isEmpty()) {
            throw Refusal.unusable(faults, "triage.not-saved");
        }
    }

    private static void between(List<Fault> faults, String pointer, int number, int least, int most) {
        if (number < least || number > most) {
            faults.add(Fault.at(pointer, "triage.outside", least, most));
        }
    }
}
