package dev.floorseat.rotation.web;

import dev.floorseat.rotation.Rotations;
import dev.floorseat.rotation.plan.Debts;
import dev.floorseat.rotation.plan.Drafts;
import dev.floorseat.rotation.plan.Overview;
import dev.floorseat.rotation.plan.Overview.Figures;
import dev.floorseat.rotation.plan.Rotation;
import dev.floorseat.rotation.programme.Programme;
import dev.floorseat.rotation.programme.ProgrammeBook;
import dev.floorseat.web.Dates;
import dev.floorseat.web.Fault;
import dev.floorseat.web.FormFaults;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

/** All rotations with their figures, and the form that opens one. */
@Controller
@RequestMapping("/rotations")
@PreAuthorize("hasRole('PLANNER')")
class RotationsPage {

    private static final int USUAL_WEEKS = 8;

    /** A rotation in the list. */
    record Row(Rotation rotation, String period, Figures figures, RotationState state) {}

    /** What is typed into the form: it comes back as it was. */
    record Typed(String name, String programme, String from, String to, String publishFrom, String carryOver) {}

    private final Drafts drafts;
    private final Overview overview;
    private final Rotations rotations;
    private final Debts debts;
    private final ProgrammeBook programmes;
    private final Dates dates;
    private final MessageSource messages;

    RotationsPage(
            Drafts drafts,
            Overview overview,
            Rotations rotations,
            Debts debts,
            ProgrammeBook programmes,
            Dates dates,
            MessageSource messages) {
        this.drafts = drafts;
        this.overview = overview;
        this.rotations = rotations;
        this.debts = debts;
        this.programmes = programmes;
        this.dates = dates;
        this.messages = messages;
    }

    @GetMapping
    String list(Model model, Locale locale) {
        LocalDate monday = dates.today().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        String programme =
                programmes.all().stream().map(Programme::name).findFirst().orElse("");
        LocalDate friday = monday.plusWeeks(USUAL_WEEKS).minusDays(3);
        return page(
                new Typed("", programme, monday.toString(), friday.toString(), "", ""), FormFaults.NONE, model, locale);
    }

    @PostMapping
    String open(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String programme,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String publishFrom,
            @RequestParam(defaultValue = "") String carryOver,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        try {
            long opened = open(name, programme, from, to, publishFrom, carryOver);
            after.addFlashAttribute("opened", overview.figures(opened).visits());
            return "redirect:/rotations/" + opened;
        } catch (Refusal e) {
            response.setStatus(e.kind().status());
            FormFaults faults = FormFaults.of(e, messages, locale);
            if ("rotation.name-taken".equals(e.key())) {
                faults = new FormFaults(
                        Map.of("name", faults.all()), messages.getMessage("rotation.not-opened", null, locale));
            }
            return page(new Typed(name, programme, from, to, publishFrom, carryOver), faults, model, locale);
        }
    }

    private long open(String name, String programme, String from, String to, String publishFrom, String carryOver) {
        List<Fault> faults = new ArrayList<>();
        LocalDate first = day("/from", from, faults);
        LocalDate last = day("/to", to, faults);
        LocalDate invites = publishFrom.isBlank() ? null : day("/publishFrom", publishFrom, faults);
        Long before = carryOver.isBlank() ? null : number(carryOver, faults);
        if (first == null || last == null || !faults.isEmpty()) {
            throw Refusal.unusable(faults, "rotation.not-opened");
        }
        return rotations.open(name, programme, first, last, invites, before);
    }

    private static @Nullable Long number(String typed, List<Fault> faults) {
        try {
            return Long.valueOf(typed.strip());
        } catch (NumberFormatException e) {
            faults.add(Fault.at("/carryOver", "rotation.not-a-number"));
            return null;
        }
    }

    private static @Nullable LocalDate day(String pointer, String typed, List<Fault> faults) {
        if (typed.isBlank()) {
            faults.add(Fault.at(pointer, "rotation.missing"));
            return null;
        }
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            faults.add(Fault.at(pointer, "rotation.not-a-day"));
            return null;
        }
    }

    private String page(Typed typed, FormFaults faults, Model model, Locale locale) {
        LocalDate today = dates.today();
        Map<Long, Figures> figures = overview.figures();
        List<Row> rows = drafts.all().stream()
                .map(rotation -> row(rotation, figures.getOrDefault(rotation.number(), Figures.NONE), today, locale))
                .toList();
        model.addAttribute("rows", rows);
        model.addAttribute("programmes", programmes.all());
        model.addAttribute("owing", debts.open());
        model.addAttribute("typed", typed);
        model.addAttribute("faults", faults);
        return "rotation/rotations";
    }

    private Row row(Rotation rotation, Figures figures, LocalDate today, Locale locale) {
        return new Row(
                rotation,
                dates.period(rotation.firstDay(), rotation.lastDay(), locale),
                figures,
                RotationState.of(rotation, figures, today));
    }
}
