package dev.floorseat.notes.web;

import dev.floorseat.floor.Queue;
import dev.floorseat.notes.capture.OwnVisits;
import dev.floorseat.notes.preparation.ExecutivePreparation;
import dev.floorseat.notes.preparation.MentorPreparation;
import dev.floorseat.notes.preparation.Preparations;
import dev.floorseat.people.PersonId;
import dev.floorseat.people.SignedIn;
import dev.floorseat.rotation.Answer;
import dev.floorseat.rotation.Answers;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.VisitId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What the two people of a visit read before it: to each their side, in two minutes. */
@Controller
@PreAuthorize("hasAnyRole('EXECUTIVE', 'MENTOR')")
class PreparationPage {

    private final OwnVisits visits;
    private final Appointments appointments;
    private final Answers answers;
    private final Preparations preparations;
    private final VisitHeads heads;
    private final PromiseViews promises;
    private final CardViews cards;

    PreparationPage(
            OwnVisits visits,
            Appointments appointments,
            Answers answers,
            Preparations preparations,
            VisitHeads heads,
            PromiseViews promises,
            CardViews cards) {
        this.visits = visits;
        this.appointments = appointments;
        this.answers = answers;
        this.preparations = preparations;
        this.heads = heads;
        this.promises = promises;
        this.cards = cards;
    }

    @GetMapping("/visits/{id}/prepare")
    String prepare(@PathVariable long id, @AuthenticationPrincipal SignedIn who, Model model, Locale locale) {
        visits.of(id, who.personId());
        PersonId reader = Owner.of(who, id);
        VisitId visit = Owner.visit(id);
        Optional<Appointment> inForce = appointments.of(visit).filter(it -> it.concerns(reader));
        if (inForce.isEmpty()) {
            // it is off, or somebody else's by now: the page of the visit says so
            return "redirect:/visits/" + id;
        }
        Appointment appointment = inForce.get();
        Map<PersonId, Answer> said = answers.to(visit);
        model.addAttribute("head", heads.of(appointment, reader, locale));
        model.addAttribute("visit", appointment);
        model.addAttribute("mineDeclined", said.get(reader) == Answer.DECLINED);
        model.addAttribute("declined", said.containsValue(Answer.DECLINED));
        return appointment.mentor().equals(reader)
                ? mentor(appointment, reader, model, locale)
                : executive(appointment, reader, model, locale);
    }

    private String executive(Appointment appointment, PersonId reader, Model model, Locale locale) {
        ExecutivePreparation known = preparations.forExecutive(appointment);
        queue(known.queue(), model, locale);
        model.addAttribute("known", known);
        model.addAttribute("promises", promises.of(known.promises(), reader, locale));
        model.addAttribute("cards", cards.of(known.cards(), locale));
        return "notes/prepare-executive";
    }

    private String mentor(Appointment appointment, PersonId reader, Model model, Locale locale) {
        MentorPreparation known = preparations.forMentor(appointment);
        queue(known.queue(), model, locale);
        model.addAttribute("known", known);
        model.addAttribute("promises", promises.of(known.promises(), reader, locale));
        return "notes/prepare-mentor";
    }

    private static void queue(Queue queue, Model model, Locale locale) {
        model.addAttribute("queue", queue);
        model.addAttribute(
                "languages",
                queue.languages().stream()
                        .map(language -> Locale.forLanguageTag(language).getDisplayLanguage(locale))
                        .sorted()
                        .collect(Collectors.joining(", ")));
    }
}
