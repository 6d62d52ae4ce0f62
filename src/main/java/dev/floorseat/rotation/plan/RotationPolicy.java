package dev.floorseat.rotation.plan;

import dev.floorseat.web.Fault;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a planner may set about a rotation; the parts mean what they mean in {@link Rotation}.
 *
 * @param reservedSeats 1 to 20: one seat always stays free for whoever walks in
 * @param hostingSharePercent 1 to 100
 * @param restMinutes 0 to two days
 * @param recoveryMinutes 0 to two weeks
 * @param earliest before {@code latest}
 * @param repairDays 0 to 90; null: no repair goes through without the planner
 * @param repairNotice 0 to 30 days
 */
public record RotationPolicy(
        String profile,
        int reservedSeats,
        int hostingSharePercent,
        int restMinutes,
        int recoveryMinutes,
        LocalTime earliest,
        LocalTime latest,
        @Nullable Integer repairDays,
        int repairNotice) {

    private static final int MOST_RESERVED = 20;
    private static final int MOST_REPAIR_DAYS = 90;
    private static final int MOST_NOTICE = 30;
    private static final int DAY = 24;
    private static final int MOST_REST = 2 * DAY;
    private static final int MOST_RECOVERY = 14 * DAY;

    /** What is wrong with it; empty: nothing. */
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        within(faults, "/reservedSeats", reservedSeats, 1, MOST_RESERVED);
        within(faults, "/hostingSharePercent", hostingSharePercent, 1, 100);
        withinHours(faults, "/restMinutes", restMinutes, MOST_REST);
        withinHours(faults, "/recoveryMinutes", recoveryMinutes, MOST_RECOVERY);
        if (!earliest.isBefore(latest)) {
            faults.add(Fault.at("/latest", "rotation.latest-before", earliest));
        }
        if (repairDays != null) {
            within(faults, "/repairDays", repairDays, 0, MOST_REPAIR_DAYS);
        }
        within(faults, "/repairNotice", repairNotice, 0, MOST_NOTICE);
        return faults;
    }

    private static void within(List<Fault> faults, String pointer, int value, int least, int most) {
        if (value < least || value > most) {
            faults.add(Fault.at(pointer, "rotation.not-within", least, most));
        }
    }

    private static void withinHours(List<Fault> faults, String pointer, int minutes, int mostHours) {
        if (minutes < 0 || minutes > mostHours * 60) {
            faults.add(Fault.at(pointer, "rotation.not-within-hours", mostHours));
        }
    }
}
