package dev.floorseat.rules.answer;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Days from a mistake to the change that came of it: the programme's headline figure. Nobody's, so no count is hidden. */
@Component
public class MistakeToChange {

    private final Announcements announcements;

    MistakeToChange(Announcements announcements) {
        this.announcements = announcements;
    }

    /**
     * The figure. Days are counted from the Monday of the week in which the first mistake was noted to the announcement.
     *
     * @param count how many changes and withdrawals
     * @param median days; of two in the middle the mean, rounded half up; null: there are none
     * @param newest days of the one announced last; null: there are none
     */
    public record Figure(
            int count, @Nullable Integer median, @Nullable Integer newest) {}

    /** Of all directives, whenever announced. */
    public Figure figure() {
        return of(announcements.all());
    }

    /**
     * Of what was announced in a stretch of days, for a trend.
     *
     * @param from first day
     * @param to last day
     */
    public Figure figure(LocalDate from, LocalDate to) {
        return of(announcements.all().stream()
                .filter(each ->
                        !each.announced().isBefore(from) && !each.announced().isAfter(to))
                .toList());
    }

    /** What does not hold any more is not counted. */
    static Figure of(List<Announcement> announced) {
        List<Announcement> newestFirst =
                announced.stream().filter(Announcement::holds).toList();
        if (newestFirst.isEmpty()) {
            return new Figure(0, null, null);
        }
        List<Integer> days =
                newestFirst.stream().map(Announcement::days).sorted().toList();
        int above = days.get(days.size() / 2);
        int below = days.get((days.size() - 1) / 2);
        return new Figure(
                days.size(), (above + below + 1) / 2, newestFirst.get(0).days());
    }
}
