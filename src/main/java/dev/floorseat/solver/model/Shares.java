package dev.floorseat.solver.model;

import dev.floorseat.solver.Problem;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many of a queue's agents at a site may host at once: the policy's share of those staffed, or of the shifts where nothing is given. */
final class Shares {

    private final int percent;
    private final Map<Place, Staffing> staffing = new HashMap<>();
    private final Map<Place, Headcount> shifts = new HashMap<>();

    Shares(Problem problem) {
        percent = problem.policy().hostingSharePercent();
        Map<Place, List<Problem.Staffing>> entries = new HashMap<>();
        for (Problem.Staffing entry : problem.staffing()) {
            entries.computeIfAbsent(new Place(entry.site(), entry.queue()), any -> new ArrayList<>())
                    .add(entry);
        }
        entries.forEach((place, list) -> staffing.put(place, new Staffing(list)));
        Map<Place, List<Problem.Shift>> rostered = new HashMap<>();
        for (Problem.Shift shift : problem.shifts()) {
            rostered.computeIfAbsent(new Place(shift.site(), shift.queue()), any -> new ArrayList<>())
                    .add(shift);
        }
        rostered.forEach((place, list) -> shifts.put(place, new Headcount(list)));
    }

    /** At most so many visits go on at the moment: never fewer than one. */
    long most(String site, String queue, long time) {
        Place place = new Place(site, queue);
        Staffing given = staffing.get(place);
        long agents = given == null ? Staffing.NOT_GIVEN : given.at(time);
        if (agents == Staffing.NOT_GIVEN) {
            Headcount rostered = shifts.get(place);
            agents = rostered == null ? 0 : rostered.at(time);
        }
        return Math.max(1, agents * percent / 100);
    }

    private static long[] millis(List<OffsetDateTime> times) {
        return times.stream().mapToLong(time -> time.toInstant().toEpochMilli()).toArray();
    }

    private record Place(String site, String queue) {}

    /** Shifts that cover a moment: those that have started less those that have ended. */
    private static final class Headcount {

        private final long[] starts;
        private final long[] ends;

        Headcount(List<Problem.Shift> shifts) {
            starts = millis(shifts.stream().map(Problem.Shift::from).toList());
            ends = millis(shifts.stream().map(Problem.Shift::to).toList());
            Arrays.sort(starts);
            Arrays.sort(ends);
        }

        long at(long time) {
            return (long) upTo(starts, time) - upTo(ends, time);
        }

        private static int upTo(long[] sorted, long time) {
            int low = 0;
            int high = sorted.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (sorted[middle] <= time) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }

    /** Staffing entries by start; where several cover a moment, the first of the file counts. */
    private static final class Staffing {

        static final long NOT_GIVEN = -1;

        private final long[] from;
        private final long[] to;
        private final long[] latestEnd;
        private final int[] rank;
        private final int[] agents;

        Staffing(List<Problem.Staffing> entries) {
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < entries.size(); i++) {
                order.add(i);
            }
            order.sort(Comparator.comparing(i -> entries.get(i).from().toInstant()));
            List<Problem.Staffing> sorted = order.stream().map(entries::get).toList();
            from = millis(sorted.stream().map(Problem.Staffing::from).toList());
            to = millis(sorted.stream().map(Problem.Staffing::to).toList());
            rank = order.stream().mapToInt(Integer::intValue).toArray();
            agents = sorted.stream().mapToInt(Problem.Staffing::agents).toArray();
            latestEnd = to.clone();
            for (int i = 1; i < latestEnd.length; i++) {
                latestEnd[i] = Math.max(latestEnd[i], latestEnd[i - 1]);
            }
        }

        long at(long time) {
            int first = -1;
            for (int i = Headcount.upTo(from, time) - 1; i >= 0 && latestEnd[i] > time; i--) {
                if (time < to[i] && (first < 0 || rank[i] < rank[first])) {
                    first = i;
                }
            }
            return first < 0 ? NOT_GIVEN : agents[first];
        }
    }
}
