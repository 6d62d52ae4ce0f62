package dev.floorseat.insights.web;

import dev.floorseat.floor.Floor;
import dev.floorseat.insights.Change;
import dev.floorseat.insights.Insight;
import dev.floorseat.insights.InsightId;
import dev.floorseat.insights.Insights;
import dev.floorseat.insights.Link;
import dev.floorseat.insights.OpenWords;
import dev.floorseat.insights.Why;
import dev.floorseat.insights.Wilson;
import dev.floorseat.insights.pattern.Outstanding;
import dev.floorseat.insights.pattern.StandsOut;
import dev.floorseat.insights.picture.Seen;
import dev.floorseat.insights.picture.SmallMultiple;
import dev.floorseat.insights.picture.Timeline;
import dev.floorseat.insights.web.InsightDetail.Done;
import dev.floorseat.insights.web.InsightDetail.SeenLine;
import dev.floorseat.notes.FieldNote;
import dev.floorseat.notes.SharedFieldNotes;
import dev.floorseat.notes.SharedFieldNotes.Beside;
import dev.floorseat.people.PersonId;
import dev.floorseat.web.Dates;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the page of an insight shows. */
@Component
class InsightDetails {

    private static final int SIX_DAYS = 6;
    private static final int PERCENT = 100;

    private final Insights insights;
    private final OpenWords openWords;
    private final SharedFieldNotes notes;
    private final Outstanding outstanding;
    private final TagWords words;
    private final Floor floor;
    private final Dates dates;

    InsightDetails(
            Insights insights,
            OpenWords openWords,
            SharedFieldNotes notes,
            Outstanding outstanding,
            TagWords words,
            Floor floor,
            Dates dates) {
        this.insights = insights;
        this.openWords = openWords;
        this.notes = notes;
        this.outstanding = outstanding;
        this.words = words;
        this.floor = floor;
        this.dates = dates;
    }

    /** One for its page; of visits of the reader's own on which not both have written, nothing is shown. */
    InsightDetail of(Insight insight, @Nullable PersonId reader, Locale locale) {
        Names names = Names.of(floor);
        List<FieldNote> shown = shown(insight, reader);
        Map<Long, Link> links =
                insights.links(insight.id()).stream().collect(Collectors.toMap(Link::note, Function.identity()));
        Map<Long, List<Beside>> beside = notes.beside(insight.notes());
        StandsOut standsOut = outstanding.of(insight.id());
        LocalDate today = dates.today();
        Wilson frequency =
                Wilson.of(insight.evidence().visits(), insight.evidence().visitsInScope());
        return new InsightDetail(
                insight,
                shown.stream()
                        .map(note -> line(note, link(links, note), beside, names, locale))
                        .sorted(Comparator.comparing(
                                (NoteLine line) -> line.link().contradicts()))
                        .toList(),
                insight.notes().size() - shown.size(),
                frequency,
                (int) Math.floor(frequency.lower() * PERCENT),
                week(insight.evidence().first(), locale),
                week(insight.evidence().last(), locale),
                Timeline.of(seen(shown, links, note -> names.ofSite(note.site())), today),
                SmallMultiple.of(seen(shown, links, note -> names.ofQueue(note.queue())), today),
                table(shown, links, names, locale),
                words.of(standsOut.tags(), names, locale),
                // the words of what is kept from the reader would stand out, too
                shown.size() < insight.notes().size() ? Map.of() : terms(standsOut),
                history(insight, reader, locale),
                openWords.of(insights.related(insight.id()), reader));
    }

    /** The notes of an insight a reader may see, the newest week first. */
    List<FieldNote> shown(Insight insight, @Nullable PersonId reader) {
        Set<Long> blind = reader == null ? Set.of() : notes.blind(reader);
        return notes.of(insight.notes()).stream()
                .filter(note -> !blind.contains(note.visit().value()))
                .sorted(Comparator.comparing(this::monday).reversed())
                .toList();
    }

