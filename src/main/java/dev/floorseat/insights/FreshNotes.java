package dev.floorseat.insights;

import dev.floorseat.notes.Alike;
import dev.floorseat.notes.FieldNote;
import dev.floorseat.notes.NoteRemarked;
import dev.floorseat.notes.NotesShared;
import dev.floorseat.notes.SharedFieldNotes;
import dev.floorseat.rotation.Appointments;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in notes as they become shared: each is an insight of its own unless its author said that it is the same as one there, or as
 * the rule that one became.
 */
@Component
class FreshNotes {

    private final InsightRows rows;
    private final Links links;
    private final Regrouping regrouping;
    private final Counting counting;
    private final SharedFieldNotes notes;
    private final Appointments appointments;
    private final ObjectProvider<RuleOrigins> origins;
    private final ApplicationEventPublisher events;

    FreshNotes(
            InsightRows rows,
            Links links,
            Regrouping regrouping,
            Counting counting,
            SharedFieldNotes notes,
            Appointments appointments,
            ObjectProvider<RuleOrigins> origins,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.links = links;
        this.regrouping = regrouping;
        this.counting = counting;
        this.notes = notes;
        this.appointments = appointments;
        this.origins = origins;
        this.events = events;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void shared(NotesShared fresh) {
        take(fresh.notes());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void remarked(NoteRemarked remarked) {
        Link link = links.byNote(List.of(remarked.note())).get(remarked.note());
        if (link != null) {
            counting.count(List.of(link.insight()));
        }
    }

    /** Takes in what nobody has taken in, such as a note that came in the very moment in which its visit was shared. */
    @Transactional
    public void takeStragglers() {
        take(notes.all().stream().map(FieldNote::id).toList());
    }

    private void take(Collection<Long> numbers) {
        Set<Long> fresh = new HashSet<>(numbers);
        fresh.removeAll(links.byNote(numbers).keySet());
        Map<Long, Alike> alike = notes.alike(fresh);
        Map<Long, InsightId> meant = new HashMap<>();
        alike.forEach((note, said) -> meant(said).ifPresent(insight -> meant.put(note, insight)));
        Map<String, Boolean> executives = new HashMap<>();
        List<InsightId> touched = new ArrayList<>();
        List<InsightId> begun = new ArrayList<>();
        Map<InsightId, List<Long>> joined = new LinkedHashMap<>();
        // all that notes may join are held at once and in order, so that no two wait for each other
        rows.hold(Counting.sorted(meant.values()));
        for (FieldNote note : notes.of(fresh)) {
            boolean executive = executives.computeIfAbsent(
                    note.visit().value() + "/" + note.author().value(), key -> isExecutive(note));
            Alike said = alike.get(note.id());
            Insight there = live(meant.get(note.id()));
            Insight same = said != null && said.choice() == Alike.Choice.SAME ? there : null;
            InsightId insight = same == null ? rows.make(note.id()) : same.id();
            links.begin(note.id(), insight, same == null ? Why.OWN : Why.CONFIRMED, executive);
            touched.add(insight);
            if (same != null) {
                joined.computeIfAbsent(insight, key -> new ArrayList<>()).add(note.id());
            }
            if (same == null) {
                begun.add(insight);
            }
            if (there != null && !there.id().equals(insight)) {
                links.relate(note.id(), there.id());
            }
        }
        if (!begun.isEmpty()) {
            events.publishEvent(new InsightsBegun(begun));
        }
        counting.count(Counting.sorted(touched));
        joined.forEach((insight, those) -> events.publishEvent(new NotesJoined(insight, those)));
    }

    /** What the author meant: an insight, or the one a rule came from; empty for a rule written by hand. */
    private Optional<InsightId> meant(Alike said) {
        Long number = said.id();
        if (number == null || number <= 0) {
            return Optional.empty();
        }
        return said.kind() == Alike.Kind.RULE
                ? origins.stream()
                        .flatMap(rules -> rules.originOf(number).stream())
                        .findFirst()
                : Optional.of(new InsightId(number));
    }

    /** An insight as it is now, wherever it went; null where there is none such. */
    private @Nullable Insight live(@Nullable InsightId meant) {
        return meant == null
                ? null
                : rows.one(meant).map(there -> regrouping.live(there.id())).orElse(null);
    }

    private boolean isExecutive(FieldNote note) {
        return appointments
                .lastOf(note.visit(), note.author())
                .map(appointment -> appointment.executive().equals(note.author()))
                .orElse(false);
    }
}
