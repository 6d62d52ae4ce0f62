package dev.floorseat.rotation.web;

import dev.floorseat.floor.Floor;
import dev.floorseat.floor.Site;
import dev.floorseat.people.Executive;
import dev.floorseat.people.People;
import dev.floorseat.people.PersonId;
import dev.floorseat.web.Dates;
import java.time.ZoneId;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The clock a person lives by: that of an executive's home site, else the company's. */
@Component
class OwnClock {

    private final People people;
    private final Floor floor;
    private final Dates dates;

    OwnClock(People people, Floor floor, Dates dates) {
        this.people = people;
        this.floor = floor;
        this.dates = dates;
    }

    ZoneId of(PersonId person) {
        return people.executives().stream()
                .filter(executive -> executive.person().id().equals(person))
                .map(Executive::homeSite)
                .filter(Objects::nonNull)
                .flatMap(home ->
                        floor.sites().stream().filter(site -> site.externalId().equals(home)))
                .map(Site::zone)
                .findFirst()
                .orElseGet(dates::zone);
    }
}
