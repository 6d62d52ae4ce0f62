package dev.floorseat.invites.web;

import dev.floorseat.invites.reminders.HostRound;
import dev.floorseat.invites.reminders.UnansweredHost;
import dev.floorseat.invites.reminders.UnansweredHost.Why;
import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.web.Dates;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hosts whose time to answer has passed and in whose place nobody could be asked: a planner has to speak to them. */
@Component
class HostsToAsk {

    /** One of them, for one visit. */
    record Row(long visit, String executive, String mentor, String when, String site, Why why) {}

    private final HostRound round;
    private final Appointments appointments;
    private final People people;
    private final Dates dates;

    HostsToAsk(HostRound round, Appointments appointments, People people, Dates dates) {
        this.round = round;
        this.appointments = appointments;
        this.people = people;
        this.dates = dates;
    }

    List<Row> rows(Locale reader) {
        List<UnansweredHost> left = round.left();
        if (left.isEmpty()) {
            return List.of();
        }
        Map<VisitId, Appointment> promised =
                appointments.of(left.stream().map(UnansweredHost::visit).toList());
        Map<PersonId, String> names = names();
        return left.stream()
                .flatMap(host -> row(host, promised.get(host.visit()), names, reader).stream())
                .toList();
    }

    /** Empty where somebody else hosts by now. */
    private Optional<Row> row(
            UnansweredHost host, @Nullable Appointment promised, Map<PersonId, String> names, Locale reader) {
        Why why = host.why();
        if (why == null || promised == null || !promised.mentor().equals(host.mentor())) {
            return Optional.empty();
        }
        return Optional.of(new Row(
                promised.visit().value(),
                names.getOrDefault(promised.executive(), ""),
                names.getOrDefault(promised.mentor(), ""),
                dates.when(promised.from(), promised.to(), promised.zone(), reader),
                promised.siteName(),
                why));
    }

    private Map<PersonId, String> names() {
        return people.all().stream().collect(Collectors.toMap(Person::id, Person::name));
    }
}
