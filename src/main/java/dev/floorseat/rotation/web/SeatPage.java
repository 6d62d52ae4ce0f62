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
import dev.floorseat.rotation.attendance.FreeSeats;
import dev.floorseat.rotation.plan.WalkIns;
import dev.floorseat.web.Dates;
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
import org.springframework.security.core.Authentication;
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

    /** Somebody to sit beside, written for the reader. */
    record HostRow(WalkIns.Host host, String times) {}

    private final Seats seats;
    private final Floor floor;
    private final Appointments appointments;
    private final VisitCards cards;
    private final Presences presences;
    private final CheckIns checkIns;
    private final FreeSeats freeSeats;
    private final Dates dates;
    private final Clock clock;

    SeatPage(
            Seats seats,
            Floor floor,
            Appointments appointments,
            VisitCards cards,
            Presences presences,
            CheckIns checkIns,
            FreeSeats freeSeats,
            Dates dates,
            Clock clock) {
        this.seats = seats;
        this.floor = floor;
        this.appointments = appointments;
        this.cards = cards;
        this.presences = presences;
        this.checkIns = checkIns;
        this.freeSeats = freeSeats;
        this.dates = dates;
        this.clock = clock;
    }

    @GetMapping("/seats/{code}")
    String seat(
            @PathVariable String code,
            @AuthenticationPrincipal SignedIn who,
            Authentication authentication,
            Model model,
            Locale locale) {
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
        // a mentor has a seat of their own, and a visit of one's own comes first
        PersonId walkingIn = today == null && executive(authentication) ? person : null;
        model.addAttribute("walksIn", walkingIn != null);
        model.addAttribute("hosts", walkingIn == null ? List.of() : hosts(walkingIn, seat, site, locale));
        model.addAttribute(
                "next",
                mine.stream()
                        .filter(card -> !today(card.appointment(), site.zone()))
                        .findFirst()
                        .orElse(null));
        return "rotation/seat";
    }

    /** The second tap: sits down beside somebody and checks in. */
    @PostMapping("/seats/{code}/walk-in")
    @PreAuthorize("hasRole('EXECUTIVE')")
    String walkIn(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String slot,
            @AuthenticationPrincipal SignedIn who) {
        Seat seat = seat(code);
        PersonId person = who.personId();
        if (person == null) {
            throw Refusal.forbidden("rotation.walk-in-nobody");
        }
        return "redirect:/visits/"
                + freeSeats.take(person, seat, slot, who.account()).value() + "/floor";
    }

    private List<HostRow> hosts(PersonId person, Seat seat, Site site, Locale locale) {
        return freeSeats.hosts(person, seat).stream()
                .map(host -> new HostRow(host, dates.times(host.from(), host.to(), site.zone(), locale)))
                .toList();
    }

    private static boolean executive(Authentication reader) {
        return reader.getAuthorities().stream()
                .anyMatch(authority -> "ROLE_EXECUTIVE".equals(authority.getAuthority()));
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
