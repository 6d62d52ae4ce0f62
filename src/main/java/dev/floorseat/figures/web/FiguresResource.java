package dev.floorseat.figures.web;

import dev.floorseat.figures.Reading;
import dev.floorseat.figures.Readings;
import dev.floorseat.figures.Unit;
import dev.floorseat.web.ForPrograms;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The figures of the programme for programs. */
@RestController
@RequestMapping(ForPrograms.API + "/programme/figures")
@PreAuthorize("hasAnyRole('LEAD', 'PLANNER', 'COUNCIL')")
class FiguresResource {

    /**
     * A figure.
     *
     * @param value null: it would be of fewer than five things
     * @param count of how many things; null with the value
     */
    record FigureView(
            String name,
            Unit unit,
            @Nullable Double value,
            @Nullable Integer count,
            List<PointView> trend) {}

    /** The same for a stretch of months, such as 2026-09 to 2026-10. */
    record PointView(String from, String to, double value, int count) {}

    private final Readings readings;

    FiguresResource(Readings readings) {
        this.readings = readings;
    }

    @GetMapping
    List<FigureView> figures() {
        return readings.all().stream().map(FiguresResource::view).toList();
    }

    private static FigureView view(Reading reading) {
        return new FigureView(
                reading.name(),
                reading.unit(),
                reading.value(),
                reading.value() == null ? null : reading.count(),
                reading.trend().stream()
                        .map(point -> new PointView(
                                point.first().toString(), point.last().toString(), point.value(), point.count()))
                        .toList());
    }
}
