package dev.floorseat.rotation.web.board;

import dev.floorseat.floor.Embargo;
import dev.floorseat.floor.Site;
import dev.floorseat.rotation.plan.Draft;
import dev.floorseat.rotation.plan.Visit;
import dev.floorseat.solver.Problem;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One week by site: its shift bands are the rows, its days the columns. */
final class SiteGrid {

    private final Map<String, Site> sites;
    private final List<Embargo> embargoes;
    private final Cards cards;
    private final Texts texts;
    private final LocalDate today;

    private final Map<Cell, Roster.Hours> shifts;
    private final Map<Cell, List<Visit>> visits = new HashMap<>();
    private final List<LocalDate> days;
    private final Map<String, Set<LocalDate>> holidays;

    SiteGrid(
            Draft draft,
            Map<String, Site> sites,
            Week week,
            List<Embargo> embargoes,
            Cards cards,
            Texts texts,
            LocalDate today) {
        this.sites = sites;
        this.embargoes = embargoes;
        this.cards = cards;
        this.texts = texts;
        this.today = today;
        Roster roster = new Roster(draft, sites);
        this.shifts = roster.cells(week);
        for (Visit visit : draft.visits()) {
            if (visit.place() != null) {
                Cell cell = roster.cell(visit.place());
                if (week.contains(cell.day())) {
                    visits.computeIfAbsent(cell, there -> new ArrayList<>()).add(visit);
                }
            }
        }
        this.days = week.days().stream().filter(this::shown).toList();
        this.holidays =
                draft.problem().sites().stream().collect(Collectors.toMap(Problem.Site::id, Problem.Site::holidays));
    }

    /** A day at the weekend is shown when something is possible on it. */
    private boolean shown(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend
                || shifts.keySet().stream().anyMatch(cell -> cell.day().equals(day))
                || visits.keySet().stream().anyMatch(cell -> cell.day().equals(day));
    }

    Grid grid() {
        List<Grid.Column> columns = days.stream()
                .map(day -> new Grid.Column(texts.day(day), null, null, day.equals(today)))
                .toList();
        List<Grid.Group> groups = sites.values().stream()
                .map(this::group)
                .filter(group -> !group.rows().isEmpty())
                .toList();
        return new Grid(By.SITE, texts.say("corner.SITE"), columns, groups);
    }

    private Grid.Group group(Site site) {
        List<Grid.Row> rows = new ArrayList<>();
        boolean first = true;
        for (Map.Entry<Band, Roster.@Nullable Hours> band : bands(site).entrySet()) {
            rows.add(row(site, band.getKey(), band.getValue(), first));
            first = false;
        }
        return new Grid.Group(site.name(), rows);
    }

    /** The bands of a site in which something is, with the hours of all their shifts. */
    private Map<Band, Roster.@Nullable Hours> bands(Site site) {
        Map<Band, Roster.@Nullable Hours> bands = new LinkedHashMap<>();
        for (Band band : Band.values()) {
            Roster.Hours hours = shifts.entrySet().stream()
                    .filter(each -> at(each.getKey(), site, band))
                    .map(Map.Entry::getValue)
                    .reduce(Roster.Hours::with)
                    .orElse(null);
            if (hours != null || visits.keySet().stream().anyMatch(cell -> at(cell, site, band))) {
                bands.put(band, hours);
            }
        }
        return bands;
    }

    private static boolean at(Cell cell, Site site, Band band) {
        return cell.site().equals(site.externalId()) && cell.band() == band;
    }

    private Grid.Row row(Site site, Band band, Roster.@Nullable Hours hours, boolean first) {
        List<Grid.Square> squares = days.stream()
                .map(day -> square(site, new Cell(site.externalId(), band, day), first))
                .toList();
        return new Grid.Row(
                texts.say("band." + band), hours == null ? null : texts.hours(hours.from(), hours.to()), squares);
    }

    private Grid.Square square(Site site, Cell cell, boolean first) {
        List<Card> there = visits.getOrDefault(cell, List.of()).stream()
                .sorted(Comparator.comparing((Visit visit) ->
                                Objects.requireNonNull(visit.place()).startsAt())
                        .thenComparingLong(Visit::number))
                .map(cards::inDay)
                .toList();
        return new Grid.Square(
                cell.day().toString(),
                cell.row(),
                "",
                texts.day(cell.day()),
                shifts.containsKey(cell),
                there.isEmpty() && shifts.containsKey(cell) && !cell.day().isBefore(today)
                        ? texts.say("move.row", site.name(), texts.say("band." + cell.band()))
                        : null,
                notices(site, cell, first),
                there);
    }

    private List<Mark> notices(Site site, Cell cell, boolean first) {
        List<Mark> notices = new ArrayList<>();
        if (first && holidays.getOrDefault(site.externalId(), Set.of()).contains(cell.day())) {
            notices.add(Mark.of("holiday", "warn", texts.say("holiday")));
        }
        Roster.Hours hours = shifts.get(cell);
        if (hours != null) {
            ZoneId zone = site.zone();
            Instant from = cell.day().atTime(hours.from()).atZone(zone).toInstant();
            LocalDate ends =
                    hours.to().isAfter(hours.from()) ? cell.day() : cell.day().plusDays(1);
            Instant to = ends.atTime(hours.to()).atZone(zone).toInstant();
            Set<String> said = new HashSet<>();
            for (Embargo embargo : embargoes) {
                boolean here = embargo.site() == null || embargo.site().equals(site.externalId());
                if (here && embargo.from().isBefore(to) && embargo.to().isAfter(from) && said.add(embargo.reason())) {
                    notices.add(Mark.of("barred", "warn", barred(embargo)));
                }
            }
        }
        return notices;
    }

    private String barred(Embargo embargo) {
        String queue = embargo.queue();
        return queue == null
                ? texts.say("embargo", embargo.reason())
                : texts.say("embargo.queue", embargo.reason(), queueName(queue));
    }

    private String queueName(String queue) {
        var known = cards.queues().get(queue);
        return known == null ? queue : known.name();
    }
}
