package dev.floorseat.rotation.web.runs;

import dev.floorseat.floor.Site;
import dev.floorseat.rotation.plan.Draft;
import dev.floorseat.rotation.plan.Drafts;
import dev.floorseat.rotation.plan.Visit;
import dev.floorseat.rotation.solve.Figure;
import dev.floorseat.rotation.solve.PlanFigures;
import dev.floorseat.rotation.solve.Runs;
import dev.floorseat.rotation.solve.Solve;
import dev.floorseat.solver.Slot;
import dev.floorseat.web.Dates;
import dev.floorseat.web.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Holds two plans of a rotation against each other: their figures, and the visits that are elsewhere. */
@Component
class RunComparison {

    /** Stands for the draft where a run's number may stand. */
    static final String DRAFT = "draft";

    /** Which side a figure favours. */
    enum Better {
        LEFT,
        RIGHT,
        NEITHER
    }

    /** A figure of both plans, as it is written. */
    record FigureRow(Figure figure, String left, String right, Better better) {}

    /** A visit that is elsewhere in the other plan. */
    record VisitRow(String executive, String left, String right) {}

    private final Drafts drafts;
    private final Runs runs;
    private final PlanFigures worth;
    private final RunRows rows;
    private final Dates dates;
    private final MessageSource messages;

    RunComparison(Drafts drafts, Runs runs, PlanFigures worth, RunRows rows, Dates dates, MessageSource messages) {
        this.drafts = drafts;
        this.runs = runs;
        this.worth = worth;
        this.rows = rows;
        this.dates = dates;
        this.messages = messages;
    }

    /**
     * One side.
     *
     * @param of a run's number or {@link #DRAFT}
     * @throws Refusal if there is no such run, or it has no plan yet
     */
    Compared side(Draft draft, String of, Locale locale) {
        if (of.equals(DRAFT)) {
            Map<String, String> stands = draft.assignment();
            return new Compared(
                    said("runs.draft", locale), said("runs.draft.says", locale), null, worth.of(draft, stands), stands);
        }
        Runs.Run run = runs.run(draft.rotation().number(), number(of));
        Solve solve = run.solve();
        if (!solve.done()) {
            throw Refusal.conflict("runs.not-done");
        }
        return new Compared(
                said("runs.run", locale, of),
                said("runs.says", locale, rows.profile(solve, locale), Long.toString(solve.seed())),
                solve,
                run.figures(),
                solve.best());
    }

    /** The figures both have. */
    List<FigureRow> figures(Compared left, Compared right, Locale locale) {
        List<FigureRow> figures = new ArrayList<>();
        for (Figure figure : Figure.values()) {
            Long a = left.figures().get(figure);
            Long b = right.figures().get(figure);
            if (a != null && b != null) {
                figures.add(new FigureRow(
                        figure, written(figure, a, locale), written(figure, b, locale), better(figure, a, b)));
            }
        }
        return figures;
    }

    private static Better better(Figure figure, long left, long right) {
        if (left == right) {
            return Better.NEITHER;
        }
        return (left > right) == figure.moreIsBetter() ? Better.LEFT : Better.RIGHT;
    }

    private String written(Figure figure, long value, Locale locale) {
        return figure == Figure.TRAVEL ? rows.hours(value, locale) : said("runs.count", locale, value);
    }

    /** The visits that are elsewhere, by the names of the executives. */
    List<VisitRow> visits(Draft draft, Compared left, Compared right, Locale locale) {
        Map<String, Site> sites = drafts.sites();
        return draft.visits().stream()
                .filter(visit -> !Objects.equals(
                        left.plan().get(visit.key()), right.plan().get(visit.key())))
                .map(visit -> new VisitRow(
                        draft.name(visit.visitor()),
                        where(draft, visit, left, sites, locale),
                        where(draft, visit, right, sites, locale)))
                .sorted((a, b) -> a.executive().compareTo(b.executive()))
                .toList();
    }

    private String where(Draft draft, Visit visit, Compared side, Map<String, Site> sites, Locale locale) {
        String id = side.plan().get(visit.key());
        if (id == null) {
            return said("runs.nowhere", locale);
        }
        Slot slot = draft.slots().get(id);
        if (slot == null) {
            return said("runs.gone", locale);
        }
        Site site = sites.get(slot.site());
        String when = site == null
                ? ""
                : dates.when(slot.from().toInstant(), slot.to().toInstant(), site.zone(), locale);
        return said(
                "runs.where",
                locale,
                when,
                site == null ? slot.site() : site.name(),
                draft.names().getOrDefault(slot.mentor(), slot.mentor()));
    }

    private String said(String key, Locale locale, @Nullable Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw Refusal.notFound("rotation.no-job", text);
        }
    }
}
