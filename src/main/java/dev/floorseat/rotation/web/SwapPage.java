package dev.floorseat.rotation.web;

import dev.floorseat.people.PersonId;
import dev.floorseat.people.SignedIn;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.plan.Draft;
import dev.floorseat.rotation.plan.Drafts;
import dev.floorseat.rotation.swap.Swaps;
import dev.floorseat.rotation.swap.Takers;
import dev.floorseat.web.Dates;
import dev.floorseat.web.Fault;
import dev.floorseat.web.FormFaults;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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

/** Where an executive offers one of their visits, openly or to one person. */
@Controller
@RequestMapping("/visits/{id}/swap")
@PreAuthorize("hasRole('EXECUTIVE')")
class SwapPage {

    private static final int DAYS = 7;

    /** What is typed: it comes back as it was. */
    record Typed(String to, String words, String until) {}

    /** Somebody it can be offered to. */
    record Colleague(long id, String name) {}

    private final Appointments appointments;
    private final Drafts drafts;
    private final Swaps swaps;
    private final Takers takers;
    private final VisitCards cards;
    private final Dates dates;
    private final MessageSource messages;

    SwapPage(
            Appointments appointments,
            Drafts drafts,
            Swaps swaps,
            Takers takers,
            VisitCards cards,
            Dates dates,
            MessageSource messages) {
        this.appointments = appointments;
        this.drafts = drafts;
        this.swaps = swaps;
        this.takers = takers;
        this.cards = cards;
        this.dates = dates;
        this.messages = messages;
    }

    @GetMapping
    String form(@PathVariable long id, @AuthenticationPrincipal SignedIn who, Model model, Locale locale) {
        Appointment appointment = own(id, who);
        LocalDate week = dates.today().plusDays(DAYS);
        LocalDate before = appointment.day().minusDays(1);
        LocalDate until = week.isBefore(before) ? week : before;
        LocalDate earliest = dates.today();
        return page(
                appointment,
                new Typed("", "", (until.isBefore(earliest) ? earliest : until).toString()),
                FormFaults.NONE,
                model,
                locale);
    }

    @PostMapping
    String offer(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String until,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        Appointment appointment = own(id, who);
        try {
            swaps.offer(appointment.visit(), appointment.executive(), person(to), words, day(until));
        } catch (Refusal e) {
            if (e.kind() == Refusal.Kind.NOT_FOUND) {
                throw e;
            }
            response.setStatus(e.kind().status());
            return page(appointment, new Typed(to, words, until), FormFaults.of(e, messages, locale), model, locale);
        }
        after.addFlashAttribute("said", "OPEN");
        return "redirect:/my/swaps";
    }

    private String page(Appointment appointment, Typed typed, FormFaults faults, Model model, Locale locale) {
        Draft draft = drafts.of(drafts.visit(appointment.visit()).rotation());
        model.addAttribute("card", cards.of(appointment, appointment.executive(), locale));
        model.addAttribute(
                "colleagues",
                takers.of(draft, draft.visit(appointment.visit())).stream()
                        .map(person -> new Colleague(person.value(), draft.name(person)))
                        .sorted(Comparator.comparing(Colleague::name).thenComparingLong(Colleague::id))
                        .toList());
        model.addAttribute("offered", swaps.isActive(appointment.visit()));
        model.addAttribute("longest", Swaps.LONGEST_WORDS);
        model.addAttribute("earliest", dates.today().toString());
        model.addAttribute("latest", appointment.day().toString());
        model.addAttribute("typed", typed);
        model.addAttribute("faults", faults);
        return "rotation/swap";
    }

    /** An executive's own visit; hosting is not swapped here. */
    private Appointment own(long id, SignedIn who) {
        PersonId person = VisitAnswersPage.person(id, who);
        VisitId visit = VisitAnswersPage.visitId(id);
        return appointments
                .of(visit)
                .filter(appointment -> appointment.executive().equals(person))
                .orElseThrow(() -> Refusal.notFound("rotation.no-visit", Long.toString(id)));
    }

    private static @Nullable PersonId person(String typed) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            return new PersonId(Long.parseLong(typed));
        } catch (IllegalArgumentException e) {
            throw Refusal.unusable(List.of(Fault.at("/to", "swaps.to-nobody")), "swaps.not-sent");
        }
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            throw Refusal.unusable(List.of(Fault.at("/until", "swaps.until-outside")), "swaps.not-sent");
        }
    }
}
