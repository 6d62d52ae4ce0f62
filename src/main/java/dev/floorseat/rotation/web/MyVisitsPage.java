package dev.floorseat.rotation.web;

import dev.floorseat.people.PersonId;
import dev.floorseat.people.SignedIn;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.swap.Swaps;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** One's own visits: those to come with their answers, and those that were. */
@Controller
@PreAuthorize("hasAnyRole('EXECUTIVE', 'MENTOR')")
class MyVisitsPage {

    private static final Duration BACK = Duration.ofDays(400);
    private static final Duration AHEAD = Duration.ofDays(800);

    private final Appointments appointments;
    private final VisitCards cards;
    private final Swaps swaps;
    private final Clock clock;

    MyVisitsPage(Appointments appointments, VisitCards cards, Swaps swaps, Clock clock) {
        this.appointments = appointments;
        this.cards = cards;
        this.swaps = swaps;
        this.clock = clock;
    }

    @GetMapping("/my/visits")
    String mine(@AuthenticationPrincipal SignedIn who, HttpServletRequest request, Model model, Locale locale) {
        List<VisitCard> coming = new ArrayList<>();
        List<VisitCard> past = new ArrayList<>();
        PersonId person = who.personId();
        if (person != null) {
            Instant now = clock.instant();
            List<Appointment> mine = appointments.of(person, now.minus(BACK), now.plus(AHEAD));
            for (VisitCard card : cards.of(mine, person, locale)) {
                (card.appointment().to().isAfter(now) ? coming : past).add(card);
            }
        }
        Collections.reverse(past);
        if (person != null && request.isUserInRole("EXECUTIVE")) {
            model.addAttribute("swaps", swaps.openFor(person).size());
        }
        model.addAttribute("coming", coming);
        model.addAttribute("past", past);
        return "rotation/my-visits";
    }
}
