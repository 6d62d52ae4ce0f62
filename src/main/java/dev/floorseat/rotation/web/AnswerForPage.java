package dev.floorseat.rotation.web;

import dev.floorseat.people.PersonId;
import dev.floorseat.people.SignedIn;
import dev.floorseat.rotation.Answer;
import dev.floorseat.rotation.Answers;
import dev.floorseat.rotation.AnswersInWords;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.DeclineReason;
import dev.floorseat.web.Fault;
import dev.floorseat.web.FormFaults;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
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

/** The planner writes down what somebody said by telephone or in a mail without an answer a program can read. */
@Controller
@RequestMapping("/visits/{id}/answers/{person}")
@PreAuthorize("hasRole('PLANNER')")
class AnswerForPage {

    private final Appointments appointments;
    private final Answers answers;
    private final AnswersInWords mails;
    private final VisitCards cards;
    private final MessageSource messages;

    AnswerForPage(
            Appointments appointments,
            Answers answers,
            AnswersInWords mails,
            VisitCards cards,
            MessageSource messages) {
        this.appointments = appointments;
        this.answers = answers;
        this.mails = mails;
        this.cards = cards;
        this.messages = messages;
    }

    /**
     * What the form sends.
     *
     * @param answer the name of an answer
     * @param reason why not, the name of a class; empty: not said
     * @param seen time and site the planner saw
     * @param reply the number of the mail that says it; 0: none does
     */
    record Typed(String answer, String reason, String comment, String seen, long reply) {

        static Typed nothing(long reply) {
            return new Typed("", "", "", "", reply);
        }
    }

    @GetMapping
    String show(
            @PathVariable long id,
            @PathVariable long person,
            @RequestParam(defaultValue = "0") long reply,
            Model model,
            Locale locale) {
        return form(
                appointment(id, person), new PersonId(person), Typed.nothing(reply), FormFaults.NONE, model, locale);
    }

    @PostMapping
    String save(
            @PathVariable long id,
            @PathVariable long person,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String comment,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "0") long reply,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        Appointment appointment = appointment(id, person);
        if (!VisitCard.seen(appointment).equals(seen)) {
            after.addFlashAttribute("moved", true);
            return "redirect:/visits/" + id;
        }
        PersonId whose = new PersonId(person);
        try {
            Answer said = said(answer);
            boolean mentor = appointment.mentor().equals(whose);
            DeclineReason why = said == Answer.DECLINED ? VisitAnswersPage.reason(reason, mentor) : null;
            answers.answer(appointment.visit(), whose, said, why, comment, who.account());
        } catch (Refusal e) {
            if (e.kind() != Refusal.Kind.UNUSABLE) {
                throw e;
            }
            response.setStatus(e.kind().status());
            Typed typed = new Typed(answer, reason, comment, seen, reply);
            return form(appointment, whose, typed, FormFaults.of(e, messages, locale), model, locale);
        }
        boolean settled = mails.settle(reply, appointment.visit(), whose, who.account());
        after.addFlashAttribute("saidFor", cards.name(whose));
        return settled ? "redirect:/replies" : "redirect:/visits/" + id;
    }

    private static Answer said(String typed) {
        return Arrays.stream(Answer.values())
                .filter(each -> each.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> Refusal.unusable(
                        List.of(Fault.at("/answer", "loop.for.answer-missing")), "rotation.not-answered"));
    }

    private String form(
            Appointment appointment, PersonId person, Typed typed, FormFaults faults, Model model, Locale locale) {
        VisitCard card = cards.of(appointment, person, locale);
        if (card.begun()) {
            throw Refusal.conflict("rotation.visit-begun");
        }
        model.addAttribute("card", card);
        model.addAttribute("name", cards.name(person));
        model.addAttribute("person", person.value());
        model.addAttribute("possible", Answer.values());
        model.addAttribute("reasons", DeclineReason.values());
        model.addAttribute("typed", typed);
        model.addAttribute("faults", faults);
        return "rotation/answer-for";
    }

    private Appointment appointment(long id, long person) {
        return VisitAnswersPage.appointment(appointments, id, person > 0 ? new PersonId(person) : null);
    }
}
