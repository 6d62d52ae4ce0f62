package dev.floorseat.solver.engine;

import dev.floorseat.solver.Problem;
import dev.floorseat.solver.Problem.Stage;
import dev.floorseat.solver.Problem.VisitLength;
import dev.floorseat.solver.Remedy;
import dev.floorseat.solver.RotationSolver;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A company in which the visit V of Ada has exactly one place, to be taken away: Ben works one early shift in Dortmund on Tuesday, 2 March
 * 2027. Cleo, another executive, has the visit W.
 */
final class OneVisitOpen {

    static final RotationSolver SOLVER = Engine.start();

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Problem.Licence ALL_YEAR =
            new Problem.Licence(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31));

    private Problem.Executive ada = new Problem.Executive(
            "Ada", Set.of("en"), "Dortmund", null, ALL_YEAR, Set.of(), List.of(), List.of(), List.of());
    private Problem.Visit asked =
            new Problem.Visit("V", "Ada", VisitLength.HALF, Stage.LISTEN, 5, null, null, null, null, null);
    private Problem.Visit other =
            new Problem.Visit("W", "Cleo", VisitLength.HALF, Stage.LISTEN, 5, null, null, null, null, null);
    private int seats = 2;
    private Problem.Mentor ben = new Problem.Mentor("Ben", Set.of("en"), "T", true, ALL_YEAR, 1, 0);
    private final List<Problem.Shift> shifts = new ArrayList<>();
    private final List<Problem.Mentor> others = new ArrayList<>();
    private final List<Problem.Embargo> embargoes = new ArrayList<>();
    private final List<Problem.Visit> more = new ArrayList<>();
    private final Map<String, String> assignment = new HashMap<>();
    private final Map<String, Set<String>> refused = new HashMap<>();

    OneVisitOpen() {
        shift("S", "Ben", 2, 8, 4);
    }

    static OffsetDateTime at(int day, int hour) {
        return LocalDate.of(2027, 3, day).atTime(hour, 0).atZone(ZONE).toOffsetDateTime();
    }

    OneVisitOpen shift(String id, String mentor, int day, int hour, int hours) {
        return shift(id, mentor, "calm", day, hour, hours);
    }

    OneVisitOpen shift(String id, String mentor, String queue, int day, int hour, int hours) {
        OffsetDateTime from = at(day, hour);
        shifts.add(new Problem.Shift(id, mentor, "Dortmund", queue, from, from.plusHours(hours)));
        return this;
    }

    OneVisitOpen mentor(String id) {
        others.add(new Problem.Mentor(id, Set.of("en"), null, true, ALL_YEAR, 1, 0));
        return this;
    }

    /** Ben with other languages, opted in or not, licensed until a day of March, and a cap. */
    OneVisitOpen ben(Set<String> languages, boolean optedIn, int licensedUntil, int cap) {
        ben = new Problem.Mentor(
                "Ben",
                languages,
                "T",
                optedIn,
                new Problem.Licence(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 3, licensedUntil)),
                cap,
                0);
        return this;
    }

    OneVisitOpen busy(int day, int from, int to) {
        List<Problem.Busy> busy = new ArrayList<>(ada.busy());
        busy.add(new Problem.Busy(at(day, from), at(day, to), Problem.BusyKind.BUSY));
        ada = executive(ada.manager(), ada.licence(), busy);
        return this;
    }

    /** Nobody may sit beside Ben, who reports to Ada. */
    OneVisitOpen aboveBen() {
        ben = new Problem.Mentor("Ben", ben.languages(), "Ada", true, ben.licence(), ben.weekCap(), 0);
        return this;
    }

    OneVisitOpen unlicensed() {
        ada = executive(ada.manager(), null, ada.busy());
        asked = visit(Stage.CALLS, null, null);
        return this;
    }

    OneVisitOpen endingBy(int day, int hour) {
        asked = visit(Stage.LISTEN, null, at(day, hour));
        return this;
    }

    OneVisitOpen startingFrom(int day, int hour) {
        asked = new Problem.Visit("V", "Ada", VisitLength.HALF, Stage.LISTEN, 5, null, at(day, hour), null, null, null);
        return this;
    }

    /** V follows an earlier visit U of Ada. */
    OneVisitOpen after(int minDays, int maxDays) {
        more.add(new Problem.Visit("U", "Ada", VisitLength.HALF, Stage.LISTEN, 5, null, null, null, null, null));
        asked = visit(Stage.LISTEN, new Problem.After("U", minDays, maxDays), null);
        return this;
    }

    OneVisitOpen seats(int all) {
        seats = all;
        return this;
    }

    OneVisitOpen barred(@Nullable String site, @Nullable String queue) {
        embargoes.add(new Problem.Embargo(site, queue, at(2, 6), at(2, 20)));
        return this;
    }

    OneVisitOpen at(String visit, String slot) {
        assignment.put(visit, slot);
        return this;
    }

    OneVisitOpen declined(String slot) {
        refused.put("V", Set.of(slot));
        return this;
    }

    List<Remedy> remedies() {
        return SOLVER.remedies(problem(), assignment, refused, "V", 9);
    }

    Problem problem() {
        List<Problem.Mentor> mentors = new ArrayList<>(others);
        mentors.add(ben);
        List<Problem.Visit> visits = new ArrayList<>(more);
        visits.add(asked);
        visits.add(other);
        Problem.Executive cleo = new Problem.Executive(
                "Cleo", Set.of("en"), "Dortmund", null, ALL_YEAR, Set.of(), List.of(), List.of(), List.of());
        return new Problem(
                new Problem.Rotation("R", LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 28), null),
                new Problem.Policy(1, 20, 660, 2880, LocalTime.of(6, 0), LocalTime.of(22, 0)),
                Map.of(),
                List.of(new Problem.Site("Dortmund", ZONE, seats, Set.of())),
                List.of(),
                List.of(
                        new Problem.Queue("calm", "PHONE", 2, Set.of("en")),
                        new Problem.Queue("rough", "PHONE", 5, Set.of("en"))),
                List.of(ada, cleo),
                mentors,
                List.of(new Problem.Line("T", null)),
                shifts,
                List.of(),
                embargoes,
                visits,
                List.of());
    }

    private static Problem.Visit visit(Stage stage, Problem.@Nullable After after, @Nullable OffsetDateTime notAfter) {
        return new Problem.Visit("V", "Ada", VisitLength.HALF, stage, 5, after, null, notAfter, null, null);
    }

    private static Problem.Executive executive(
            @Nullable String manager, Problem.@Nullable Licence licence, List<Problem.Busy> busy) {
        return new Problem.Executive(
                "Ada", Set.of("en"), "Dortmund", manager, licence, Set.of(), busy, List.of(), List.of());
    }
}
