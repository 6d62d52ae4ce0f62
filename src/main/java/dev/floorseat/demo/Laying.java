package dev.floorseat.demo;

import dev.floorseat.demo.HistoryFile.Laid;
import dev.floorseat.demo.HistoryFile.Line;
import dev.floorseat.demo.HistoryFile.Topic;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.VisitId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lays what was written on visits: each subject where it may come up, spread over its weeks and over people. */
final class Laying {

    private static final int DAYS_A_WEEK = 7;
    private static final int NEAR = 2;
    private static final int FEWEST = 3;
    private static final int TWICE_IN_A_VISIT = 10;
    private static final int TWICE_BY_ONE = 4;
    private static final int TWO_CONFESSIONS = 6;

    private final List<Appointment> visits;
    private final LocalDate today;
    private final Map<VisitId, List<Laid>> laid = new LinkedHashMap<>();

    /** Nothing is laid yet; visits by begin. */
    Laying(List<Appointment> visits, LocalDate today) {
        this.visits = List.copyOf(visits);
        this.today = today;
        visits.forEach(visit -> laid.put(visit.visit(), new ArrayList<>()));
    }

    /** What was written on each visit, by visit. */
    Map<VisitId, List<Laid>> of(HistoryFile file) {
        file.subjects().stream()
                .sorted(Comparator.comparingInt((Topic topic) -> topic.queues().size()))
                .forEach(this::lay);
        // a debrief needs a mistake of one's own: those nobody else has had go where there is none
        file.singles().stream().filter(Line::confessed).forEach(line -> put(null, line, without()));
        file.singles().stream().filter(line -> !line.confessed()).forEach(line -> put(null, line, emptiest(visits)));
        return laid;
    }

    private void lay(Topic topic) {
        List<Appointment> where = where(topic);
        Set<Long> spoken = new HashSet<>();
        Set<VisitId> used = new HashSet<>();
        for (int i = 0; i < topic.notes().size(); i++) {
            Line line = topic.notes().get(i);
            // what comes up often does so early: the first of many notes lie close together
            double share = (i + 0.5) / topic.notes().size();
            int middle = (int) (share * share * where.size());
            Appointment best =
                    where.subList(Math.max(0, middle - NEAR), Math.min(where.size(), middle + NEAR + 1)).stream()
                            .min(Comparator.comparingInt(visit -> laid(visit).size()
                                    + (used.contains(visit.visit()) ? TWICE_IN_A_VISIT : 0)
                                    + (spoken.contains(author(visit, line)) ? TWICE_BY_ONE : 0)
                                    + (line.confessed() && confessed(visit) ? TWO_CONFESSIONS : 0)))
                            .orElseThrow();
            used.add(best.visit());
            spoken.add(author(best, line));
            put(topic, line, best);
        }
    }

    /** The visits on its queues in its weeks; where these are too few, whoever sat on its queues. */
    private List<Appointment> where(Topic topic) {
        List<Appointment> on = visits.stream()
                .filter(visit -> topic.queues().contains(visit.queue()))
                .toList();
        List<Appointment> then =
                on.stream().filter(visit -> within(topic, visit)).toList();
        List<Appointment> where = then.size() < Math.min(topic.notes().size(), FEWEST) ? on : then;
        if (where.isEmpty()) {
            throw new IllegalStateException("nowhere to hear of " + topic.key());
        }
        return where;
    }

    private boolean within(Topic topic, Appointment visit) {
        long days = ChronoUnit.DAYS.between(visit.day(), today);
        return days <= (long) topic.firstWeek() * DAYS_A_WEEK && days > (topic.lastWeek() - 1L) * DAYS_A_WEEK;
    }

    private Appointment without() {
        List<Appointment> none =
                visits.stream().filter(visit -> !confessed(visit)).toList();
        return none.isEmpty() ? emptiest(visits) : none.get(0);
    }

    private Appointment emptiest(List<Appointment> of) {
        return of.stream()
                .min(Comparator.comparingInt(visit -> laid(visit).size()))
                .orElseThrow();
    }

    private boolean confessed(Appointment visit) {
        return laid(visit).stream().anyMatch(each -> each.line().confessed());
    }

    private void put(@Nullable Topic topic, Line line, Appointment visit) {
        laid(visit).add(new Laid(topic, line));
    }

    private List<Laid> laid(Appointment visit) {
        return laid.getOrDefault(visit.visit(), List.of());
    }

    private static long author(Appointment visit, Line line) {
        return (line.by() == PilotNotes.By.EXECUTIVE ? visit.executive() : visit.mentor()).value();
    }
}
