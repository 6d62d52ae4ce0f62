package dev.floorseat.rotation.web;

import dev.floorseat.people.PersonId;
import dev.floorseat.people.SignedIn;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.attendance.Correction;
import dev.floorseat.rotation.attendance.Corrections;
import dev.floorseat.web.Fault;
import dev.floorseat.web.FormFaults;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
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

/** Where a planner says how a visit that is over really was. */
@Controller
@RequestMapping("/visits/{id}/correction")
@PreAuthorize("hasRole('PLANNER')")
class CorrectionPage {

    /** What is typed: it comes back as it was. */
    record Typed(Correction.Kind kind, long mentor, String from, String to, String comment) {}

    private final Appointments appointments;
    private final Corrections corrections;
    private final VisitCards cards;
    private final MessageSource messages;

    CorrectionPage(Appointments appointments, Corrections corrections, VisitCards cards, MessageSource messages) {
        this.appointments = appointments;
        this.corrections = corrections;
        this.cards = cards;
        this.messages = messages;
    }

    @GetMapping
    String form(@PathVariable long id, Model model, Locale locale) {
        Appointment appointment = appointment(id);
        return page(
                appointment,
                new Typed(
                        Correction.Kind.NOT_HELD,
                        appointment.mentor().value(),
                        clock(appointment, appointment.from()),
                        clock(appointment, appointment.to()),
                        ""),
                FormFaults.NONE,
                model,
                locale);
    }

    @PostMapping
    String correct(
            @PathVariable long id,
            @RequestParam Correction.Kind kind,
            @RequestParam long mentor,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String comment,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        Appointment appointment = appointment(id);
        try {
            corrections.add(
                    appointment.visit(),
                    kind,
                    mentor <= 0 ? null : new PersonId(mentor),
                    at(appointment, from),
                    at(appointment, to),
                    comment,
                    who.account());
        } catch (Refusal e) {
            response.setStatus(e.kind().status());
            return page(
                    appointment,
                    new Typed(kind, mentor, from, to, comment),
                    FormFaults.of(e, messages, locale),
                    model,
                    locale);
        }
        after.addFlashAttribute("corrected", true);
        return "redirect:/visits/" + id;
    }

    private String page(Appointment appointment, Typed typed, FormFaults faults, Model model, Locale locale) {
        model.addAttribute("card", cards.of(appointment, appointment.executive(), locale));
        model.addAttribute("executive", cards.name(appointment.executive()));
        model.addAttribute("over", corrections.open(appointment));
        model.addAttribute("hosts", corrections.hosts());
        model.addAttribute("kinds", Correction.Kind.values());
        model.addAttribute("longest", Corrections.LONGEST_COMMENT);
        model.addAttribute("typed", typed);
        model.addAttribute("faults", faults);
        return "rotation/correction";
    }

    private Appointment appointment(long id) {
        return appointments
                .of(VisitAnswersPage.visitId(id))
                .orElseThrow(() -> Refusal.notFound("rotation.no-visit", Long.toString(id)));
    }

    private static String clock(Appointment appointment, Instant at) {
        return at.atZone(appointment.zone()).toLocalTime().toString();
    }

    private static Instant at(Appointment appointment, String typed) {
        try {
            return LocalTime.parse(typed)
                    .atDate(appointment.day())
                    .atZone(appointment.zone())
                    .toInstant();
        } catch (DateTimeParseException e) {
            throw Refusal.unusable(List.of(Fault.at("/from", "correct.times-wrong")), "correct.not-saved");
        }
    }
}
