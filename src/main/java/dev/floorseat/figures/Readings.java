package dev.floorseat.figures;

import dev.floorseat.web.Dates;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;

/** What all figures say today. */
@Component
public class Readings {

    /** Of fewer things than this nothing is told. */
    public static final int FEWEST = Stretch.FEWEST;

    private final List<Figure> figures;
    private final Dates dates;

    Readings(List<Figure> figures, Dates dates) {
        this.figures = List.copyOf(figures);
        this.dates = dates;
    }

    /** All, in the order in which they are shown. */
    public List<Reading> all() {
        YearMonth running = YearMonth.from(dates.today());
        return figures.stream().map(figure -> Reading.of(figure, running)).toList();
    }
}
