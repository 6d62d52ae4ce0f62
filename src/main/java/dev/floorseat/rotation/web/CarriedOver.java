package dev.floorseat.rotation.web;

import dev.floorseat.people.People;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.plan.Debts;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a rotation began with: the debts and credits of the one before, as they stand, by name. */
@Component
class CarriedOver {

    /**
     * An executive's half days.
     *
     * @param units owed on top; below 0: in credit
     */
    record Row(String executive, int units) {}

    private final Debts debts;
    private final People people;

    CarriedOver(Debts debts, People people) {
        this.debts = debts;
        this.people = people;
    }

    /** Who is even is not there. */
    List<Row> of(long rotation) {
        Map<PersonId, String> names = people.executives().stream()
                .collect(Collectors.toMap(
                        each -> each.person().id(), each -> each.person().name()));
        return debts.of(rotation).entrySet().stream()
                .filter(owed -> owed.getValue() != 0 && names.containsKey(owed.getKey()))
                .map(owed -> new Row(names.getOrDefault(owed.getKey(), ""), owed.getValue()))
                .sorted(Comparator.comparing(Row::executive, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }
}
