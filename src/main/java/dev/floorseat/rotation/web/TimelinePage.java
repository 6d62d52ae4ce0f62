package dev.floorseat.rotation.web;

import dev.floorseat.rotation.horizon.Horizon;
import dev.floorseat.rotation.horizon.Horizon.Due;
import dev.floorseat.rotation.horizon.PlanWeek;
import dev.floorseat.rotation.horizon.Timeline;
import dev.floorseat.rotation.ledger.LedgerEntry.Standing;
import dev.floorseat.web.Dates;
import dev.floorseat.web.Fault;
import dev.floorseat.web.FormFaults;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Past and future in one view: the weeks of all rotations, what is to be published by when, and the horizon. */
@Controller
@RequestMapping("/timeline")
@PreAuthorize("hasRole('PLANNER')")
class TimelinePage {

    /**
     * A week, written for the reader.
     *
     * @param number by ISO 8601
     * @param standing null: no rotation has it
     */
    record WeekRow(
            PlanWeek week,
            int number,
            String days,
            @Nullable Standing standing,
            boolean running) {}

    /** What is to be published, written for the reader. */
    record DueRow(int first, int last, String by, boolean overdue) {}

    /** What was typed. */
    record Typed(String noticeDays, String publishedWeeks, String draftWeeks) {}

    private final Timeline timeline;
    private final Dates dates;
    private final MessageSource messages;

    TimelinePage(Timeline timeline, Dates dates, MessageSource messages) {
        this.timeline = timeline;
        this.dates = dates;
        this.messages = messages;
    }

    @GetMapping
    String weeks(Model model, Locale locale) {
        Horizon kept = timeline.horizon().horizon();
        return page(
                new Typed(
                        Integer.toString(kept.noticeDays()),
                        Integer.toString(kept.publishedWeeks()),
                        Integer.toString(kept.draftWeeks())),
                FormFaults.NONE,
                model,
                locale);
    }

    @PostMapping
    String set(
            @RequestParam(defaultValue = "0") long version,
            @RequestParam(defaultValue = "") String noticeDays,
            @RequestParam(defaultValue = "") String publishedWeeks,
            @RequestParam(defaultValue = "") String draftWeeks,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        try {
            List<Fault> faults = new ArrayList<>();
            Horizon wanted = new Horizon(
                    number("/noticeDays", noticeDays, faults),
                    number("/publishedWeeks", publishedWeeks, faults),
                    number("/draftWeeks", draftWeeks, faults));
            if (!faults.isEmpty()) {
                throw Refusal.unusable(faults, "rotation.horizon-not-set");
            }
            timeline.set(wanted, version);
            after.addFlashAttribute("saved", true);
            return "redirect:/timeline";
        } catch (Refusal e) {
            response.setStatus(e.kind().status());
            return page(
                    new Typed(noticeDays, publishedWeeks, draftWeeks),
                    FormFaults.of(e, messages, locale),
                    model,
                    locale);
        }
    }

    private static int number(String pointer, String typed, List<Fault> faults) {
        try {
            return Integer.parseInt(typed.strip());
        } catch (NumberFormatException e) {
            faults.add(Fault.at(pointer, "rotation.not-a-number"));
            return 0;
        }
    }

    private String page(Typed typed, FormFaults faults, Model model, Locale locale) {
        LocalDate today = dates.today();
        Timeline.Kept kept = timeline.horizon();
        List<PlanWeek> weeks = timeline.weeks();
        LocalDate reach = kept.horizon().reach(today);
        LocalDate planned = weeks.stream()
                .filter(week -> !week.rotations().isEmpty())
                .map(week -> week.monday().plusDays(6))
                .reduce(today, (a, b) -> a.isAfter(b) ? a : b);
        Map<Boolean, List<WeekRow>> over = weeks.stream()
                .collect(Collectors.partitioningBy(
                        week -> week.monday().plusDays(6).isBefore(today),
                        Collectors.mapping(week -> row(week, today, locale), Collectors.toList())));
        model.addAttribute("past", over.get(true));
        model.addAttribute("weeks", over.get(false));
        model.addAttribute(
                "due",
                kept.horizon().due(weeks, today).map(due -> row(due, locale)).orElse(null));
        model.addAttribute("short", planned.isBefore(reach) ? dates.day(reach, locale) : null);
        model.addAttribute("version", kept.version());
        model.addAttribute("typed", typed);
        model.addAttribute("faults", faults);
        return "rotation/timeline";
    }

    private WeekRow row(PlanWeek week, LocalDate today, Locale locale) {
        LocalDate sunday = week.monday().plusDays(6);
        return new WeekRow(
                week,
                number(week.monday()),
                dates.span(week.monday(), sunday, locale),
                week.standing(today),
                !week.monday().isAfter(today) && !sunday.isBefore(today));
    }

    private DueRow row(Due due, Locale locale) {
        return new DueRow(number(due.first()), number(due.last()), dates.day(due.by(), locale), due.overdue());
    }

    private static int number(LocalDate monday) {
        return monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
}
