package dev.floorseat.rotation.horizon;

import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.plan.Drafts;
import dev.floorseat.rotation.plan.Overview;
import dev.floorseat.rotation.plan.Overview.Line;
import dev.floorseat.rotation.plan.Place;
import dev.floorseat.rotation.plan.Rotation;
import dev.floorseat.web.Dates;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The weeks of all rotations in one row, and the horizon the company keeps. */
@Component
@Transactional
public class Timeline {

    private static final int WEEKS_BACK = 8;
    private static final int MOST_WEEKS = 104;

    /**
     * The horizon as it is kept.
     *
     * @param version rises with every change
     */
    public record Kept(Horizon horizon, long version) {}

    private final Drafts drafts;
    private final Overview overview;
    private final Dates dates;
    private final JdbcClient jdbc;

    Timeline(Drafts drafts, Overview overview, Dates dates, JdbcClient jdbc) {
        this.drafts = drafts;
        this.overview = overview;
        this.dates = dates;
        this.jdbc = jdbc;
    }

    /** The horizon. */
    @Transactional(readOnly = true)
    public Kept horizon() {
        return jdbc.sql("select notice_days, published_weeks, draft_weeks, version from rotation_horizon")
                .query((row, index) -> new Kept(
                        new Horizon(
                                row.getInt("notice_days"), row.getInt("published_weeks"), row.getInt("draft_weeks")),
                        row.getLong("version")))
                .single();
    }

    /**
     * Sets the horizon.
     *
     * @param version what the planner saw
     * @throws Refusal if a length is out of bounds, or somebody else set it meanwhile
     */
    public void set(Horizon horizon, long version) {
        List<Fault> faults = horizon.faults();
        if (!faults.isEmpty()) {
            throw Refusal.unusable(faults, "rotation.horizon-not-set");
        }
        int set = jdbc.sql("""
                        update rotation_horizon
                           set notice_days = :notice, published_weeks = :published, draft_weeks = :draft, version = version + 1
                         where version = :version
                        """)
                .param("notice", horizon.noticeDays())
                .param("published", horizon.publishedWeeks())
                .param("draft", horizon.draftWeeks())
                .param("version", version)
                .update();
        if (set == 0) {
            throw Refusal.conflict("rotation.horizon-changed");
        }
    }

    /** The weeks from a while back to the end of the horizon, or of the last rotation that begins before it. */
    @Transactional(readOnly = true)
    public List<PlanWeek> weeks() {
        LocalDate today = dates.today();
        LocalDate first = monday(today).minusWeeks(WEEKS_BACK);
        LocalDate reach = horizon().horizon().reach(today);
        List<Rotation> shown = drafts.all().stream()
                .filter(rotation -> !rotation.lastDay().isBefore(first)
                        && !rotation.firstDay().isAfter(reach))
                .sorted(Comparator.comparing(Rotation::firstDay))
                .toList();
        LocalDate last = shown.stream()
                .map(Rotation::lastDay)
                .filter(day -> day.isAfter(reach))
                .max(Comparator.naturalOrder())
                .orElse(reach);
        Map<LocalDate, Integer> promised = new HashMap<>();
        Map<LocalDate, Integer> drafted = new HashMap<>();
        shown.forEach(rotation -> overview.lines(rotation.number()).forEach(line -> count(line, promised, drafted)));
        List<PlanWeek> weeks = new ArrayList<>();
        for (LocalDate week = first; !week.isAfter(last) && weeks.size() < MOST_WEEKS; week = week.plusWeeks(1)) {
            LocalDate monday = week;
            weeks.add(new PlanWeek(
                    monday,
                    shown.stream()
                            .filter(rotation -> !rotation.lastDay().isBefore(monday)
                                    && rotation.firstDay().isBefore(monday.plusWeeks(1)))
                            .map(Rotation::name)
                            .toList(),
                    promised.getOrDefault(monday, 0),
                    drafted.getOrDefault(monday, 0)));
        }
        return weeks;
    }

    private void count(Line line, Map<LocalDate, Integer> promised, Map<LocalDate, Integer> drafted) {
        Appointment appointment = line.declined() ? null : line.promised();
        if (appointment != null) {
            promised.merge(week(appointment.from()), 1, Integer::sum);
        }
        Place place = line.visit().place();
        if (place != null && line.changed()) {
            drafted.merge(week(place.startsAt()), 1, Integer::sum);
        }
    }

    private LocalDate week(Instant at) {
        return monday(LocalDate.ofInstant(at, dates.zone()));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
