package dev.floorseat.insights.picture;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * One of several little pictures on the same axes, so that they can be compared: visits by stretch of weeks at one place.
 *
 * @param visits of all stretches
 * @param bars from the left; none where nothing came up
 */
public record SmallMultiple(String place, int visits, List<Bar> bars) {

    /** How wide each is. */
    public static final int WIDTH = 200;

    /** How high each is. */
    public static final int HEIGHT = 48;

    private static final int MOST_BARS = 26;

    /** A bar on the ground. */
    public record Bar(int x, int y, int width, int height) {}

    /** Draws one for each place, in the order of their names; what speaks against it is left out. */
    public static List<SmallMultiple> of(List<Seen> all, LocalDate today) {
        List<Seen> seen = all.stream().filter(each -> !each.against()).toList();
        Weeks weeks = Weeks.of(seen, today);
        int perBar = (weeks.count() + MOST_BARS - 1) / MOST_BARS;
        int bars = (weeks.count() + perBar - 1) / perBar;
        TreeMap<String, int[]> sums = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Seen each : seen) {
            int bar = (int) ChronoUnit.WEEKS.between(weeks.first(), each.week()) / perBar;
            sums.computeIfAbsent(each.place(), place -> new int[bars])[bar] += each.visits();
        }
        int highest = sums.values().stream().flatMapToInt(Arrays::stream).max().orElse(1);
        return sums.entrySet().stream()
                .map(place -> drawn(place.getKey(), place.getValue(), highest))
                .toList();
    }

    private static SmallMultiple drawn(String place, int[] sums, int highest) {
        List<Bar> bars = new ArrayList<>();
        double width = WIDTH / (double) sums.length;
        for (int i = 0; i < sums.length; i++) {
            if (sums[i] > 0) {
                int height = Math.max(2, (int) Math.round((HEIGHT - 2.0) * sums[i] / highest));
                bars.add(new Bar(
                        (int) Math.round(i * width),
                        HEIGHT - height,
                        Math.max(3, (int) Math.round(width) - 2),
                        height));
            }
        }
        return new SmallMultiple(place, Arrays.stream(sums).sum(), bars);
    }
}
