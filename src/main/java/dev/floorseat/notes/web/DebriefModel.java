package dev.floorseat.notes.web;

import dev.floorseat.directives.DirectiveVersion;
import dev.floorseat.directives.Directives;
import dev.floorseat.notes.Subject;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.web.Dates;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the form of a debrief offers, on the phone and at a desk alike. */
@Component
class DebriefModel {

    private final Directives directives;
    private final Dates dates;

    DebriefModel(Directives directives, Dates dates) {
        this.directives = directives;
        this.dates = dates;
    }

    /** The reader's own directives, whatever queues they act on, and those of others that act here; the first day that can be said. */
    void fill(Model model, Appointment visit, PersonId reader) {
        List<DirectiveVersion> inForce = directives.inForce(visit.day());
        model.addAttribute("own", choices(inForce, version -> version.owner().equals(reader), visit.queue()));
        model.addAttribute(
                "others",
                choices(
                        inForce,
                        version -> !version.owner().equals(reader) && version.actsOn(visit.queue()),
                        visit.queue()));
        model.addAttribute("subjects", Subject.Kind.values());
        model.addAttribute("first", first(visit));
        model.addAttribute("most", Longest.BY_FIELD);
    }

    /** Nothing is promised for a day before the debrief, which is given on the day of the visit at the earliest. */
    private LocalDate first(Appointment visit) {
        LocalDate today = dates.today();
        return visit.day().isAfter(today) ? visit.day() : today;
    }

    /** Those that act on the visit's queue first: what one has just seen. */
    private static List<DirectiveVersion> choices(
            List<DirectiveVersion> inForce, Predicate<DirectiveVersion> which, String queue) {
        return inForce.stream()
                .filter(which)
                .sorted(Comparator.comparing(version -> !version.actsOn(queue)))
                .toList();
    }
}
