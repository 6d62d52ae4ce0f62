package dev.floorseat.notes.web;

import dev.floorseat.directives.DirectiveVersion;
import dev.floorseat.directives.Directives;
import dev.floorseat.notes.Subject;
import dev.floorseat.notes.debrief.TypedLook;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.demand.Demand;
import dev.floorseat.rotation.demand.Looks;
import dev.floorseat.rotation.demand.Saw;
import dev.floorseat.web.Dates;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the form of a debrief offers, on the phone and at a desk alike. */
@Component
class DebriefModel {

    private final Directives directives;
    private final Looks looks;
    private final Dates dates;

    DebriefModel(Directives directives, Looks looks, Dates dates) {
        this.directives = directives;
        this.looks = looks;
        this.dates = dates;
    }

    /** The reader's own directives, whatever queues they act on, and those of others that act here; what to look for; the first day. */
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
        model.addAttribute("looks", looks.wanted(visit));
        model.addAttribute("saw", Saw.values());
        model.addAttribute("most", Longest.BY_FIELD);
    }

    /** What the form asks about: what waits, and what somebody has answered in it, though it has been seen meanwhile. */
    List<Demand> asked(Appointment visit, DebriefForm typed) {
        List<Demand> waiting = looks.wanted(visit);
        Stream<Demand> answered = typed.looks().stream().allMatch(TypedLook::isEmpty)
                ? Stream.of()
                : looks.answerable(visit).stream()
                        .filter(demand -> !typed.look(demand.id()).isEmpty() && !waiting.contains(demand));
        return Stream.concat(waiting.stream(), answered).toList();
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
