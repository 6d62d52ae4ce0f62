package dev.floorseat.insights;

import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.util.ArrayList;
import java.util.List;

/**
 * From when on evidence carries.
 *
 * @param emergingExecutives executives for EMERGING
 * @param emergingVisits visits for EMERGING
 * @param recurringExecutives executives for RECURRING, at least as many
 * @param recurringVisits visits for RECURRING, at least as many
 * @param recurringWeeks weeks for RECURRING
 * @param halfLifeDays days after which a visit counts half for what is current, 7 to 3650
 * @param staleBelow visits, faded so, below which something no longer comes up; above 0, at most 10
 * @param patternContacts contacts below which a share of them is not told, 5 to 1000
 */
public record EvidencePolicy(
        int emergingExecutives,
        int emergingVisits,
        int recurringExecutives,
        int recurringVisits,
        int recurringWeeks,
        int halfLifeDays,
        double staleBelow,
        int patternContacts) {

    /** As the product comes. */
    public static final EvidencePolicy DEFAULT = new EvidencePolicy(2, 2, 2, 3, 2, 90, 0.5, 20);

    private static final int MOST = 1000;
    private static final int LONGEST_LIFE = 3650;
    private static final int MOST_LEFT = 10;

    /**
     * Checks that the steps follow one another.
     *
     * @throws Refusal that names every figure that will not do
     */
    public EvidencePolicy {
        List<Fault> faults = new ArrayList<>();
        between(faults, "/emergingExecutives", emergingExecutives, 1, MOST);
        between(faults, "/emergingVisits", emergingVisits, 1, MOST);
        between(faults, "/recurringExecutives", recurringExecutives, emergingExecutives, MOST);
        between(faults, "/recurringVisits", recurringVisits, emergingVisits, MOST);
        between(faults, "/recurringWeeks", recurringWeeks, 1, MOST);
        between(faults, "/halfLifeDays", halfLifeDays, 7, LONGEST_LIFE);
        between(faults, "/patternContacts", patternContacts, 5, MOST);
        if (!(staleBelow > 0 && staleBelow <= MOST_LEFT)) {
            faults.add(Fault.at("/staleBelow", "insights.policy.stale-outside"));
        }
        if (!faults.isEmpty()) {
            throw Refusal.unusable(faults, "insights.not-saved");
        }
    }

    private static void between(List<Fault> faults, String pointer, int number, int least, int most) {
        if (number < least || number > most) {
            faults.add(Fault.at(pointer, "insights.policy.outside", least, most));
        }
    }

    /** The state that evidence carries an insight to. What never was more than single does not go stale: nothing of it could fade. */
    InsightState state(Evidence evidence, boolean proposed) {
        boolean emerging = evidence.independentExecutives() >= emergingExecutives
                && evidence.independentVisits() >= emergingVisits;
        if (proposed) {
            return InsightState.PROPOSED;
        }
        if (!emerging) {
            return InsightState.SINGLE;
        }
        if (evidence.current() < staleBelow) {
            return InsightState.STALE;
        }
        return recurs(evidence) ? InsightState.RECURRING : InsightState.EMERGING;
    }

    /** Whether so many have seen it that nobody can be worked out from it, be it long ago. */
    public boolean recurs(Evidence evidence) {
        return evidence.independentExecutives() >= recurringExecutives
                && evidence.independentVisits() >= recurringVisits
                && evidence.weeks() >= recurringWeeks;
    }
}
