package dev.floorseat.rotation.web;

import dev.floorseat.floor.Floor;
import dev.floorseat.floor.Queue;
import dev.floorseat.people.PersonId;
import dev.floorseat.people.SignedIn;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.Hosts;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.pairing.PairingAnswer;
import dev.floorseat.rotation.pairing.Pairings;
import dev.floorseat.rotation.plan.Drafts;
import dev.floorseat.rotation.plan.Overview;
import dev.floorseat.rotation.relief.Reliefs;
import dev.floorseat.web.Dates;
import dev.floorseat.web.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One visit, for its two people and for planners: the page that mails and calendars link to. */
@Controller
class VisitPage {

    /** What one of the two people says, for the planner; proposed: the time they would rather have, null: none; gone: does not host it any more. */
    record SaidRow(
            long person,
            String name,
            String role,
            Overview.@Nullable Said said,
            @Nullable String proposed,
            boolean gone) {}

    private final Appointments appointments;
    private final Drafts drafts;
    private final Overview overview;
    private final VisitCards cards;
    private final Presences presences;
    private final Pairings pairings;
    private final Hosts hosts;
    private final Reliefs reliefs;
    private final CorrectionRows corrections;
    private final Dates dates;
    private final Floor floor;

    VisitPage(
            Appointments appointments,
            Drafts drafts,
            Overview overview,
            VisitCards cards,
            Presences presences,
            Pairings pairings,
            Hosts hosts,
            Reliefs reliefs,
            CorrectionRows corrections,
            Dates dates,
            Floor floor) {
        this.appointments = appointments;
        this.drafts = drafts;
        this.overview = overview;
        this.cards = cards;
        this.presences = presences;
        this.pairings = pairings;
        this.hosts = hosts;
        this.reliefs = reliefs;
        this.corrections = corrections;
        this.dates = dates;
        this.floor = floor;
    }

    @GetMapping("/visits/{id}")
    @PreAuthorize("hasAnyRole('EXECUTIVE', 'MENTOR', 'PLANNER')")
    String visit(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn who,
            Authentication authentication,
            Model model,
            Locale locale) {
        VisitId visit = VisitAnswersPage.visitId(id);
        PersonId reader = who.personId();
        boolean planner = authentication.getAuthorities().stream()
                .anyMatch(authority -> "ROLE_PLANNER".equals(authority.getAuthority()));
        Optional<Appointment> promised = appointments.of(visit);
        if (reader != null && promised.filter(it -> it.concerns(reader)).isEmpty()) {
            Optional<Appointment> former = overview.former(visit, reader);
            if (former.isPresent()) {
                return off(former.get(), reader, true, model, locale);
            }
        }
        if (planner && promised.isEmpty()) {
            Optional<Appointment> former =
                    overview.former(visit, drafts.visit(visit).visitor());
            if (former.isPresent()) {
                model.addAttribute("rotation", Long.toString(drafts.visit(visit).rotation()));
                return off(former.get(), former.get().executive(), false, model, locale);
            }
        }
        Appointment appointment = promised.filter(it -> planner || (reader != null && it.concerns(reader)))
                .orElseThrow(() -> Refusal.notFound("rotation.no-visit", Long.toString(id)));
        boolean mine = reader != null && appointment.concerns(reader);
        model.addAttribute(
                "card", cards.of(appointment, reader != null && mine ? reader : appointment.executive(), locale));
        model.addAttribute("mine", mine);
        model.addAttribute("presence", presences.of(appointment, locale));
        model.addAttribute("queue", queue(appointment));
        if (reader != null && mine) {
            model.addAttribute("pairing", pairings.of(visit, reader).orElse(null));
            model.addAttribute("pairingAnswers", PairingAnswer.values());
            if (appointment.mentor().equals(reader)) {
                relief(appointment, model, locale);
                model.addAttribute("notToday", hosts.until(visit, reader).isPresent());
            }
        }
        if (planner) {
            model.addAttribute("said", said(appointment, locale));
            model.addAttribute("correctable", corrections.open(appointment));
            model.addAttribute("corrections", corrections.of(appointment, locale));
            model.addAttribute("rotation", Long.toString(drafts.visit(visit).rotation()));
        }
        return "rotation/visit";
    }

    private String off(Appointment former, PersonId reader, boolean mine, Model model, Locale locale) {
        model.addAttribute("card", cards.of(former, reader, locale));
        model.addAttribute("executive", cards.name(former.executive()));
        model.addAttribute("mine", mine);
        return "rotation/visit-off";
    }

    /** For the mentor alone. */
    private void relief(Appointment appointment, Model model, Locale locale) {
        reliefs.of(appointment.visit()).ifPresent(relief -> {
            model.addAttribute("relief", relief);
            model.addAttribute("reliefTimes", dates.times(relief.from(), relief.to(), appointment.zone(), locale));
            model.addAttribute("reliefHandedOver", dates.momentIfAny(relief.handedOverAt(), locale));
        });
    }

    private @Nullable Queue queue(Appointment appointment) {
        return floor.queue(appointment.queue()).orElse(null);
    }

    private List<SaidRow> said(Appointment appointment, Locale locale) {
        Map<PersonId, Overview.Said> said = overview.said(drafts.visit(appointment.visit()));
        return List.of(
                said(appointment, appointment.executive(), "EXECUTIVE", said, locale),
                said(appointment, appointment.mentor(), "MENTOR", said, locale));
    }

    private SaidRow said(
            Appointment appointment, PersonId person, String role, Map<PersonId, Overview.Said> said, Locale locale) {
        Overview.Said theirs = said.get(person);
        String proposed = theirs == null ? null : cards.proposed(theirs.proposal(), appointment, locale);
        boolean gone =
                appointment.mentor().equals(person) && hosts.without(person).contains(appointment.visit());
        return new SaidRow(person.value(), cards.name(person), role, theirs, proposed, gone);
    }
}
