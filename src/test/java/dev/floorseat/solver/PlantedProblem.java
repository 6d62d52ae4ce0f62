package dev.floorseat.solver;

import dev.floorseat.solver.Problem.VisitLength;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A believable rotation with a plan planted in it, so that hard 0 and medium 0 are known to be possible: mentors with rotating early,
 * middle and late shifts, one guest at a time on most queues, executives whose diaries are full but for a fifth, and some whose only free
 * half days are those of the planted plan. The same for the same size and seed.
 *
 * @param problem the problem
 * @param planted slot ids by visit ids, without a broken hard rule
 */
public record PlantedProblem(Problem problem, Map<String, String> planted) {

    /**
     * How large a problem is.
     *
     * @param executives who visits; most twice, some three or four times
     * @param sites where
     * @param mentorsASite who works there; each has five shifts a week of which three slots are made each
     * @param queues how many queues
     * @param weeks how long
     * @param busyTenths how many tenths of their diaries are full, 0 to 9; of those in demand all but the planted plan is
     */
    public record Size(int executives, int sites, int mentorsASite, int queues, int weeks, int busyTenths) {

        private static final int USUAL = 6;

        /** With diaries as full as usual. */
        public Size(int executives, int sites, int mentorsASite, int queues, int weeks) {
            this(executives, sites, mentorsASite, queues, weeks, USUAL);
        }

        /** About 55 visits, 5,000 slots. */
        public static final Size TINY = new Size(20, 2, 14, 12, 12);

        /** About 65 visits, 10,000 slots: the demo company. */
        public static final Size DEMO = new Size(24, 3, 19, 12, 12);

        /** About 110 visits, 9,000 slots. */
        public static final Size SMALL = new Size(40, 3, 17, 12, 12);

        /** About 1,150 visits, 156,000 slots. */
        public static final Size LARGE = new Size(400, 12, 73, 30, 12);

        /** About 5,750 visits, a year of 18 sites: some 690,000 slots. */
        public static final Size YEAR = new Size(2000, 18, 50, 40, 52);

        /** The same with fuller or emptier diaries. */
        public Size busy(int tenths) {
            return new Size(executives, sites, mentorsASite, queues, weeks, tenths);
        }
    }

    /** Makes a problem of a size. */
    public static PlantedProblem of(Size size, long seed) {
        return new Planting(size, seed).plant();
    }

    /** Makes it step by step. */
    private static final class Planting {

        static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
        private static final LocalDate FIRST = LocalDate.of(2027, 1, 11);
        private static final int[] SHIFT_STARTS = {6, 9, 14};
        private static final Comparator<Slot> BY_START = Comparator.comparing(Slot::from);

        private final Size size;
        private final Random random;
        private final List<Problem.Shift> shifts = new ArrayList<>();
        private final List<Problem.Mentor> mentors = new ArrayList<>();
        private final List<Problem.Queue> queues = new ArrayList<>();
        private final Map<String, Problem.Mentor> mentorsById = new TreeMap<>();
        private final Map<String, Problem.Queue> queuesById = new TreeMap<>();
        private final Map<String, List<Slot>> takenByMentor = new TreeMap<>();
        private final Map<String, List<Slot>> takenBySite = new TreeMap<>();
        private final Map<String, String> planted = new TreeMap<>();
        private final List<Problem.Visit> visits = new ArrayList<>();
        private List<Slot> halves = List.of();
        private List<Slot> wholes = List.of();

        Planting(Size size, long seed) {
            this.size = size;
            this.random = new Random(seed);
        }

