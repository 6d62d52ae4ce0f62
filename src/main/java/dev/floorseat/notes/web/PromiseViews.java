package dev.floorseat.notes.web;

import dev.floorseat.notes.promise.Promise;
import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.people.PersonId;
import dev.floorseat.web.Dates;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows promises. */
@Component
class PromiseViews {

    private final People people;
    private final Dates dates;

    PromiseViews(People people, Dates dates) {
        this.people = people;
        this.dates = dates;
    }

    /**
     * In the order given.
     *
     * @param reader who may change their own; null: nobody's are theirs
     */
    List<PromiseView> of(List<Promise> promises, @Nullable PersonId reader, Locale locale) {
        if (promises.isEmpty()) {
            return List.of();
        }
        Map<PersonId, String> names = people.all().stream().collect(Collectors.toMap(Person::id, Person::name));
        return promises.stream()
                .map(promise -> new PromiseView(
                        promise,
                        names.getOrDefault(promise.owner(), ""),
                        promise.owner().equals(reader),
                        dates.day(promise.due(), locale),
                        dates.day(promise.changedAt().atZone(dates.zone()), locale),
                        promise.overdue(dates.today())))
                .toList();
    }
}
