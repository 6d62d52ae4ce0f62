package dev.floorseat.invites.web;

import dev.floorseat.invites.assistants.BlockedTimes;
import dev.floorseat.people.BusyKind;
import dev.floorseat.people.BusyTime;
import dev.floorseat.people.InTheWay;
import dev.floorseat.people.People;
import dev.floorseat.people.PersonId;
import dev.floorseat.people.SignedIn;
import dev.floorseat.people.Stretch;
import dev.floorseat.web.Dates;
import dev.floorseat.web.FormFaults;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
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

/** An assistant blocks time for an executive. */
@Controller
@RequestMapping("/assist/{executive}/times")
@PreAuthorize("hasRole('ASSISTANT')")
class AssistTimesPage {

    /** A block. */
    record Row(long number, String when, BusyKind kind) {}

    /** What was typed into the form. */
    record Typed(LocalDateTime from, LocalDateTime to, BusyKind kind) {}

    private final BlockedTimes blocked;
    private final People people;
    private final InTheWay inTheWay;
    private final Dates dates;
    private final MessageSource messages;
    private final Clock clock;

    AssistTimesPage(
            BlockedTimes blocked, People people, InTheWay inTheWay, Dates dates, MessageSource messages, Clock clock) {
        this.blocked = blocked;
        this.people = people;
        this.inTheWay = inTheWay;
        this.dates = dates;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable long executive, @AuthenticationPrincipal SignedIn who, Model model, Locale locale) {
        PersonId person = person(executive);
        List<Row> rows = blocked.of(who.account(), person).entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue(), locale))
                .toList();
        model.addAttribute("rows", rows);
        model.addAttribute("executive", executive);
        model.addAttribute("name", people.byId(person).orElseThrow().name());
        model.addAttribute("zone", dates.zone().getId());
        model.addAttribute("kinds", BusyKind.values());
        return "invites/assist-times";
    }

    @PostMapping
    String block(
            @PathVariable long executive,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime to,
            @RequestParam BusyKind kind,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            Model model,
            Locale locale,
            RedirectAttributes after) {
        BusyTime time;
        try {
            Stretch typed = Stretch.typed(from, to, dates.zone(), clock.instant());
            time = new BusyTime(person(executive), typed.from(), typed.to(), kind, People.OWN);
            blocked.block(who.account(), time);
        } catch (Refusal e) {
            FormFaults.showAgain(e, new Typed(from, to, kind), response, model, messages, locale);
            return show(executive, who, model, locale);
        }
        after.addFlashAttribute("inTheWay", inTheWay.of(time.person(), List.of(time), locale));
        after.addFlashAttribute("said", "assist.times.blocked");
        return "redirect:/assist/" + executive + "/times";
    }

    @PostMapping("/{number}/removal")
    String free(
            @PathVariable long executive,
            @PathVariable long number,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes after) {
        blocked.free(who.account(), person(executive), number);
        after.addFlashAttribute("said", "assist.times.freed");
        return "redirect:/assist/" + executive + "/times";
    }

    static PersonId person(long executive) {
        if (executive <= 0) {
            throw Refusal.notFound("access.consent.none");
        }
        return new PersonId(executive);
    }

    private Row row(long number, BusyTime time, Locale locale) {
        return new Row(number, dates.stretch(time.from(), time.to(), locale), time.kind());
    }
}
