package dev.floorseat.people.web;

import dev.floorseat.people.BusyKind;
import dev.floorseat.people.BusyTime;
import dev.floorseat.people.InTheWay;
import dev.floorseat.people.Mentor;
import dev.floorseat.people.People;
import dev.floorseat.people.PersonId;
import dev.floorseat.people.SignedIn;
import dev.floorseat.people.Stretch;
import dev.floorseat.people.Wish;
import dev.floorseat.people.WishKind;
import dev.floorseat.web.Dates;
import dev.floorseat.web.FormFaults;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
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

/** One's own times: busy, wished for, and for a mentor whether and how often to host. Nobody is asked why. */
@Controller
@RequestMapping("/my/availability")
@PreAuthorize("hasAnyRole('EXECUTIVE', 'MENTOR')")
class AvailabilityPage {

    private static final String BACK = "redirect:/my/availability";
    private static final int MOST_A_WEEK = 14;

    private final People people;
    private final InTheWay inTheWay;
    private final Clock clock;
    private final Dates dates;
    private final MessageSource messages;

    AvailabilityPage(People people, InTheWay inTheWay, Clock clock, Dates dates, MessageSource messages) {
        this.people = people;
        this.inTheWay = inTheWay;
        this.clock = clock;
        this.dates = dates;
        this.messages = messages;
    }

    /**
     * An entry in one's list.
     *
     * @param number under which it is taken back
     * @param when written for the reader
     * @param kind of busy time or wish
     * @param own whether one entered it and may take it back
     */
    record Entry(long number, String when, String kind, boolean own) {}

    /** What was typed into one of the two forms, and into which. */
    record Typed(String form, LocalDateTime from, LocalDateTime to, Enum<?> kind) {}

    @GetMapping
    String page(@AuthenticationPrincipal SignedIn who, Model model, Locale locale) {
        PersonId person = person(who);
        Instant now = clock.instant();
        model.addAttribute(
                "busy",
                people.busyTimesOf(person, now).entrySet().stream()
                        .filter(each -> !each.getValue().source().startsWith(BusyTime.CALENDAR))
                        .map(each -> entry(each.getKey(), each.getValue(), locale))
                        .toList());
        model.addAttribute(
                "wishes",
                people.wishesOf(person, now).entrySet().stream()
                        .map(each -> entry(each.getKey(), each.getValue(), locale))
                        .toList());
        model.addAttribute("mentor", mentor(person));
        model.addAttribute(
                "executive",
                people.executives().stream()
                        .anyMatch(executive -> executive.person().id().equals(person)));
        model.addAttribute("zone", dates.zone().getId());
        model.addAttribute("busyKinds", BusyKind.values());
        model.addAttribute("wishKinds", WishKind.values());
        model.addAttribute("mostAWeek", MOST_A_WEEK);
        return "people/availability";
    }

    /** Reloading the address of a form leads back to the page. */
    @GetMapping({"/busy", "/wishes", "/hosting"})
    String back() {
        return BACK;
    }

    @PostMapping("/busy")
    String addBusy(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime to,
            @RequestParam BusyKind kind,
            HttpServletResponse response,
            Model model,
            Locale locale,
            RedirectAttributes after) {
        BusyTime time;
        try {
            Stretch typed = Stretch.typed(from, to, dates.zone(), clock.instant());
            time = new BusyTime(person(who), typed.from(), typed.to(), kind, People.OWN);
            people.addBusyTime(time);
        } catch (Refusal e) {
            FormFaults.showAgain(e, new Typed("busy", from, to, kind), response, model, messages, locale);
            return page(who, model, locale);
        }
        after.addFlashAttribute("inTheWay", inTheWay.of(time.person(), List.of(time), locale));
        after.addFlashAttribute("said", "people.mine.added");
        return BACK;
    }

    @PostMapping("/busy/{number}/removal")
    String removeBusy(@AuthenticationPrincipal SignedIn who, @PathVariable long number, RedirectAttributes after) {
        if (!people.removeBusyTime(person(who), number)) {
            throw Refusal.notFound("people.mine.gone");
        }
        after.addFlashAttribute("said", "people.mine.removed");
        return BACK;
    }

    @PostMapping("/wishes")
    String addWish(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime to,
            @RequestParam WishKind kind,
            HttpServletResponse response,
            Model model,
            Locale locale,
            RedirectAttributes after) {
        try {
            Stretch typed = Stretch.typed(from, to, dates.zone(), clock.instant());
            people.addWish(new Wish(person(who), typed.from(), typed.to(), kind));
        } catch (Refusal e) {
            FormFaults.showAgain(e, new Typed("wishes", from, to, kind), response, model, messages, locale);
            return page(who, model, locale);
        }
        after.addFlashAttribute("said", "people.mine.added");
        return BACK;
    }

    @PostMapping("/wishes/{number}/removal")
    String removeWish(@AuthenticationPrincipal SignedIn who, @PathVariable long number, RedirectAttributes after) {
        if (!people.removeWish(person(who), number)) {
            throw Refusal.notFound("people.mine.gone");
        }
        after.addFlashAttribute("said", "people.mine.removed");
        return BACK;
    }

    @PostMapping("/hosting")
    String host(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(defaultValue = "false") boolean optedIn,
            @RequestParam int weekCap,
            RedirectAttributes after) {
        if (weekCap < 0 || weekCap > MOST_A_WEEK) {
            throw Refusal.unusable("people.mine.week-cap", String.valueOf(MOST_A_WEEK));
        }
        if (!people.setHosting(person(who), optedIn, weekCap)) {
            throw Refusal.notFound("people.mine.no-mentor");
        }
        after.addFlashAttribute("said", "people.mine.saved");
        return BACK;
    }

    private @Nullable Mentor mentor(PersonId person) {
        return people.mentors().stream()
                .filter(mentor -> mentor.person().id().equals(person))
                .findFirst()
                .orElse(null);
    }

    private static PersonId person(SignedIn who) {
        @Nullable PersonId person = who.personId();
        if (person == null) {
            throw Refusal.notFound("people.mine.nobody");
        }
        return person;
    }

    private Entry entry(long number, BusyTime time, Locale locale) {
        return new Entry(
                number,
                dates.stretch(time.from(), time.to(), locale),
                time.kind().name(),
                time.source().equals(People.OWN));
    }

    private Entry entry(long number, Wish wish, Locale locale) {
        return new Entry(
                number,
                dates.stretch(wish.from(), wish.to(), locale),
                wish.kind().name(),
                true);
    }
}
