package dev.floorseat.solver;

import dev.floorseat.solver.Problem.BusyKind;
import dev.floorseat.solver.Problem.Stage;
import dev.floorseat.solver.Problem.VisitLength;
import dev.floorseat.solver.Problem.WishKind;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Small problems in which anything may happen, crowded so that every rule is broken now and then: nights, short shifts, three time
 * zones over a change of the clocks, gaps in the staffing, slots that are gone.
 */
public final class RandomProblems {

    private static final LocalDate FIRST = LocalDate.of(2027, 3, 22);
    private static final List<String> ZONES = List.of("Europe/Berlin", "Europe/Lisbon", "America/New_York");

    private final Random random;

    private RandomProblems(long seed) {
        this.random = new Random(seed);
    }

    /** Makes a problem; the same for the same seed. */
    public static Problem of(long seed) {
        return new RandomProblems(seed).problem();
    }

    /** Puts about nine in ten visits anywhere at all, by chance. */
    public static Map<String, String> anyAssignment(Problem problem, long seed) {
        Random random = new Random(seed);
        List<String> slots = new ArrayList<>(new TreeSet<>(new ReferenceFacts(problem).slotIds()));
        Map<String, String> assignment = new HashMap<>();
        for (Problem.Visit visit : problem.visits()) {
            if (random.nextInt(10) > 0) {
                String published = visit.published();
                assignment.put(
                        visit.id(),
                        published != null && slots.contains(published) && random.nextBoolean()
                                ? twinOr(published, slots, random)
                                : slots.get(random.nextInt(slots.size())));
            }
        }
        return assignment;
    }

    /** The next shift is the twin of every third. */
    private static String twinOr(String slot, List<String> slots, Random random) {
        int slash = slot.indexOf('/');
        int shift = Integer.parseInt(slot.substring(1, slash));
        String twin = "S" + (shift + 1) + slot.substring(slash);
        return random.nextBoolean() && slots.contains(twin) ? twin : slot;
    }

