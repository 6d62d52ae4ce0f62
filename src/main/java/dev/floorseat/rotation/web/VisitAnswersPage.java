package dev.floorseat.rotation.web;

import dev.floorseat.people.PersonId;
import dev.floorseat.people.SignedIn;
import dev.floorseat.rotation.Answer;
import dev.floorseat.rotation.Answers;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.DeclineReason;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.web.Fault;
import dev.floorseat.web.FormFaults;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
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

/** Answers to one's own visits: accept and tentative at once, decline by a small form. Nobody answers for others here. */
@Controller
@RequestMapping("/visits/{id}")
@PreAuthorize("hasAnyRole('EXECUTIVE', 'MENTOR')")
class VisitAnswersPage {

    private static final String LIST = "my";

    private final Appointments appointments;
    private final Answers answers;
    private final VisitCards cards;
    private final MessageSource messages;

    VisitAnswersPage(Appointments appointments, Answers answers, VisitCards cards, MessageSource messages) {
        this.appointments = appointments;
        this.answers = answers;
        this.cards = cards;
        this.messages = messages;
    }

    /** The way back after a language switch or a reload. */
    @GetMapping("/answer")
    String back(@PathVariable long id) {
        return "redirect:/visits/" + id;
    }

    /**
     * Records an answer.
     *
     * @param seen time and site the reader saw: if they are others by now, nothing is recorded
     */
    @PostMapping("/answer")
    String answer(
            @PathVariable long id,
            @RequestParam Answer answer,
            @RequestParam String seen,
            @RequestParam(defaultValue = "") String back,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes after) {
        Appointment appointment = own(id, who);
        if (!VisitCard.seen(appointment).equals(seen)) {
            after.addFlashAttribute("moved", true);
            return "redirect:/visits/" + id;
        }
        if (answer == Answer.DECLINED) {
            return "redirect:/visits/" + id + "/decline";
        }
        answers.answer(appointment.visit(), person(id, who), answer, null, null, who.account());
        after.addFlashAttribute("answered", answer);
        after.addFlashAttribute("answeredVisit", id);
        return LIST.equals(back) ? "redirect:/my/visits" : "redirect:/visits/" + id;
    }

    @GetMapping("/decline")
    String decline(@PathVariable long id, @AuthenticationPrincipal SignedIn who, Model model, Locale locale) {
        return form(id, who, "", "", FormFaults.NONE, model, locale);
    }

    @PostMapping("/decline")
    String decline(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String comment,
            @RequestParam String seen,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        Appointment appointment = own(id, who);
        if (!VisitCard.seen(appointment).equals(seen)) {
            after.addFlashAttribute("moved", true);
            return "redirect:/visits/" + id;
        }
        PersonId person = person(id, who);
        try {
            DeclineReason given = reason(reason, appointment.mentor().equals(person));
            answers.answer(appointment.visit(), person, Answer.DECLINED, given, comment, who.account());
        } catch (Refusal e) {
            if (e.kind() != Refusal.Kind.UNUSABLE) {
                throw e;
            }
            response.setStatus(e.kind().status());
            return form(id, who, reason, comment, FormFaults.of(e, messages, locale), model, locale);
        }
        after.addFlashAttribute("answered", Answer.DECLINED);
        return "redirect:/visits/" + id;
    }

    /** A mentor need not say why. */
    static @Nullable DeclineReason reason(String typed, boolean mentor) {
        for (DeclineReason reason : DeclineReason.values()) {
            if (reason.name().equals(typed)) {
                return reason;
            }
        }
        if (typed.isEmpty() && mentor) {
            return null;
        }
        throw Refusal.unusable(List.of(Fault.at("/reason", "rotation.answer-reason-missing")), "rotation.not-answered");
    }

    private String form(
            long id, SignedIn who, String reason, String comment, FormFaults faults, Model model, Locale locale) {
        VisitCard card = cards.of(own(id, who), person(id, who), locale);
        if (card.begun()) {
            throw Refusal.conflict("rotation.visit-begun");
        }
        model.addAttribute("card", card);
        model.addAttribute("reasons", DeclineReason.values());
        model.addAttribute("reason", reason);
        model.addAttribute("comment", comment);
        model.addAttribute("faults", faults);
        return "rotation/decline";
    }

    private Appointment own(long id, SignedIn who) {
        return appointment(appointments, id, who.personId());
    }

    /** A visit as it is promised to one of its two people; there is none for anybody else. */
    static Appointment appointment(Appointments appointments, long id, @Nullable PersonId person) {
        return appointments
                .of(visitId(id))
                .filter(promised -> person != null && promised.concerns(person))
                .orElseThrow(() -> Refusal.notFound("rotation.no-visit", Long.toString(id)));
    }

    static PersonId person(long id, SignedIn who) {
        PersonId person = who.personId();
        if (person == null) {
            throw Refusal.notFound("rotation.no-visit", Long.toString(id));
        }
        return person;
    }

    static VisitId visitId(long id) {
        if (id <= 0) {
            throw Refusal.notFound("rotation.no-visit", Long.toString(id));
        }
        return new VisitId(id);
    }
}
