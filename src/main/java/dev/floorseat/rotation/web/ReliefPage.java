package dev.floorseat.rotation.web;

import dev.floorseat.people.SignedIn;
import dev.floorseat.rotation.relief.Period;
import dev.floorseat.rotation.relief.Relief;
import dev.floorseat.rotation.relief.ReliefExports;
import dev.floorseat.rotation.relief.ReliefExports.Export;
import dev.floorseat.rotation.relief.Reliefs;
import dev.floorseat.web.Dates;
import dev.floorseat.web.FormFaults;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The time mentors hosted, for the planner: what there is, and what was handed over when. No sums, no comparison. */
@Controller
@RequestMapping("/relief")
@PreAuthorize("hasRole('PLANNER')")
class ReliefPage {

    private static final int USUAL_DAYS = 13;

    /**
     * An interval, written for the reader.
     *
     * @param handedOver when it was handed over first; null: not so far
     */
    record Row(
            String name,
            String person,
            String when,
            String activity,
            @Nullable String handedOver) {}

    /** A hand-over, written for the reader. */
    record Past(long id, String period, String at, String by) {}

    private final Reliefs reliefs;
    private final ReliefExports exports;
    private final Dates dates;
    private final MessageSource messages;

    ReliefPage(Reliefs reliefs, ReliefExports exports, Dates dates, MessageSource messages) {
        this.reliefs = reliefs;
        this.exports = exports;
        this.dates = dates;
        this.messages = messages;
    }

    @GetMapping
    String page(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        boolean asked = !from.isEmpty() || !to.isEmpty();
        LocalDate today = dates.today();
        String first = asked ? from : today.minusDays(USUAL_DAYS).toString();
        String last = asked ? to : today.toString();
        try {
            return page(first, last, reliefs.during(period(first, last)), FormFaults.NONE, model, locale);
        } catch (Refusal e) {
            response.setStatus(e.kind().status());
            return page(first, last, List.of(), FormFaults.of(e, messages, locale), model, locale);
        }
    }

    @PostMapping("/exports")
    String export(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes after) {
        Export export = exports.export(period(from, to), who.account());
        after.addFlashAttribute("exported", Long.toString(export.id()));
        after.addAttribute("from", from);
        after.addAttribute("to", to);
        return "redirect:/relief";
    }

    /** What was handed over then, to hand it over once more. */
    @GetMapping("/exports/{id}.csv")
    ResponseEntity<String> file(@PathVariable long id) {
        ContentDisposition saved = ContentDisposition.attachment()
                .filename("relief-" + id + ".csv")
                .build();
        return ResponseEntity.ok()
                .contentType(ReliefCsv.TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .body(ReliefCsv.of(exports.rows(id)));
    }

    private String page(String from, String to, List<Relief> found, FormFaults faults, Model model, Locale locale) {
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("faults", faults);
        model.addAttribute(
                "rows", found.stream().map(relief -> row(relief, locale)).toList());
        model.addAttribute(
                "exports",
                exports.newest().stream().map(export -> past(export, locale)).toList());
        return "rotation/relief";
    }

    private Row row(Relief relief, Locale locale) {
        return new Row(
                relief.name(),
                relief.person(),
                dates.when(relief.from(), relief.to(), relief.zone(), locale),
                relief.activity(),
                dates.momentIfAny(relief.handedOverAt(), locale));
    }

    private Past past(Export export, Locale locale) {
        return new Past(
                export.id(),
                dates.period(export.period().first(), export.period().last(), locale),
                dates.moment(export.at(), locale),
                export.by());
    }

    private static Period period(String from, String to) {
        return Period.of(day(from), day(to));
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
