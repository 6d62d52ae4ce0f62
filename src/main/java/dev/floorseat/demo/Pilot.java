package dev.floorseat.demo;

import dev.floorseat.floor.ImportFile;
import dev.floorseat.floor.ImportKind;
import dev.floorseat.floor.ImportResult;
import dev.floorseat.floor.Imports;
import dev.floorseat.people.People;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.Rotations;
import dev.floorseat.rotation.Stage;
import dev.floorseat.rotation.VisitLength;
import dev.floorseat.rotation.plan.Drafts;
import dev.floorseat.rotation.plan.Planning;
import dev.floorseat.rotation.plan.Publication;
import dev.floorseat.rotation.plan.Visit;
import dev.floorseat.rotation.programme.ProgrammeBook;
import dev.floorseat.rotation.programme.ProgrammeBook.Wanted;
import dev.floorseat.rotation.programme.ProgrammeBook.WantedStep;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The weeks before today, in which the company tried Floorseat out: half a day beside somebody for every executive. One of these visits,
 * the demo executive's beside the demo mentor, is about to begin when the demo starts.
 */
@Component
@Profile("demo")
class Pilot {

    private static final String NAME = "Probelauf";
    private static final String BY = "planner";
    private static final String SHIFT = "P";
    private static final int WEEKS = 3;
    private static final LocalTime OPENS = LocalTime.of(6, 0);
    private static final LocalTime LAST_BEGIN = LocalTime.of(18, 0);

    private final Imports imports;
    private final People people;
    private final ProgrammeBook programmes;
    private final Rotations rotations;
    private final Drafts drafts;
    private final Planning planning;
    private final Publication publication;
    private final Appointments appointments;
    private final PilotNotes notes;
    private final Clock clock;

    Pilot(
            Imports imports,
            People people,
            ProgrammeBook programmes,
            Rotations rotations,
            Drafts drafts,
            Planning planning,
            Publication publication,
            Appointments appointments,
            PilotNotes notes,
            Clock clock) {
        this.imports = imports;
        this.people = people;
        this.programmes = programmes;
        this.rotations = rotations;
        this.drafts = drafts;
        this.planning = planning;
        this.publication = publication;
        this.appointments = appointments;
        this.notes = notes;
        this.clock = clock;
    }

    /**
     * Opens the rotation, records what has taken place, and invites the two whose visit is about to begin.
     *
     * @param chronicle learns what was written
     * @return the visits of which nothing is written yet, by begin
     */
    List<Appointment> fly(DemoCompany company, Chronicle chronicle) {
        LocalDateTime now = LocalDateTime.now(clock.withZone(Premises.ZONE));
        HalfDay next = HalfDay.ofPhone(SHIFT, 0, next(now));
        List<HalfDay> past = past(company, now.toLocalDate());
        bring(
                ImportKind.SHIFTS,
                "id;mentor;site;queue;from;to;cancelled",
                Stream.concat(
                        instead(company, next),
                        Stream.concat(past.stream(), Stream.of(next)).map(HalfDay::rostered)));
        bring(ImportKind.STAFFING, "site;queue;from;to;agents", Stream.of(next.staffed()));
        programmes.add(new Wanted(NAME, 1, List.of(new WantedStep(VisitLength.HALF, Stage.LISTEN, null, null))));
        long rotation = rotations.open(NAME, NAME, company.from().minusWeeks(WEEKS), company.from(), null);

        Map<String, Visit> first = first(rotation, company);
        Visit coming = Objects.requireNonNull(first.remove(company.demoExecutive()));
        Map<String, String> places = new HashMap<>();
        first.values()
                .forEach(
                        visit -> places.put(visit.key(), past.get(places.size()).slot()));
        planning.take(drafts.of(rotation), places, BY);
        publication.record(rotation, BY);
        List<Appointment> took = first.values().stream()
                .map(visit -> appointments.of(visit.visitId()).orElseThrow())
                .sorted(Comparator.comparing(Appointment::from))
                .toList();
        planning.move(coming.visitId(), coming.version(), next.slot(), true, BY);
        publication.publish(rotation, BY);
        return notes.write(took, chronicle);
    }

    /** Everybody's first visit; who owed more than one has the others still before them. */
    private Map<String, Visit> first(long rotation, DemoCompany company) {
        Map<String, Visit> first = new LinkedHashMap<>();
        for (Visit visit : drafts.of(rotation).visits()) {
            first.putIfAbsent(people.byId(visit.visitor()).orElseThrow().externalId(), visit);
        }
        first.keySet().retainAll(company.executives());
        return first;
    }

    /** Mentors of Leipzig and Dortmund, each on a working day before today. */
    private static List<HalfDay> past(DemoCompany company, LocalDate today) {
        List<LocalDate> workdays = company.from()
                .minusWeeks(WEEKS)
                .datesUntil(today)
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                .toList();
        List<HalfDay> days = new ArrayList<>();
        for (int mentor = 1; mentor < 2 * Staff.MENTORS_A_SITE; mentor++) {
            LocalDate day = workdays.get(mentor * workdays.size() / (2 * Staff.MENTORS_A_SITE));
            days.add(HalfDay.ofPhone(SHIFT, mentor, day.atTime(mentor % 2 == 0 ? 9 : 13, 0)));
        }
        return days;
    }

    /** The next half hour at which the site is open for long enough. */
    private static LocalDateTime next(LocalDateTime now) {
        LocalDateTime half = now.truncatedTo(ChronoUnit.HOURS).plusMinutes(now.getMinute() / 30 * 30L + 30);
        if (half.toLocalTime().isAfter(LAST_BEGIN)) {
            return half.toLocalDate().plusDays(1).atTime(OPENS);
        }
        return half.toLocalTime().isBefore(OPENS) ? half.toLocalDate().atTime(OPENS) : half;
    }

    /** Where the roster has begun, the mentor's shift of that day goes. */
    private static Stream<String> instead(DemoCompany company, HalfDay next) {
        LocalDate day = next.from().toLocalDate();
        return day.isBefore(company.from())
                ? Stream.of()
                : Stream.of(next.rosteredAs(RosterFile.id(next.mentor(), day)) + ";true");
    }

    private void bring(ImportKind kind, String header, Stream<String> rows) {
        ImportFile file =
                ImportFile.csv(kind.path() + ".csv", header + "\n" + rows.collect(Collectors.joining("\n")) + "\n");
        ImportResult result = imports.run(kind, file, CompanyLoad.SOURCE, false);
        if (!result.good()) {
            throw new IllegalStateException("the pilot's own " + kind + " are faulty: " + result.faults());
        }
    }
}