    LocalDate monday(FieldNote note) {
        return LocalDate.ofInstant(note.occurredAt(), dates.zone()).with(DayOfWeek.MONDAY);
    }

    private NoteLine line(FieldNote note, Link link, Map<Long, List<Beside>> beside, Names names, Locale locale) {
        boolean byLead = link.why() != Why.OWN && link.why() != Why.CONFIRMED;
        return NoteLine.of(
                note,
                link,
                names,
                Objects.requireNonNull(week(monday(note), locale)),
                byLead ? dates.moment(link.at(), locale) : null,
                beside.getOrDefault(note.id(), List.of()));
    }

    /** By week and place, how many visits were for it and how many against. */
    private List<Seen> seen(List<FieldNote> shown, Map<Long, Link> links, Function<FieldNote, String> place) {
        record At(LocalDate week, String place, boolean against) {}
        Map<At, Set<Long>> visits = new HashMap<>();
        shown.forEach(note -> visits.computeIfAbsent(
                        new At(
                                monday(note),
                                place.apply(note),
                                link(links, note).contradicts()),
                        at -> new HashSet<>())
                .add(note.visit().value()));
        return visits.entrySet().stream()
                .map(each -> new Seen(
                        each.getKey().week(),
                        each.getKey().place(),
                        each.getValue().size(),
                        each.getKey().against()))
                .sorted(Comparator.comparing(Seen::week)
                        .thenComparing(Seen::place)
                        .thenComparing(Seen::against))
                .toList();
    }

    private List<SeenLine> table(List<FieldNote> shown, Map<Long, Link> links, Names names, Locale locale) {
        record At(LocalDate week, String site, String queue) {}
        Map<At, List<FieldNote>> rows = shown.stream()
                .collect(Collectors.groupingBy(
                        note -> new At(monday(note), names.ofSite(note.site()), names.ofQueue(note.queue()))));
        return rows.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparing(At::week).thenComparing(At::site).thenComparing(At::queue)))
                .map(row -> new SeenLine(
                        Objects.requireNonNull(week(row.getKey().week(), locale)),
                        row.getKey().site(),
                        row.getKey().queue(),
                        visits(row.getValue(), links, false),
                        visits(row.getValue(), links, true)))
                .toList();
    }

    private static int visits(List<FieldNote> notes, Map<Long, Link> links, boolean against) {
        return (int) notes.stream()
                .filter(note -> link(links, note).contradicts() == against)
                .map(FieldNote::visit)
                .distinct()
                .count();
    }

    private static Link link(Map<Long, Link> links, FieldNote note) {
        return Objects.requireNonNull(links.get(note.id()));
    }

    private static Map<String, List<String>> terms(StandsOut standsOut) {
        return standsOut.terms().entrySet().stream()
                .collect(Collectors.toMap(
                        each -> each.getKey().getLanguage(), Map.Entry::getValue, (one, other) -> one, TreeMap::new));
    }

    private List<Done> history(Insight insight, @Nullable PersonId reader, Locale locale) {
        List<Change> history = insights.history(insight.id());
        List<InsightId> concerned = history.stream()
                .flatMap(change -> Stream.of(change.insight(), change.other()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<InsightId, Insight> others = openWords.of(insights.of(concerned), reader).stream()
                .collect(Collectors.toMap(Insight::id, Function.identity()));
        return history.stream()
                .map(change -> done(change, change.insight().equals(insight.id()), others, locale))
                .toList();
    }

    private Done done(Change change, boolean here, Map<InsightId, Insight> others, Locale locale) {
        Insight other = others.get(here ? change.other() : change.insight());
        return new Done(
                change,
                other == null ? null : other.words(),
                other == null ? null : other.id().value(),
                here,
                dates.moment(change.at(), locale));
    }

    private @Nullable String week(@Nullable LocalDate monday, Locale locale) {
        return monday == null ? null : dates.span(monday, monday.plusDays(SIX_DAYS), locale);
    }
}