        PlantedProblem plant() {
            for (int i = 0; i < size.queues(); i++) {
                Set<String> languages = i % 5 == 4 ? Set.of("en") : Set.of("de", "en");
                queues.add(new Problem.Queue("Q" + i, "PHONE", 1 + i % 5, languages));
            }
            queues.forEach(queue -> queuesById.put(queue.id(), queue));
            List<Problem.Site> sites = new ArrayList<>();
            for (int i = 0; i < size.sites(); i++) {
                sites.add(new Problem.Site("L" + i, ZONE, 3, Set.of(FIRST.plusDays(11 + 7L * (i % 3)))));
                hire(i);
            }
            List<Slot> all = new ArrayList<>();
            shifts.forEach(shift -> all.addAll(HostingSlots.of(shift, ZONE)));
            all.removeIf(slot -> sites.stream()
                    .anyMatch(site -> site.id().equals(slot.site())
                            && site.holidays().contains(slot.from().toLocalDate())));
            halves = all.stream().filter(slot -> slot.part() != Slot.Part.FULL).toList();
            wholes = all.stream().filter(slot -> slot.part() == Slot.Part.FULL).toList();
            List<Problem.Executive> executives = new ArrayList<>();
            for (int i = 0; i < size.executives(); i++) {
                executives.add(executive(i));
            }
            Problem problem = new Problem(
                    new Problem.Rotation("planted", FIRST, FIRST.plusWeeks(size.weeks()), null),
                    new Problem.Policy(1, 20, 660, 2880, LocalTime.of(6, 0), LocalTime.of(22, 0)),
                    Map.of(),
                    sites,
                    travel(),
                    queues,
                    executives,
                    mentors,
                    List.of(new Problem.Line("T0", "E0"), new Problem.Line("T1", "E1"), new Problem.Line("T2", null)),
                    shifts,
                    List.of(),
                    List.of(),
                    visits,
                    List.of());
            return new PlantedProblem(problem, planted);
        }

        private void hire(int site) {
            for (int i = 0; i < size.mentorsASite(); i++) {
                String id = "M" + site + "-" + i;
                Problem.Mentor mentor = new Problem.Mentor(
                        id,
                        i % 4 == 3 ? Set.of("de") : Set.of("de", "en"),
                        "T" + i % 3,
                        random.nextInt(10) < 6,
                        new Problem.Licence(FIRST.minusYears(1), FIRST.plusYears(1)),
                        1 + random.nextInt(2),
                        random.nextInt(5));
                mentors.add(mentor);
                mentorsById.put(id, mentor);
                for (int week = 0; week < size.weeks(); week++) {
                    for (int day = 0; day < 5; day++) {
                        OffsetDateTime from = FIRST.plusWeeks(week)
                                .plusDays(day)
                                .atTime(SHIFT_STARTS[(i + week) % 3], 0)
                                .atZone(ZONE)
                                .toOffsetDateTime();
                        String queue = "Q" + (i + (day == 4 ? 1 : 0)) % size.queues();
                        shifts.add(
                                new Problem.Shift("S" + shifts.size(), id, "L" + site, queue, from, from.plusHours(8)));
                    }
                }
            }
        }

        private Problem.Executive executive(int index) {
            String id = "E" + index;
            Set<String> languages = index % 7 == 6 ? Set.of("en") : Set.of("de", "en");
            Problem.Executive bare = new Problem.Executive(
                    id,
                    languages,
                    "L" + index % size.sites(),
                    index == 0 ? null : "E" + (index - 1) / 4,
                    new Problem.Licence(FIRST.plusDays(7), FIRST.plusYears(1)),
                    Set.of("Q" + index % size.queues()),
                    List.of(),
                    wishes(),
                    List.of());
            List<Slot> own = visits(bare, index);
            return new Problem.Executive(
                    id,
                    languages,
                    bare.homeSite(),
                    bare.manager(),
                    bare.licence(),
                    bare.directiveQueues(),
                    busy(own, index % 10 == 0),
                    bare.wishes(),
                    List.of());
        }

        private List<Problem.Wish> wishes() {
            OffsetDateTime from = FIRST.plusDays(random.nextInt(size.weeks() * 7))
                    .atStartOfDay(ZONE)
                    .toOffsetDateTime();
            Problem.WishKind kind = random.nextBoolean() ? Problem.WishKind.DESIRED : Problem.WishKind.UNDESIRED;
            return List.of(new Problem.Wish(from, from.plusDays(5), kind));
        }

        /** A half day to listen, a whole day to talk some days later, and for most another half. */
        private List<Slot> visits(Problem.Executive executive, int index) {
            List<Slot> own = new ArrayList<>();
            add(executive, own, VisitLength.HALF, Problem.Stage.LISTEN, null);
            String first = visits.get(visits.size() - 1).id();
            add(executive, own, VisitLength.FULL, Problem.Stage.SPLIT, new Problem.After(first, 1, 40));
            if (index % 8 != 7) {
                add(executive, own, VisitLength.HALF, Problem.Stage.CALLS, null);
            }
            return own;
        }

