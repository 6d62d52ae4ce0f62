package dev.floorseat.figures.web;

import dev.floorseat.figures.Reading;
import dev.floorseat.figures.Reading.Point;
import dev.floorseat.figures.Readings;
import dev.floorseat.web.Dates;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The figures of the programme: each with what it means, of how much it is, and how it went. */
@Controller
@PreAuthorize("hasAnyRole('LEAD', 'PLANNER', 'COUNCIL')")
class FiguresPage {

    /**
     * A figure as it is shown.
     *
     * @param period the months it is of; null: too few
     * @param picture how it went; null: too few
     * @param steps the same in numbers, the newest first
     */
    record Tile(
            Reading reading,
            @Nullable String period,
            @Nullable Trend picture,
            List<Step> steps) {}

    /** A stretch of months and its value. */
    record Step(String period, double value, int count) {}

    private final Readings readings;
    private final Dates dates;

    FiguresPage(Readings readings, Dates dates) {
        this.readings = readings;
        this.dates = dates;
    }

    @GetMapping("/programme")
    String figures(Model model, Locale locale) {
        model.addAttribute(
                "tiles",
                readings.all().stream().map(reading -> tile(reading, locale)).toList());
        model.addAttribute("fewest", Readings.FEWEST);
        return "figures/programme";
    }

    private Tile tile(Reading reading, Locale locale) {
        List<Point> trend = reading.trend();
        if (trend.isEmpty()) {
            return new Tile(reading, null, null, List.of());
        }
        List<Step> steps = trend.stream()
                .sorted((a, b) -> b.first().compareTo(a.first()))
                .map(point -> new Step(period(point.first(), point.last(), locale), point.value(), point.count()))
                .toList();
        Point newest = trend.get(trend.size() - 1);
        return new Tile(reading, period(trend.get(0).first(), newest.last(), locale), Trend.of(reading), steps);
    }

    private String period(YearMonth from, YearMonth to, Locale locale) {
        return dates.months(from, to, locale);
    }
}
