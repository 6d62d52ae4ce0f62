package dev.floorseat.notes.web;

import dev.floorseat.floor.Floor;
import dev.floorseat.floor.QueueNames;
import dev.floorseat.floor.Site;
import dev.floorseat.notes.NoteKind;
import dev.floorseat.notes.both.SharedNote;
import dev.floorseat.notes.both.SharedNotes;
import dev.floorseat.people.SignedIn;
import dev.floorseat.web.Dates;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The shared notes, for CX leads: what was seen on the floor, without names. */
@Controller
@PreAuthorize("hasAnyRole('LEAD')")
class SharedNotesPage {

    private static final int SIX_DAYS = 6;

    /**
     * A note with the words for where and when it was written.
     *
     * @param week such as "18 – 24 Jan 2027"
     */
    record Line(SharedNote note, String site, String queue, String week) {}

    private final SharedNotes notes;
    private final Floor floor;
    private final Dates dates;

    SharedNotesPage(SharedNotes notes, Floor floor, Dates dates) {
        this.notes = notes;
        this.floor = floor;
        this.dates = dates;
    }

    @GetMapping("/notes")
    String shared(
            SharedFilterTyped typed,
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            Locale locale) {
        List<Site> sites = floor.sites();
        Map<String, String> siteNames = sites.stream().collect(Collectors.toMap(Site::externalId, Site::name));
        QueueNames queues = QueueNames.of(floor);
        SharedPage found = SharedPage.of(notes, typed.filter(), who.personId(), page);
        model.addAttribute("typed", typed);
        model.addAttribute("list", found);
        model.addAttribute(
                "lines",
                found.notes().stream()
                        .map(note -> new Line(
                                note,
                                siteNames.getOrDefault(note.site(), note.site()),
                                queues.of(note.queue()),
                                dates.span(note.week(), note.week().plusDays(SIX_DAYS), locale)))
                        .toList());
        model.addAttribute("kinds", NoteKind.values());
        model.addAttribute("sites", sites);
        model.addAttribute("queues", queues.all());
        return "notes/shared";
    }
}