        private void add(
                Problem.Executive executive,
                List<Slot> own,
                VisitLength length,
                Problem.Stage stage,
                Problem.@Nullable After after) {
            List<Slot> pool = length == VisitLength.FULL ? wholes : halves;
            for (int tries = 0; tries < 200_000; tries++) {
                Slot slot = pool.get(random.nextInt(pool.size()));
                if (fits(executive, own, slot, stage, after)) {
                    own.add(slot);
                    takenByMentor
                            .computeIfAbsent(slot.mentor(), any -> new ArrayList<>())
                            .add(slot);
                    takenBySite
                            .computeIfAbsent(slot.site(), any -> new ArrayList<>())
                            .add(slot);
                    String id = "V" + visits.size();
                    planted.put(id, slot.id());
                    int priority = 1 + random.nextInt(10);
                    visits.add(new Problem.Visit(
                            id, executive.id(), length, stage, priority, after, null, null, null, null));
                    return;
                }
            }
            throw new IllegalStateException("no room left for " + executive.id());
        }

        /** Stricter than the rules: three days between visits, one visit a mentor and week, one a queue and site at a time. */
        private boolean fits(
                Problem.Executive executive,
                List<Slot> own,
                Slot slot,
                Problem.Stage stage,
                Problem.@Nullable After after) {
            LocalDate day = slot.from().toLocalDate();
            Problem.Mentor mentor = mentorsById.getOrDefault(slot.mentor(), mentors.get(0));
            Problem.Queue queue = queuesById.getOrDefault(slot.queue(), queues.get(0));
            boolean understood = executive.languages().stream()
                    .anyMatch(each -> mentor.languages().contains(each)
                            && queue.languages().contains(each));
            boolean licensed = stage == Problem.Stage.LISTEN || !day.isBefore(FIRST.plusDays(7));
            boolean inLine = ("T0".equals(mentor.manager()) && executive.id().equals("E0"))
                    || ("T1".equals(mentor.manager()) && Set.of("E0", "E1").contains(executive.id()));
            boolean homeOpen = !day.equals(FIRST.plusDays(11))
                    && !day.equals(FIRST.plusDays(18))
                    && !day.equals(FIRST.plusDays(25));
            if (!mentor.optedIn() || !understood || !licensed || inLine || !homeOpen) {
                return false;
            }
            boolean tooLate = own.isEmpty() && day.isAfter(FIRST.plusWeeks(size.weeks() - 4L));
            if (tooLate
                    || own.stream().anyMatch(other -> Math.abs(days(other, slot)) < 3)
                    || (after != null && (days(own.get(0), slot) < 1 || days(own.get(0), slot) > 40))) {
                return false;
            }
            boolean hosts = takenByMentor.getOrDefault(slot.mentor(), List.of()).stream()
                    .anyMatch(other -> Math.abs(days(other, slot)) < 7);
            List<Slot> near = takenBySite.getOrDefault(slot.site(), List.of()).stream()
                    .filter(other ->
                            other.from().isBefore(slot.to()) && slot.from().isBefore(other.to()))
                    .toList();
            return !hosts
                    && near.size() < 2
                    && near.stream().noneMatch(other -> other.queue().equals(slot.queue()));
        }

        private static long days(Slot from, Slot to) {
            return to.from().toLocalDate().toEpochDay()
                    - from.from().toLocalDate().toEpochDay();
        }

        /** Blocks a fifth of every working day but what is planted; those in demand keep nothing else free. */
        private List<Problem.Busy> busy(List<Slot> own, boolean inDemand) {
            List<Slot> kept = own.stream().sorted(BY_START).toList();
            List<Problem.Busy> busy = new ArrayList<>();
            for (int day = 0; day < size.weeks() * 7; day++) {
                for (int hour : new int[] {6, 10, 14, 18}) {
                    OffsetDateTime from =
                            FIRST.plusDays(day).atTime(hour, 0).atZone(ZONE).toOffsetDateTime();
                    OffsetDateTime to = from.plusHours(4);
                    boolean planned =
                            kept.stream().anyMatch(slot -> slot.from().isBefore(to) && from.isBefore(slot.to()));
                    if (!planned && (inDemand || random.nextInt(10) < size.busyTenths())) {
                        Problem.BusyKind kind =
                                inDemand || random.nextInt(12) > 0 ? Problem.BusyKind.BUSY : Problem.BusyKind.TENTATIVE;
                        busy.add(new Problem.Busy(from, to, kind));
                    }
                }
            }
            return busy;
        }

        private List<Problem.Travel> travel() {
            List<Problem.Travel> travel = new ArrayList<>();
            for (int i = 0; i < size.sites(); i++) {
                for (int j = 0; j < i; j++) {
                    travel.add(new Problem.Travel("L" + i, "L" + j, 60 + (i * 37 + j * 53) % 240));
                }
            }
            return travel;
        }
    }
}
