package dev.floorseat.rotation.web;

import dev.floorseat.floor.Floor;
import dev.floorseat.floor.Seat;
import dev.floorseat.floor.Seats;
import dev.floorseat.floor.Site;
import dev.floorseat.people.PersonId;
import dev.floorseat.people.SignedIn;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.attendance.CheckIns;
import dev.floorseat.web.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Checking in on pages: what the code on a seat opens, and the button on the visit's page. Looking changes nothing. */
@Controller
@PreAuthorize("hasAnyRole('EXECUTIVE', 'MENTOR')")
class SeatPage {

    private static final Duration AHEAD = Duration.ofDays(800);

    private final Seats seats;
    private final Floor floor;
    private final Appointments appointments;
    private final VisitCards cards;
    private final Presences presences;
    private final CheckIns checkIns;
    private final Clock clock;

    SeatPage(
            Seats seats,
            Floor floor,
            Appointments appointments,
            VisitCards cards,
            Presences presences,
            CheckIns checkIns,
            Clock clock) {
        this.seats = seats;
        this.floor = floor;
        this.appointments = appointments;
        this.cards = cards;
        this.presences = presences;
        this.checkIns = checkIns;
        this.clock = clock;
    }

    @GetMapping("/seats/{code}")
    String seat(@PathVariable String code, @AuthenticationPrincipal SignedIn who, Model model, Locale locale) {
        Seat seat = seat(code);
        Site site = floor.sites().stream()
                .filter(each -> each.externalId().equals(seat.site()))
                .findFirst()
                .orElseThrow();
        model.addAttribute("seat", seat);
        model.addAttribute("site", site.name());
        PersonId person = who.personId();
        List<VisitCard> mine = person == null ? List.of() : mine(person, locale);
        VisitCard today = mine.stream()
                .filter(card -> today(card.appointment(), site.zone()))
                .min(Comparator.comparing(
                                (VisitCard card) -> !card.appointment().site().equals(seat.site()))
                        .thenComparing(card -> card.appointment().from()))
                .orElse(null);
        model.addAttribute("card", today);
        model.addAttribute("presence", today == null ? null : presences.of(today.appointment(), locale));
        model.addAttribute("here", today != null && today.appointment().site().equals(seat.site()));
        model.addAttribute(
                "next",
                mine.stream()
                        .filter(card -> !today(card.appointment(), site.zone()))
                        .findFirst()
                        .orElse(null));
        return "rotation/seat";
    }

    @PostMapping("/seats/{code}/check-in")
    String checkIn(@PathVariable String code, @RequestParam long visit, @AuthenticationPrincipal SignedIn who) {
        return checkIn(visit, seat(code).code(), who);
    }

    @PostMapping("/visits/{id}/check-in")
    String checkIn(@PathVariable long id, @AuthenticationPrincipal SignedIn who) {
        return checkIn(id, null, who);
    }

    private String checkIn(long visit, @Nullable String code, SignedIn who) {
        checkIns.checkIn(VisitAnswersPage.visitId(visit), VisitAnswersPage.person(visit, who), code, null);
        return "redirect:/visits/" + visit + "/floor";
    }

    private Seat seat(String code) {
        return seats.byCode(code).orElseThrow(() -> Refusal.notFound("rotation.no-seat"));
    }

    /** What is not over and nobody declined, by begin. */
    private List<VisitCard> mine(PersonId person, Locale locale) {
        Instant now = clock.instant();
        return cards.of(appointments.of(person, now, now.plus(AHEAD)), person, locale).stream()
                .filter(card -> !card.declined())
                .toList();
    }

    private boolean today(Appointment appointment, ZoneId zone) {
        return LocalDate.ofInstant(appointment.from(), zone).equals(LocalDate.ofInstant(clock.instant(), zone));
    }
}
