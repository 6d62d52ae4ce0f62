package dev.floorseat.rotation.programme;

import dev.floorseat.people.Executive;
import dev.floorseat.people.Licence;
import dev.floorseat.rotation.Stage;
import dev.floorseat.rotation.VisitLength;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns the quota of a programme into the visits an executive owes in one rotation.
 *
 * <p>Owed are the programme's units plus what is left from earlier rotations, less what is in credit. The programme's steps are gone
 * through in order; the last one repeats. A step that is longer than what is still owed becomes a half day, and a stage that needs a
 * licence becomes listening where the executive has none on any day of the rotation.
 */
public final class Quota {

    /** Who was promoted this many months ago or less is asked first. */
    private static final int NEW_FOR_MONTHS = 6;

    private static final int USUAL = 3;
    private static final int PER_UNIT_OWED = 2;
    private static final int NEWLY_PROMOTED = 8;
    private static final int IN_CREDIT = 2;

    private Quota() {}

    /** The visits, in the order in which they follow each other; empty where a credit covers the quota. */
    public static List<OwedVisit> visits(
            Programme programme, Executive executive, LocalDate firstDay, LocalDate lastDay) {
        int priority = priority(executive, firstDay);
        boolean licensed = licensed(executive, firstDay, lastDay);
        List<OwedVisit> visits = new ArrayList<>();
        int owed = programme.quota() + executive.balance();
        while (owed > 0) {
            Step step = programme
                    .steps()
                    .get(Math.min(visits.size(), programme.steps().size() - 1));
            VisitLength length = step.length().units() <= owed ? step.length() : VisitLength.HALF;
            Stage stage = licensed ? step.stage() : Stage.LISTEN;
            boolean first = visits.isEmpty();
            visits.add(new OwedVisit(
                    length,
                    stage,
                    Math.max(1, priority - visits.size()),
                    first ? null : step.minDays(),
                    first ? null : step.maxDays()));
            owed -= length.units();
        }
        return visits;
    }

    private static int priority(Executive executive, LocalDate firstDay) {
        int owed = executive.balance() < 0 ? IN_CREDIT : USUAL + PER_UNIT_OWED * executive.balance();
        boolean isNew = executive.since().plusMonths(NEW_FOR_MONTHS).isAfter(firstDay);
        return Math.min(10, isNew ? Math.max(NEWLY_PROMOTED, owed) : owed);
    }

    private static boolean licensed(Executive executive, LocalDate firstDay, LocalDate lastDay) {
        Licence licence = executive.licence();
        return licence != null
                && !licence.from().isAfter(lastDay)
                && !licence.to().isBefore(firstDay);
    }
}
