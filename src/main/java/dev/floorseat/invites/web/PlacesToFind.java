package dev.floorseat.invites.web;

import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.FallenVisits;
import dev.floorseat.web.Dates;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Visits that cannot take place as they were promised: a planner has to find another place for them. */
@Component
class PlacesToFind {

    /** One of them, with the time that was promised. */
    record Row(long visit, String executive, String when, String site) {}

    private final FallenVisits fallen;
    private final People people;
    private final Dates dates;

    PlacesToFind(FallenVisits fallen, People people, Dates dates) {
        this.fallen = fallen;
        this.people = people;
        this.dates = dates;
    }

    List<Row> rows(Locale reader) {
        List<Appointment> toCome = fallen.toCome();
        Map<PersonId, String> names =
                toCome.isEmpty() ? Map.of() : people.all().stream().collect(Collectors.toMap(Person::id, Person::name));
        return toCome.stream()
                .map(promised -> new Row(
                        promised.visit().value(),
                        names.getOrDefault(promised.executive(), ""),
                        dates.when(promised.from(), promised.to(), promised.zone(), reader),
                        promised.siteName()))
                .toList();
    }
}
