package dev.floorseat.notes.web;

import dev.floorseat.notes.NoteKind;
import dev.floorseat.notes.capture.OwnVisits;
import dev.floorseat.notes.tally.Consent;
import dev.floorseat.notes.tally.Mood;
import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.people.PersonId;
import dev.floorseat.people.SignedIn;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Attendances;
import dev.floorseat.web.Dates;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The page in one's hand on the floor. It shows nothing that only the server knows: its scripts keep what is tapped and typed, and send
 * it to the resources for programs.
 */
@Controller
@PreAuthorize("hasAnyRole('EXECUTIVE', 'MENTOR')")
class FloorPage {

    /** Minutes that talk of a brief, a talk and a debrief should take; contacts have the rest of the visit. */
    private static final Map<String, Long> MINUTES = Map.of("BRIEF", 15L, "TALK", 20L, "DEBRIEF", 10L);

    private final OwnVisits visits;
    private final ComingVisits coming;
    private final Attendances attendances;
    private final DebriefModel debrief;
    private final People people;
    private final Dates dates;

    FloorPage(
            OwnVisits visits,
            ComingVisits coming,
            Attendances attendances,
            DebriefModel debrief,
            People people,
            Dates dates) {
        this.visits = visits;
        this.coming = coming;
        this.attendances = attendances;
        this.debrief = debrief;
        this.people = people;
        this.dates = dates;
    }

    /** Where an installed Floorseat starts: at the visit that goes on, or the next, or else the one that has just ended. */
    @GetMapping("/floor")
    String start(@AuthenticationPrincipal SignedIn who) {
        return coming.of(who.personId()).stream()
                .findFirst()
                .map(visit -> "redirect:/visits/" + visit.value() + "/floor")
                .orElse("redirect:/my/visits");
    }

    @GetMapping("/visits/{id}/floor")
    String page(@PathVariable long id, @AuthenticationPrincipal SignedIn who, Model model, Locale locale) {
        Appointment appointment = visits.of(id, who.personId());
        PersonId reader = Objects.requireNonNull(who.personId());
        boolean hosting = appointment.mentor().equals(reader);
        model.addAttribute("visit", id);
        model.addAttribute("account", who.account());
        model.addAttribute("role", hosting ? "MENTOR" : "EXECUTIVE");
        model.addAttribute("appointment", appointment);
        model.addAttribute("day", dates.shortDay(appointment.day(), locale));
        model.addAttribute("times", dates.times(appointment.from(), appointment.to(), appointment.zone(), locale));
        model.addAttribute(
                "partner",
                people.byId(hosting ? appointment.executive() : appointment.mentor())
                        .map(Person::name)
                        .orElse(""));
        Attendances.Attendance there = attendances.of(appointment.visit());
        model.addAttribute("arrived", there.checkedInAt());
        model.addAttribute("seat", there.seat());
        model.addAttribute("blocks", blocks(appointment));
        model.addAttribute("segments", CustomerWords.SEGMENTS);
        model.addAttribute("wishes", CustomerWords.WISHES);
        model.addAttribute("kinds", NoteKind.values());
        model.addAttribute("moods", Mood.values());
        model.addAttribute("consents", Consent.values());
        model.addAttribute("story", List.of("situation", "storyAction", "outcome"));
        debrief.fill(model, appointment, reader);
        return "notes/floor";
    }

    /** The blocks in their order, with their minutes. */
    private static Map<String, Long> blocks(Appointment appointment) {
        long all = Duration.between(appointment.from(), appointment.to()).toMinutes();
        long others = MINUTES.values().stream().mapToLong(Long::longValue).sum();
        return List.of("BRIEF", "CONTACTS", "TALK", "DEBRIEF").stream()
                .collect(Collectors.toMap(
                        block -> block,
                        block -> MINUTES.getOrDefault(block, Math.max(0, all - others)),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }
}
