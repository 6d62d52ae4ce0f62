package dev.floorseat.invites.web;

import dev.floorseat.invites.letter.TimeWords;
import dev.floorseat.invites.reminders.HostRound;
import dev.floorseat.invites.reminders.UnansweredHost;
import dev.floorseat.invites.reminders.UnansweredHost.Why;
import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.Hosts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What of the hosts a planner looks after: whose time to answer has passed and in whose place nobody could be asked, and visits that lost
 * theirs.
 */
@Component
class HostsToAsk {

    /** One of them, for one visit. */
    record Row(long visit, String executive, String mentor, String when, String site, Why why) {}

    private final HostRound round;
    private final Hosts hosts;
    private final Appointments appointments;
    private final People people;
    private final TimeWords times;

    HostsToAsk(HostRound round, Hosts hosts, Appointments appointments, People people, TimeWords times) {
        this.round = round;
        this.hosts = hosts;
        this.appointments = appointments;
        this.people = people;
        this.times = times;
    }

    List<Row> rows(Locale reader) {
        return round.left().stream().flatMap(host -> row(host, reader).stream()).toList();
    }

    /** A visit that nobody hosts. */
    record Hostless(long visit, String executive, String when, String site) {}

    List<Hostless> without(Locale reader) {
        return hosts.missing().stream()
                .map(promised -> new Hostless(
                        promised.visit().value(),
                        name(promised.executive()),
                        times.stretch(promised.from(), promised.to(), promised.zone(), reader),
                        promised.siteName()))
                .toList();
    }

    private Optional<Row> row(UnansweredHost host, Locale reader) {
        Why why = host.why();
        return why == null
                ? Optional.empty()
                : appointments
                        .of(host.visit())
                        .filter(promised -> promised.mentor().equals(host.mentor()))
                        .map(promised -> row(promised, why, reader));
    }

    private Row row(Appointment promised, Why why, Locale reader) {
        return new Row(
                promised.visit().value(),
                name(promised.executive()),
                name(promised.mentor()),
                times.stretch(promised.from(), promised.to(), promised.zone(), reader),
                promised.siteName(),
                why);
    }

    private String name(PersonId person) {
        return people.byId(person).map(Person::name).orElse("");
    }
}
