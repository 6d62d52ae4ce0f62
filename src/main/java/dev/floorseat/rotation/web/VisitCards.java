package dev.floorseat.rotation.web;

import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Answer;
import dev.floorseat.rotation.Answers;
import dev.floorseat.rotation.Appointment;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows appointments to the people they concern. */
@Component
class VisitCards {

    private final Answers answers;
    private final People people;
    private final DayWords days;
    private final Clock clock;

    VisitCards(Answers answers, People people, DayWords days, Clock clock) {
        this.answers = answers;
        this.people = people;
        this.days = days;
        this.clock = clock;
    }

    /** An appointment as one of its two people sees it. */
    VisitCard of(Appointment appointment, PersonId reader, Locale locale) {
        PersonId partner = VisitCard.partner(appointment, reader);
        Map<PersonId, Answer> said = answers.to(appointment.visit());
        Instant from = appointment.from();
        ZonedDateTime there = from.atZone(appointment.zone());
        return new VisitCard(
                appointment,
                appointment.mentor().equals(reader),
                days.longDay(there, locale),
                days.times(from, appointment.to(), appointment.zone(), locale),
                days.ownTimes(from, appointment.to(), appointment.zone(), reader, locale),
                name(partner),
                said.get(reader),
                said.get(partner),
                !from.isAfter(clock.instant()));
    }

    /** A person's name; empty where the person is gone. */
    String name(PersonId person) {
        return people.byId(person).map(Person::name).orElse("");
    }
}
