package dev.floorseat.rotation.web;

import dev.floorseat.floor.Site;
import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.plan.Drafts;
import dev.floorseat.rotation.swap.Swap;
import dev.floorseat.web.Dates;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes swaps down for programs. */
@Component
class SwapSheets {

    private final People people;
    private final Drafts drafts;
    private final Dates dates;

    SwapSheets(People people, Drafts drafts, Dates dates) {
        this.people = people;
        this.drafts = drafts;
        this.dates = dates;
    }

    SwapView of(Swap swap) {
        return all(List.of(swap)).get(0);
    }

    List<SwapView> all(List<Swap> swaps) {
        Map<PersonId, String> ids = people.all().stream().collect(Collectors.toMap(Person::id, Person::externalId));
        Map<String, Site> sites = drafts.sites();
        return swaps.stream()
                .map(swap -> SwapView.of(swap, person -> ids.getOrDefault(person, ""), name -> {
                    Site site = sites.get(name);
                    return site == null ? dates.zone() : site.zone();
                }))
                .toList();
    }

    List<SwapView.Offer> offers(List<SwapRow> rows) {
        List<SwapView> views = all(rows.stream().map(SwapRow::swap).toList());
        return rows.stream()
                .map(row -> new SwapView.Offer(
                        views.get(rows.indexOf(row)),
                        row.looked(),
                        row.choices().stream().map(SwapView.Gift::of).toList()))
                .toList();
    }
}
