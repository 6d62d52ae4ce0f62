package dev.floorseat.insights;

import dev.floorseat.notes.FieldNote;
import dev.floorseat.notes.SharedFieldNotes.Beside;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.VisitId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Counts what speaks for an insight and against it. */
final class EvidenceCount {

    private static final double SUGGESTED = 0.5;

    private record Voice(VisitId visit, PersonId person) {}

    private final Map<PersonId, Double> executives = new HashMap<>();
    private final Set<PersonId> mentors = new HashSet<>();
    private final Map<VisitId, Double> visits = new HashMap<>();
    private final Map<VisitId, LocalDate> seen = new HashMap<>();
    private final Set<String> sites = new HashSet<>();
    private final TreeSet<LocalDate> weeks = new TreeSet<>();
    private final Set<Voice> supporting = new HashSet<>();
    private final Set<Voice> contradicting = new HashSet<>();
    private final ZoneId zone;

    private EvidenceCount(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * Counts.
     *
     * @param notes the insight's notes
     * @param links their links, by note
     * @param beside what was said beside them, by note
     * @param visitsOn the visits with shared notes, by queue
     * @param zone in which weeks begin
     * @param today in that zone
     */
    static Evidence of(
            List<FieldNote> notes,
            Map<Long, Link> links,
            Map<Long, List<Beside>> beside,
            Map<String, Set<Long>> visitsOn,
            ZoneId zone,
            LocalDate today,
            EvidencePolicy policy) {
        EvidenceCount count = new EvidenceCount(zone);
        Set<Long> scope = new HashSet<>();
        for (FieldNote note : notes) {
            count.add(note, Objects.requireNonNull(links.get(note.id())));
            beside.getOrDefault(note.id(), List.of()).stream()
                    .filter(Beside::against)
                    .forEach(against -> count.contradicting.add(new Voice(against.visit(), against.author())));
            scope.addAll(visitsOn.getOrDefault(note.queue(), Set.of()));
        }
        return count.evidence(scope.size(), today, policy);
    }

    private void add(FieldNote note, Link link) {
        Voice voice = new Voice(note.visit(), note.author());
        if (link.contradicts()) {
            contradicting.add(voice);
            return;
        }
        supporting.add(voice);
        double weight = link.suggested() ? SUGGESTED : 1;
        if (link.executive()) {
            executives.merge(note.author(), weight, Math::max);
        } else {
            mentors.add(note.author());
        }
        visits.merge(note.visit(), weight, Math::max);
        sites.add(note.site());
        LocalDate week = week(note, zone);
        weeks.add(week);
        seen.merge(note.visit(), week, (one, other) -> one.isAfter(other) ? one : other);
    }

    private Evidence evidence(int scope, LocalDate today, EvidencePolicy policy) {
        double current = seen.values().stream()
                .mapToDouble(week -> Math.pow(
                        0.5, Math.max(0, ChronoUnit.DAYS.between(week, today)) / (double) policy.halfLifeDays()))
                .sum();
        return new Evidence(
                executives.size(),
                mentors.size(),
                visits.size(),
                sites.size(),
                weeks.size(),
                supporting.size(),
                contradicting.size(),
                sum(executives),
                sum(visits),
                current,
                Wilson.of(visits.size(), Math.max(scope, visits.size())).lower(),
                Math.max(scope, visits.size()),
                weeks.isEmpty() ? null : weeks.first(),
                weeks.isEmpty() ? null : weeks.last());
    }

    /** The Monday of the week in which a note was written: no finer than CX leads may know. */
    static LocalDate week(FieldNote note, ZoneId zone) {
        return LocalDate.ofInstant(note.occurredAt(), zone).with(DayOfWeek.MONDAY);
    }

    private static double sum(Map<?, Double> weights) {
        return weights.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
