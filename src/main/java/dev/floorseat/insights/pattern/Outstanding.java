package dev.floorseat.insights.pattern;

import dev.floorseat.floor.Floor;
import dev.floorseat.floor.Queue;
import dev.floorseat.floor.Site;
import dev.floorseat.insights.InsightId;
import dev.floorseat.insights.Insights;
import dev.floorseat.insights.pattern.Tag.Dimension;
import dev.floorseat.insights.pattern.TagRules.Tagged;
import dev.floorseat.notes.FieldNote;
import dev.floorseat.notes.SharedFieldNotes;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says what stands out in insights. Looked up in all shared notes, and remembered until one is moved or comes. */
@Component
@Transactional(readOnly = true)
public class Outstanding {

    private record Found(String asOf, Map<Long, List<Nest>> tags, Terms terms) {}

    private final Insights insights;
    private final SharedFieldNotes notes;
    private final Floor floor;
    private final JdbcClient jdbc;
    private @Nullable Found found;

    Outstanding(Insights insights, SharedFieldNotes notes, Floor floor, JdbcClient jdbc) {
        this.insights = insights;
        this.notes = notes;
        this.floor = floor;
        this.jdbc = jdbc;
    }

    /** What stands out in one. */
    public StandsOut of(InsightId id) {
        Found now = found();
        Long medoid = insights.medoid(id).orElse(null);
        return new StandsOut(
                now.tags().getOrDefault(id.value(), List.of()),
                now.terms().of(id.value()),
                medoid == null
                        ? null
                        : notes.of(List.of(medoid)).stream().findFirst().orElse(null));
    }

    /** The circumstances of all insights for which some hold, by insight. */
    public Map<InsightId, List<Nest>> tags() {
        return found().tags().entrySet().stream()
                .collect(Collectors.toMap(each -> new InsightId(each.getKey()), Map.Entry::getValue));
    }

    /** Whoever comes while it is looked up waits, and looks up nothing. */
    private synchronized Found found() {
        String asOf = jdbc.sql("""
                        select concat_ws(' ', (select count(*) from insights_link), (select max(linked_at) from insights_link),
                                              (select max(id) from insights_change),
                                              (select count(*) from insights_change where undone_at is not null))
                        """).query(String.class).single();
        Found known = found;
        if (known == null || !known.asOf().equals(asOf)) {
            known = look(asOf);
            found = known;
        }
        return known;
    }

    private Found look(String asOf) {
        List<FieldNote> all = notes.all();
        Map<Long, InsightId> where =
                insights.byNote(all.stream().map(FieldNote::id).toList());
        Map<String, Queue> queues =
                floor.queues().stream().collect(Collectors.toMap(Queue::externalId, Function.identity()));
        Map<String, ZoneId> zones = floor.sites().stream().collect(Collectors.toMap(Site::externalId, Site::zone));
        Terms terms = new Terms();
        List<FieldNote> linked =
                all.stream().filter(note -> where.containsKey(note.id())).toList();
        linked.forEach(note -> terms.add(number(where, note), words(note)));
        record Occasion(long insight, long visit) {}
        Map<Occasion, Set<Tag>> occasions = new LinkedHashMap<>();
        linked.forEach(note -> occasions
                .computeIfAbsent(new Occasion(number(where, note), note.visit().value()), occasion -> new HashSet<>())
                .addAll(tags(note, queues.get(note.queue()), zones)));
        List<Tagged> tagged = occasions.entrySet().stream()
                .map(each -> new Tagged(each.getKey().insight(), each.getValue()))
                .toList();
        return new Found(asOf, TagRules.of(tagged), terms);
    }

    private static long number(Map<Long, InsightId> where, FieldNote note) {
        return Objects.requireNonNull(where.get(note.id())).value();
    }

    private static String words(FieldNote note) {
        return Stream.of(note.situation(), note.action())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private static Set<Tag> tags(FieldNote note, @Nullable Queue queue, Map<String, ZoneId> zones) {
        Set<Tag> tags = new HashSet<>();
        tags.add(new Tag(Dimension.QUEUE, note.queue()));
        tags.add(new Tag(Dimension.SITE, note.site()));
        tags.add(new Tag(Dimension.KIND, note.kind().name()));
        ZoneId zone = zones.getOrDefault(note.site(), ZoneOffset.UTC);
        tags.add(new Tag(
                Dimension.DAYPART,
                Daypart.of(note.occurredAt().atZone(zone).toLocalTime()).name()));
        if (queue != null) {
            tags.add(new Tag(Dimension.CHANNEL, queue.channel().name()));
        }
        String segment = note.segment();
        if (segment != null) {
            tags.add(new Tag(Dimension.SEGMENT, segment.toLowerCase(Locale.ROOT)));
        }
        String wish = note.wish();
        if (wish != null) {
            tags.add(new Tag(Dimension.WISH, wish.toLowerCase(Locale.ROOT)));
        }
        return tags;
    }
}
