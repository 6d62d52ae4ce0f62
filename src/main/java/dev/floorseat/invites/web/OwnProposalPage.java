package dev.floorseat.invites.web;

import dev.floorseat.invites.links.AnswerLink;
import dev.floorseat.invites.links.AnswerLinks;
import dev.floorseat.invites.links.Purpose;
import dev.floorseat.invites.outbox.Invitation;
import dev.floorseat.invites.outbox.InvitationBook;
import dev.floorseat.people.PersonId;
import dev.floorseat.people.SignedIn;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.web.Refusal;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Leads from one's own visit to the page on which another time is proposed: the very page that the link in the mail leads to. */
@Controller
class OwnProposalPage {

    private final Appointments appointments;
    private final InvitationBook invitations;
    private final AnswerLinks links;

    OwnProposalPage(Appointments appointments, InvitationBook invitations, AnswerLinks links) {
        this.appointments = appointments;
        this.invitations = invitations;
        this.links = links;
    }

    @GetMapping("/visits/{id}/proposal")
    @PreAuthorize("hasAnyRole('EXECUTIVE', 'MENTOR')")
    String propose(@PathVariable long id, @AuthenticationPrincipal SignedIn who, Locale locale) {
        PersonId person = who.personId();
        if (id <= 0 || person == null) {
            throw unknown(id);
        }
        VisitId visit = new VisitId(id);
        Appointment promised = appointments
                .of(visit)
                .filter(appointment -> appointment.concerns(person))
                .orElseThrow(() -> unknown(id));
        Invitation invitation = invitations.of(visit, person).orElseThrow(() -> unknown(id));
        AnswerLink link = new AnswerLink(invitation.uid(), invitation.sequence(), Purpose.PROPOSE, promised.from());
        return "redirect:/answer/" + links.token(link) + "?language=" + locale.getLanguage();
    }

    private static Refusal unknown(long id) {
        return Refusal.notFound("rotation.no-visit", Long.toString(id));
    }
}
