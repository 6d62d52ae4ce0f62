package dev.floorseat.rotation.horizon;

import dev.floorseat.rotation.ledger.LedgerEntry.Standing;
import dev.floorseat.web.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far ahead the company plans.
 *
 * @param noticeDays days people know before the first of the published weeks begins, 0 to 90
 * @param publishedWeeks weeks published at once, 1 to 26
 * @param draftWeeks weeks after them for which there is a draft, 0 to 52
 */
public record Horizon(int noticeDays, int publishedWeeks, int draftWeeks) {

    private static final int MOST_NOTICE = 90;
    private static final int MOST_PUBLISHED = 26;
    private static final int MOST_DRAFT = 52;

    /**
     * Weeks that must be published.
     *
     * @param first Monday of the first
     * @param last Monday of the last
     * @param by the last day to publish them
     * @param overdue whether that day is over
     */
    public record Due(LocalDate first, LocalDate last, LocalDate by, boolean overdue) {}

    /** What is wrong with it; empty: nothing. */
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        within(faults, "/noticeDays", noticeDays, 0, MOST_NOTICE);
        within(faults, "/publishedWeeks", publishedWeeks, 1, MOST_PUBLISHED);
        within(faults, "/draftWeeks", draftWeeks, 0, MOST_DRAFT);
        return faults;
    }

    private static void within(List<Fault> faults, String pointer, int value, int least, int most) {
        if (value < least || value > most) {
            faults.add(Fault.at(pointer, "rotation.not-within", least, most));
        }
    }

    /**
     * What must be published next: from the first week still to come that is not, as many as are published at once; a week no rotation
     * has ends them.
     *
     * @param weeks without a hole, the first first
     */
    public Optional<Due> due(List<PlanWeek> weeks, LocalDate today) {
        List<PlanWeek> coming =
                weeks.stream().filter(week -> week.monday().isAfter(today)).toList();
        for (int first = 0; first < coming.size(); first++) {
            if (coming.get(first).standing(today) == Standing.DRAFT) {
                int last = first;
                while (last + 1 < coming.size()
                        && last + 1 < first + publishedWeeks
                        && coming.get(last + 1).standing(today) == Standing.DRAFT) {
                    last++;
                }
                LocalDate monday = coming.get(first).monday();
                LocalDate by = monday.minusDays(noticeDays);
                return Optional.of(new Due(monday, coming.get(last).monday(), by, by.isBefore(today)));
            }
        }
        return Optional.empty();
    }

    /** The last day for which there should be a draft today: notice, published weeks and draft weeks ahead. */
    public LocalDate reach(LocalDate today) {
        return today.plusDays(noticeDays).plusWeeks((long) publishedWeeks + draftWeeks);
    }
}
