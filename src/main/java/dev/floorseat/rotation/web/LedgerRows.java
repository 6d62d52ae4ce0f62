package dev.floorseat.rotation.web;

import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.ledger.LedgerEntry;
import dev.floorseat.rotation.ledger.LedgerEntry.Standing;
import dev.floorseat.web.Dates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Writes the ledger for its readers: visit by visit, or one row a person, by name. */
@Component
class LedgerRows {

    /** A visit, written for the reader. */
    record Row(LedgerEntry entry, String when) {}

    /**
     * A person's year, written for the reader.
     *
     * @param held visits that took place
     * @param coming visits that are promised or planned
     * @param unsocial those of all at early, late or weekend hours
     */
    record Year(String name, long held, long coming, long unsocial, String sites, String queues) {}

    private final Dates dates;

    LedgerRows(Dates dates) {
        this.dates = dates;
    }

    Row row(LedgerEntry entry, Locale locale) {
        return new Row(entry, dates.when(entry.from(), entry.to(), entry.zone(), locale));
    }

    /** One row a person, by name and never by number: it is about sharing the load, not about anybody. */
    static List<Year> years(
            Collection<LedgerEntry> entries,
            Function<LedgerEntry, PersonId> whose,
            Function<LedgerEntry, String> name) {
        Map<PersonId, List<LedgerEntry>> people = new LinkedHashMap<>();
        entries.forEach(entry -> people.computeIfAbsent(whose.apply(entry), person -> new ArrayList<>())
                .add(entry));
        return people.values().stream()
                .map(visits -> year(name.apply(visits.get(0)), visits))
                .sorted(Comparator.comparing(Year::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    static Year year(String name, List<LedgerEntry> visits) {
        long held = visits.stream()
                .filter(visit -> visit.standing() == Standing.HISTORIC)
                .count();
        return new Year(
                name,
                held,
                visits.size() - held,
                visits.stream().filter(LedgerEntry::unsocial).count(),
                together(visits, LedgerEntry::site),
                together(visits, LedgerEntry::queue));
    }

    private static String together(List<LedgerEntry> visits, Function<LedgerEntry, String> what) {
        TreeSet<String> names = new TreeSet<>();
        visits.forEach(visit -> names.add(what.apply(visit)));
        return String.join(", ", names);
    }
}
