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
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Two rotations before the pilot, as they took place: every executive came once or twice to each, half a day beside somebody. */
@Component
@Profile("demo")
class PastRotations {

    /** How many weeks ago the first began. */
    static final int FIRST_WEEK = 28;

    private static final String PROGRAMME = "Zwei halbe Tage";
    private static final String BY = "planner";
    private static final int BOARD = 5;
    private static final int HEAD_OF_SERVICE = 6;
    private static final Set<String> NEW_SINCE = Set.of("E13", "E22", "E24");

    private static final String ENGLISH_ONLY = "E05";
    private static final int ENGLISH_QUEUE = 1;

    private record Round(String name, int from, int to) {}

    private static final List<Round> ROUNDS =
            List.of(new Round("Erste Rotation", FIRST_WEEK, 16), new Round("Zweite Rotation", 15, 4));

    private final Imports imports;
    private final People people;
    private final ProgrammeBook programmes;
    private final Rotations rotations;
    private final Drafts drafts;
    private final Planning planning;
    private final Publication publication;
    private final Appointments appointments;

    PastRotations(
            Imports imports,
            People people,
            ProgrammeBook programmes,
            Rotations rotations,
            Drafts drafts,
            Planning planning,
            Publication publication,
            Appointments appointments) {
        this.imports = imports;
        this.people = people;
        this.programmes = programmes;
        this.rotations = rotations;
        this.drafts = drafts;
        this.planning = planning;
        this.publication = publication;
        this.appointments = appointments;
    }

    /** Records both, and gives their visits by begin. */
    List<Appointment> record(DemoCompany company) {
        programmes.add(new Wanted(PROGRAMME, 2, List.of(new WantedStep(VisitLength.HALF, Stage.LISTEN, null, null))));
        return ROUNDS.stream()
                .flatMap(round -> record(company, round).stream())
                .sorted(Comparator.comparing(Appointment::from))
                .toList();
    }

    private List<Appointment> record(DemoCompany company, Round round) {
        LocalDate first = company.from().minusWeeks(round.from());
        LocalDate last = company.from().minusWeeks(round.to() - 1L).minusDays(3);
        long rotation = rotations.open(round.name() + " " + first.getYear(), PROGRAMME, first, last, null);
        List<Visit> visits = visits(rotation, company, ROUNDS.indexOf(round));
        List<HalfDay> days = days(visits, first, last, round);
        bring(days.stream().map(HalfDay::rostered));
        Map<String, String> places = new HashMap<>();
        for (int i = 0; i < visits.size(); i++) {
            places.put(visits.get(i).key(), days.get(i).slot());
        }
        planning.take(drafts.of(rotation), places, BY);
        publication.record(rotation, BY);
        return visits.stream()
                .map(visit -> appointments.of(visit.visitId()).orElseThrow())
                .toList();
    }

    /** Everybody's first visit, then the second of every other; who was promoted since came to none. */
    private List<Visit> visits(long rotation, DemoCompany company, int round) {
        Map<String, List<Visit>> of = new LinkedHashMap<>();
        company.executives().forEach(executive -> of.put(executive, new ArrayList<>()));
        drafts.of(rotation)
                .visits()
                .forEach(visit -> of.getOrDefault(
                                people.byId(visit.visitor()).orElseThrow().externalId(), new ArrayList<>())
                        .add(visit));
        of.keySet().removeAll(NEW_SINCE);
        List<List<Visit>> all = new ArrayList<>(of.values());
        return Stream.concat(
                        all.stream().flatMap(own -> own.stream().limit(1)),
                        all.stream()
                                .filter(own -> all.indexOf(own) % 2 == round)
                                .flatMap(own -> own.stream().skip(1).limit(1)))
                .toList();
    }

    private List<HalfDay> days(List<Visit> visits, LocalDate first, LocalDate last, Round round) {
        List<LocalDate> workdays = first.datesUntil(last)
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                .toList();
        // executives come as they are listed, on days mixed so that no week is one department's
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, visits.size()).boxed().toList());
        Collections.shuffle(order, new Random(DemoCompany.SEED + round.from()));
        List<HalfDay> days = new ArrayList<>();
        for (int i = 0; i < visits.size(); i++) {
            String who = people.byId(visits.get(i).visitor()).orElseThrow().externalId();
            int number = Integer.parseInt(who.substring(1));
            boolean above = number <= BOARD || number == HEAD_OF_SERVICE + 1;
            boolean english = who.equals(ENGLISH_ONLY);
            int site = english ? 0 : i % (above ? 2 : Premises.PLACES.size());
            int mentor = site * Staff.MENTORS_A_SITE
                    + (english ? round.from() % 2 * 2 : (i * 7 + round.from()) % Staff.MENTORS_A_SITE);
            int queues = Premises.PLACES.get(site).phone().size()
                    + Premises.PLACES.get(site).written().size();
            days.add(HalfDay.of(
                    "H" + round.from() + "-" + i,
                    mentor,
                    english ? ENGLISH_QUEUE : (i / 3 + round.from()) % queues,
                    workdays.get(order.get(i) * workdays.size() / visits.size())
                            .atTime(LocalTime.of(i % 2 == 0 ? 8 : 13, 30))));
        }
        return days;
    }

    private void bring(Stream<String> rows) {
        ImportFile file = ImportFile.csv(
                "shifts.csv",
                "id;mentor;site;queue;from;to;cancelled\n" + rows.collect(Collectors.joining("\n")) + "\n");
        ImportResult result = imports.run(ImportKind.SHIFTS, file, CompanyLoad.SOURCE, false);
        if (!result.good()) {
            throw new IllegalStateException("the history's own shifts are faulty: " + result.faults());
        }
    }
}
