package dev.floorseat.rotation.web.runs;

import dev.floorseat.rotation.solve.Figure;
import dev.floorseat.rotation.solve.Runs;
import dev.floorseat.rotation.solve.Runs.Run;
import dev.floorseat.rotation.solve.Solve;
import dev.floorseat.rotation.web.runs.RunRow.Repetition;
import dev.floorseat.web.Dates;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells of the runs of a rotation. */
@Component
class RunRows {

    private static final double HOUR = 60;
    private static final int MINUTE = 60;

    private final Runs runs;
    private final Dates dates;
    private final MessageSource messages;

    RunRows(Runs runs, Dates dates, MessageSource messages) {
        this.runs = runs;
        this.dates = dates;
        this.messages = messages;
    }

    /** The newest runs, the newest first. */
    List<RunRow> of(long rotation, Locale locale) {
        List<Run> newest = runs.of(rotation);
        Map<Long, Solve> byId =
                newest.stream().map(Run::solve).collect(Collectors.toMap(Solve::id, Function.identity()));
        return newest.stream().map(run -> row(run, repeated(run, byId), locale)).toList();
    }

    /** The run it repeats, as long as that is listed too. */
    private static @Nullable Solve repeated(Run run, Map<Long, Solve> byId) {
        Long repeats = run.solve().terms().repeats();
        return repeats == null ? null : byId.get(repeats);
    }

    private RunRow row(Run run, @Nullable Solve repeated, Locale locale) {
        Solve solve = run.solve();
        return new RunRow(
                solve,
                dates.moment(solve.requestedAt(), locale),
                profile(solve, locale),
                clock(solve.elapsed()),
                hours(run.figures().getOrDefault(Figure.TRAVEL, 0L), locale),
                run.figures(),
                repetition(solve, repeated),
                dates.momentIfAny(solve.taken(), locale));
    }

    /** Such as "standard, version 3". */
    String profile(Solve solve, Locale locale) {
        int version = solve.terms().profileVersion();
        return version == 0
                ? messages.getMessage("runs.profile.delivered", new Object[] {solve.profile()}, locale)
                : messages.getMessage(
                        "runs.profile.version", new Object[] {solve.profile(), Integer.toString(version)}, locale);
    }

    /** Such as "12.5". */
    String hours(long minutes, Locale locale) {
        return messages.getMessage("runs.hours", new Object[] {minutes / HOUR}, locale);
    }

    private static String clock(Duration elapsed) {
        return "%d:%02d".formatted(elapsed.toMinutes(), elapsed.toSeconds() % MINUTE);
    }

    private static @Nullable Repetition repetition(Solve solve, @Nullable Solve repeated) {
        if (repeated == null || !solve.done()) {
            return null;
        }
        if (solve.best().equals(repeated.best())) {
            return Repetition.SAME;
        }
        if (!sameProblem(solve, repeated)) {
            return Repetition.OTHER_PROBLEM;
        }
        return solve.repeatable() && repeated.repeatable() ? Repetition.OTHER : Repetition.OTHER_TIME;
    }

    static boolean sameProblem(Solve a, Solve b) {
        return a.start() != null
                && b.start() != null
                && Objects.equals(a.start().problem(), b.start().problem());
    }
}