    private Problem problem() {
        List<Problem.Site> sites = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            sites.add(new Problem.Site(
                    "L" + i,
                    ZoneId.of(ZONES.get(i)),
                    1 + random.nextInt(3),
                    Set.of(FIRST.plusDays(random.nextInt(14)))));
        }
        List<Problem.Queue> queues = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            queues.add(new Problem.Queue("Q" + i, "PHONE", 2 + random.nextInt(4), languages()));
        }
        List<Problem.Mentor> mentors = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            mentors.add(new Problem.Mentor(
                    "M" + i,
                    languages(),
                    maybe("T" + random.nextInt(2)),
                    random.nextInt(6) > 0,
                    licence(),
                    random.nextInt(3),
                    random.nextInt(4)));
        }
        List<Problem.Executive> executives = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            executives.add(executive(i));
        }
        List<Problem.Shift> shifts = shifts();
        return new Problem(
                new Problem.Rotation("R", FIRST, FIRST.plusDays(14), null),
                new Problem.Policy(
                        random.nextInt(2),
                        20 + random.nextInt(60),
                        660,
                        random.nextInt(3) * 1440,
                        LocalTime.of(6, 0),
                        LocalTime.of(22, 0)),
                Map.of("S1", 7L, "S2", 0L),
                sites,
                List.of(new Problem.Travel("L0", "L1", 95), new Problem.Travel("L2", "L0", 600)),
                queues,
                executives,
                mentors,
                List.of(new Problem.Line("T0", "E1"), new Problem.Line("T1", "M4")),
                shifts,
                staffing(),
                embargoes(),
                visits(shifts),
                List.of(demand(0), demand(1)));
    }

    private Problem.Executive executive(int index) {
        List<Problem.Busy> busy = new ArrayList<>();
        List<Problem.Wish> wishes = new ArrayList<>();
        List<Problem.PastVisit> history = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            OffsetDateTime from = any(14 * 24);
            busy.add(new Problem.Busy(
                    from,
                    from.plusHours(3 + random.nextInt(20)),
                    random.nextBoolean() ? BusyKind.BUSY : BusyKind.TENTATIVE));
            OffsetDateTime wish = any(14 * 24);
            wishes.add(new Problem.Wish(
                    wish,
                    wish.plusHours(8 + random.nextInt(40)),
                    random.nextBoolean() ? WishKind.DESIRED : WishKind.UNDESIRED));
            if (random.nextInt(3) == 0) {
                OffsetDateTime past = any(-90 * 24);
                history.add(new Problem.PastVisit(
                        "M" + random.nextInt(5),
                        "Q" + random.nextInt(3),
                        "L" + random.nextInt(3),
                        past,
                        past.plusHours(4)));
            }
        }
        String manager = index == 0 ? "E9" : "E" + random.nextInt(index);
        return new Problem.Executive(
                "E" + index,
                languages(),
                maybe("L" + random.nextInt(3)),
                maybe(manager),
                random.nextInt(4) == 0 ? null : licence(),
                random.nextBoolean() ? Set.of("Q" + random.nextInt(3)) : Set.of(),
                busy,
                wishes,
                history);
    }

    private List<Problem.Shift> shifts() {
        List<Problem.Shift> shifts = new ArrayList<>();
        double[] hours = {8, 8, 8, 7, 6, 6.75, 4, 4.5, 3.5, 9};
        for (int i = 0; i < 45; i++) {
            if (i % 3 == 2) {
                shifts.add(twin(shifts.get(i - 1), i));
                continue;
            }
            OffsetDateTime from = any(14 * 24);
            if (random.nextInt(3) > 0) {
                from = from.withHour(5 + random.nextInt(12));
            }
            shifts.add(new Problem.Shift(
                    "S" + i,
                    "M" + random.nextInt(5),
                    "L" + random.nextInt(3),
                    "Q" + random.nextInt(3),
                    from,
                    from.plusMinutes((long) (60 * hours[random.nextInt(hours.length)]))));
        }
        return shifts;
    }

    /** The same time and site beside another mentor on another queue, perhaps. */
    private Problem.Shift twin(Problem.Shift other, int index) {
        return new Problem.Shift(
                "S" + index, "M" + random.nextInt(5), other.site(), "Q" + random.nextInt(3), other.from(), other.to());
    }

    private List<Problem.Staffing> staffing() {
        List<Problem.Staffing> staffing = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            OffsetDateTime from = any(14 * 24);
            staffing.add(new Problem.Staffing(
                    "L" + random.nextInt(3),
                    "Q" + random.nextInt(3),
                    from,
                    from.plusHours(10 + random.nextInt(30)),
                    random.nextInt(12)));
        }
        return staffing;
    }

    private List<Problem.Embargo> embargoes() {
        OffsetDateTime one = any(14 * 24);
        OffsetDateTime other = any(14 * 24);
        OffsetDateTime third = any(14 * 24);
        return List.of(
                new Problem.Embargo("L0", null, one, one.plusHours(30)),
                new Problem.Embargo(null, "Q1", other, other.plusHours(30)),
                new Problem.Embargo("L1", "Q0", third, third.plusHours(90)));
    }

    private List<Problem.Visit> visits(List<Problem.Shift> shifts) {
        List<Problem.Visit> visits = new ArrayList<>();
        List<String> halves = new ArrayList<>();
        List<String> wholes = new ArrayList<>();
        for (Problem.Shift shift : shifts) {
            for (Slot slot : HostingSlots.of(shift, ZoneId.of("Europe/Berlin"))) {
                if (slot.part() == Slot.Part.FULL) {
                    wholes.add(slot.id());
                } else if (shift.site().equals("L0")) {
                    halves.add(slot.id());
                }
            }
        }
        for (int i = 0; i < 14; i++) {
            boolean whole = random.nextInt(3) == 0;
            List<String> fitting = whole ? wholes : halves;
            String slot = fitting.get(random.nextInt(fitting.size()));
            OffsetDateTime window = random.nextInt(5) == 0 ? any(7 * 24) : null;
            visits.add(new Problem.Visit(
                    "V" + i,
                    "E" + random.nextInt(4),
                    whole ? VisitLength.FULL : VisitLength.HALF,
                    List.of(Stage.LISTEN, Stage.SPLIT, Stage.CALLS).get(random.nextInt(3)),
                    1 + random.nextInt(10),
                    i > 4 && random.nextInt(3) == 0
                            ? new Problem.After("V" + random.nextInt(4), random.nextInt(3), 3 + random.nextInt(6))
                            : null,
                    window,
                    window == null ? null : window.plusHours(150),
                    random.nextInt(9) == 0 ? slot : null,
                    random.nextInt(3) == 0 ? (random.nextInt(3) == 0 ? "gone/FULL" : slot) : null));
        }
        return visits;
    }

    private Problem.Demand demand(int index) {
        return new Problem.Demand(
                "D" + index,
                "Q" + random.nextInt(3),
                FIRST.plusDays(random.nextInt(14)),
                Set.of("E" + random.nextInt(4)),
                1 + random.nextInt(5));
    }

    private Problem.Licence licence() {
        LocalDate from = FIRST.minusDays(random.nextInt(10));
        return new Problem.Licence(from, from.plusDays(5 + random.nextInt(30)));
    }

    private Set<String> languages() {
        Set<String> languages = new HashSet<>();
        for (String each : List.of("de", "en", "fr")) {
            if (random.nextInt(4) > 0) {
                languages.add(each);
            }
        }
        return languages;
    }

    private @Nullable String maybe(String text) {
        return random.nextInt(4) == 0 ? null : text;
    }

    /** Quarters of an hour, in one of two offsets. */
    private OffsetDateTime any(int hours) {
        OffsetDateTime start = OffsetDateTime.parse("2027-03-22T00:00:00+01:00");
        int quarters = random.nextInt(Math.abs(hours) * 2) * 2 * Integer.signum(hours);
        OffsetDateTime time = start.plusMinutes(quarters * 15L);
        return random.nextBoolean() ? time : time.withOffsetSameInstant(ZoneOffset.UTC);
    }
}
