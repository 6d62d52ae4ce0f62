package dev.floorseat.rotation.ledger;

import dev.floorseat.people.Mentor;
import dev.floorseat.people.People;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.Attendances;
import dev.floorseat.rotation.Attendances.Attendance;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.ledger.Gaps.Behind;
import dev.floorseat.rotation.ledger.Gaps.NearCap;
import dev.floorseat.rotation.plan.Overview.Line;
import dev.floorseat.rotation.plan.Rotation;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds what is missing. */
@Component
class GapList {

    /** From four fifths of what somebody wants at most it is nearly that. */
    private static final int NEARLY = 4;

    private static final int FIFTHS = 5;

    private final OwnDirectives directives;
    private final Attendances attendances;
    private final Appointments appointments;
    private final People people;
    private final Clock clock;

    GapList(OwnDirectives directives, Attendances attendances, Appointments appointments, People people, Clock clock) {
        this.directives = directives;
        this.attendances = attendances;
        this.appointments = appointments;
        this.people = people;
        this.clock = clock;
    }

    /** The gaps of a rotation: of its visits, and of where they are. */
    Gaps of(Rotation rotation, List<Line> lines, List<LedgerEntry> entries, Scribe scribe) {
        return new Gaps(behind(lines, scribe), nearCap(rotation, lines, entries), directives.unmet(lines, scribe));
    }

    private List<Behind> behind(List<Line> lines, Scribe scribe) {
        Instant now = clock.instant();
        Map<VisitId, Attendance> held = attendances.of(
                lines.stream().map(line -> line.visit().visitId()).toList());
        Map<PersonId, Behind> sums = new HashMap<>();
        for (Line line : lines) {
            int units = line.visit().length().units();
            Attendance attendance = held.get(line.visit().visitId());
            boolean credited = attendance != null && attendance.creditedAt() != null;
            Appointment promised = line.declined() ? null : line.promised();
            boolean over = promised != null && !promised.to().isAfter(now);
            boolean planned = !over && (promised != null || line.visit().place() != null);
            sums.merge(
                    line.visit().visitor(),
                    new Behind(
                            scribe.name(line.visit().visitor()),
                            units,
                            credited ? units : 0,
                            !credited && planned ? units : 0,
                            !credited && over ? units : 0),
                    GapList::sum);
        }
        return sums.values().stream()
                .filter(each -> each.unplaced() > 0 || each.debrief() > 0)
                .sorted(Comparator.comparing(Behind::executive, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private static Behind sum(Behind a, Behind b) {
        return new Behind(
                a.executive(),
                a.owed() + b.owed(),
                a.credited() + b.credited(),
                a.planned() + b.planned(),
                a.debrief() + b.debrief());
    }

    private List<NearCap> nearCap(Rotation rotation, List<Line> lines, List<LedgerEntry> entries) {
        Set<VisitId> own = lines.stream().map(line -> line.visit().visitId()).collect(Collectors.toSet());
        Map<PersonId, Map<LocalDate, Integer>> weeks = new HashMap<>();
        entries.forEach(entry -> count(weeks, entry.mentor(), entry.from(), entry.zone()));
        appointments
                .standing(start(rotation.firstDay()), start(rotation.lastDay().plusDays(1)))
                .stream()
                .filter(each -> !own.contains(each.visit()))
                .forEach(each -> count(weeks, each.mentor(), each.from(), each.zone()));
        List<NearCap> near = new ArrayList<>();
        for (Mentor mentor : people.mentors()) {
            weeks.getOrDefault(mentor.person().id(), new TreeMap<>()).forEach((week, visits) -> {
                if (FIFTHS * visits >= NEARLY * mentor.weekCap()) {
                    near.add(new NearCap(mentor.person().name(), week, visits, mentor.weekCap()));
                }
            });
        }
        near.sort(Comparator.comparing(NearCap::mentor, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(NearCap::week));
        return List.copyOf(near);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static void count(
            Map<PersonId, Map<LocalDate, Integer>> weeks, PersonId mentor, Instant from, ZoneId zone) {
        LocalDate monday = LocalDate.ofInstant(from, zone).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        weeks.computeIfAbsent(mentor, host -> new TreeMap<>()).merge(monday, 1, Integer::sum);
    }
}
