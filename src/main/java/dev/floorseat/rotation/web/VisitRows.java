package dev.floorseat.rotation.web;

import dev.floorseat.floor.Floor;
import dev.floorseat.floor.Site;
import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Answer;
import dev.floorseat.rotation.plan.Overview;
import dev.floorseat.rotation.plan.Overview.Line;
import dev.floorseat.rotation.plan.Place;
import dev.floorseat.rotation.plan.Visit;
import dev.floorseat.web.Dates;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the list of a rotation's visits for people. */
@Component
class VisitRows {

    /** Which visits of a rotation are listed. */
    enum Shown {
        ALL,
        UNPLACED,
        CHANGED,
        DECLINED,
        PINNED;

        private boolean holds(Line line) {
            return switch (this) {
                case ALL -> true;
                case UNPLACED -> line.visit().place() == null;
                case CHANGED -> line.changed();
                case DECLINED -> line.declined();
                case PINNED -> line.visit().pinned();
            };
        }
    }

    /**
     * A visit for people.
     *
     * @param executive a name
     * @param when on the site's clock; null: not placed
     * @param site a name; null: not placed
     * @param mentor a name; null: not placed
     * @param accepted how many of the two have accepted
     */
    record Row(
            Line line,
            String executive,
            @Nullable String when,
            @Nullable String site,
            @Nullable String mentor,
            long accepted) {}

    private final Overview overview;
    private final People people;
    private final Floor floor;
    private final Dates dates;

    VisitRows(Overview overview, People people, Floor floor, Dates dates) {
        this.overview = overview;
        this.people = people;
        this.floor = floor;
        this.dates = dates;
    }

    /** The visits, those without a place first, then by begin. */
    List<Row> of(long rotation, Shown shown, Locale locale) {
        Map<PersonId, String> names = people.all().stream().collect(Collectors.toMap(Person::id, Person::name));
        Map<String, Site> sites =
                floor.sites().stream().collect(Collectors.toMap(Site::externalId, Function.identity()));
        return overview.lines(rotation).stream()
                .filter(shown::holds)
                .sorted(Comparator.comparing(
                        (Line line) -> line.visit().place(),
                        Comparator.nullsFirst(Comparator.comparing(Place::startsAt))))
                .map(line -> row(line, names, sites, locale))
                .toList();
    }

    private Row row(Line line, Map<PersonId, String> names, Map<String, Site> sites, Locale locale) {
        Visit visit = line.visit();
        Place place = visit.place();
        Site site = place == null ? null : sites.get(place.site());
        long accepted = line.answers().values().stream()
                .filter(said -> said.answer() == Answer.ACCEPTED)
                .count();
        return new Row(
                line,
                names.getOrDefault(visit.visitor(), ""),
                place == null || site == null
                        ? null
                        : dates.when(place.startsAt(), place.endsAt(), site.zone(), locale),
                site == null ? null : site.name(),
                place == null ? null : names.getOrDefault(new PersonId(place.mentor()), ""),
                accepted);
    }
}
