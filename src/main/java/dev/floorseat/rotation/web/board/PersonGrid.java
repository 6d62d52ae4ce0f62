package dev.floorseat.rotation.web.board;

import dev.floorseat.people.Person;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.plan.Draft;
import dev.floorseat.rotation.plan.Place;
import dev.floorseat.rotation.plan.Visit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The whole rotation by person: executives or mentors are the rows, weeks the columns. */
final class PersonGrid {

    private final By by;
    private final Draft draft;
    private final Cards cards;
    private final Texts texts;
    private final LocalDate today;
    private final List<Week> weeks;
    private final Map<PersonId, Map<Week, List<Visit>>> visits;

    PersonGrid(By by, Draft draft, Roster roster, Cards cards, Texts texts, LocalDate today) {
        this.by = by;
        this.draft = draft;
        this.cards = cards;
        this.texts = texts;
        this.today = today;
        this.weeks = Week.between(draft.rotation().firstDay(), draft.rotation().lastDay());
        Map<PersonId, Map<Week, List<Visit>>> sorted = new HashMap<>();
        draft.visits().stream()
                .filter(visit -> visit.place() != null)
                .sorted(Comparator.comparing(
                        visit -> Objects.requireNonNull(visit.place()).startsAt()))
                .forEach(visit -> {
                    Place place = Objects.requireNonNull(visit.place());
                    PersonId whose = by == By.EXECUTIVE ? visit.visitor() : new PersonId(place.mentor());
                    sorted.computeIfAbsent(whose, person -> new HashMap<>())
                            .computeIfAbsent(Week.of(roster.cell(place).day()), week -> new ArrayList<>())
                            .add(visit);
                });
        this.visits = sorted;
    }

    Grid grid() {
        List<Grid.Column> columns = weeks.stream()
                .map(week ->
                        new Grid.Column(texts.week(week), texts.day(week.monday()), week.id(), week.contains(today)))
                .toList();
        List<Grid.Row> rows = rows().stream()
                .map(draft::person)
                .sorted(Comparator.comparing(Person::name).thenComparing(Person::externalId))
                .map(this::row)
                .toList();
        return new Grid(by, texts.say("corner." + by), columns, List.of(new Grid.Group(null, rows)));
    }

    /** All executives of the rotation; of the mentors those who host. */
    private Set<PersonId> rows() {
        return by == By.MENTOR
                ? new HashSet<>(visits.keySet())
                : draft.visits().stream().map(Visit::visitor).collect(Collectors.toSet());
    }

    private Grid.Row row(Person person) {
        List<Grid.Square> squares = weeks.stream()
                .map(week -> new Grid.Square(
                        week.id(),
                        "",
                        person.externalId(),
                        texts.week(week),
                        true,
                        null,
                        List.of(),
                        visits.getOrDefault(person.id(), Map.of()).getOrDefault(week, List.of()).stream()
                                .map(by == By.EXECUTIVE ? cards::inRow : cards::byItself)
                                .toList()))
                .toList();
        return new Grid.Row(person.name(), sub(person), squares);
    }

    private String sub(Person person) {
        int count = visits.getOrDefault(person.id(), Map.of()).values().stream()
                .mapToInt(List::size)
                .sum();
        if (by == By.MENTOR) {
            return texts.say("row.hosts", count);
        }
        long owed = draft.visits().stream()
                .filter(visit -> visit.visitor().equals(person.id()))
                .count();
        return texts.say("row.placed", count, owed);
    }
}
