package dev.floorseat.rotation.ledger;

import dev.floorseat.floor.Floor;
import dev.floorseat.floor.Queue;
import dev.floorseat.floor.Site;
import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.PastVisits.PastVisit;
import dev.floorseat.rotation.ledger.LedgerEntry.Standing;
import dev.floorseat.rotation.plan.Place;
import dev.floorseat.rotation.plan.Visit;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes entries with the names people know. */
final class Scribe {

    private final Map<PersonId, String> people;
    private final Map<String, Site> sites;
    private final Map<String, String> queues;

    Scribe(People people, Floor floor) {
        this.people = people.all().stream().collect(Collectors.toMap(Person::id, Person::name));
        this.sites = floor.sites().stream().collect(Collectors.toMap(Site::externalId, Function.identity()));
        this.queues = floor.queues().stream().collect(Collectors.toMap(Queue::externalId, Queue::name));
    }

    /** What took place before a rotation; what lies between now and then is promised. */
    LedgerEntry past(PastVisit visit, Instant now) {
        return entry(
                visit.executive(),
                visit.mentor(),
                visit.site(),
                visit.queue(),
                visit.from(),
                visit.to(),
                visit.to().isAfter(now) ? Standing.PUBLISHED : Standing.HISTORIC);
    }

    /** What is promised; over at a moment or still to come. */
    LedgerEntry promised(Appointment visit, Instant now) {
        return past(
                new PastVisit(visit.executive(), visit.mentor(), visit.site(), visit.queue(), visit.from(), visit.to()),
                now);
    }

    LedgerEntry draft(Visit visit, Place place) {
        return entry(
                visit.visitor(),
                new PersonId(place.mentor()),
                place.site(),
                place.queue(),
                place.startsAt(),
                place.endsAt(),
                Standing.DRAFT);
    }

    /** A person's name; empty where the person is gone. */
    String name(PersonId person) {
        return people.getOrDefault(person, "");
    }

    /** A queue's name. */
    String queue(String id) {
        return queues.getOrDefault(id, id);
    }

    private LedgerEntry entry(
            PersonId executive,
            PersonId mentor,
            String site,
            String queue,
            Instant from,
            Instant to,
            Standing standing) {
        Site place = sites.get(site);
        return new LedgerEntry(
                executive,
                name(executive),
                mentor,
                name(mentor),
                place == null ? site : place.name(),
                queue(queue),
                place == null ? ZoneOffset.UTC : place.zone(),
                from,
                to,
                standing);
    }
}
