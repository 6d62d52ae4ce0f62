package dev.floorseat.rotation.web;

import dev.floorseat.people.PersonId;
import dev.floorseat.people.SignedIn;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.Hosts;
import dev.floorseat.web.Refusal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A mentor's "not today": one button on the visit's page, which says before what happens then. */
@Controller
@RequestMapping("/visits/{id}/not-today")
@PreAuthorize("hasRole('MENTOR')")
class NotTodayPage {

    private final Appointments appointments;
    private final Hosts hosts;

    NotTodayPage(Appointments appointments, Hosts hosts) {
        this.appointments = appointments;
        this.hosts = hosts;
    }

    /** The way back after a language switch or a reload. */
    @GetMapping
    String back(@PathVariable long id) {
        return "redirect:/visits/" + id;
    }

    /**
     * Says it.
     *
     * @param seen time and site the mentor saw: if they are others by now, nothing happens
     */
    @PostMapping
    String say(
            @PathVariable long id,
            @RequestParam String seen,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes after) {
        PersonId mentor = VisitAnswersPage.person(id, who);
        Appointment appointment = hosted(appointments, id, mentor);
        if (VisitCard.seen(appointment).equals(seen)) {
            hosts.notToday(appointment.visit(), mentor);
            after.addFlashAttribute("released", true);
        } else {
            after.addFlashAttribute("moved", true);
        }
        return "redirect:/visits/" + id;
    }

    /** A visit that this mentor hosts. */
    static Appointment hosted(Appointments appointments, long id, PersonId mentor) {
        return appointments
                .of(VisitAnswersPage.visitId(id))
                .filter(appointment -> appointment.mentor().equals(mentor))
                .orElseThrow(() -> Refusal.notFound("rotation.no-visit", Long.toString(id)));
    }
}
