package dev.floorseat.rotation.web.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.solver.HostingSlots;
import dev.floorseat.solver.Problem;
import dev.floorseat.solver.Problem.Busy;
import dev.floorseat.solver.Problem.BusyKind;
import dev.floorseat.solver.Problem.Wish;
import dev.floorseat.solver.Problem.WishKind;
import dev.floorseat.solver.Slot;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WishesTest {

    private static final Problem.Shift TUESDAY =
            new Problem.Shift("S1", "M1", "LEJ", "billing", at("06:00"), at("14:00"));
    private static final Map<String, Slot> SLOTS = HostingSlots.of(TUESDAY, ZoneId.of("Europe/Berlin")).stream()
            .collect(Collectors.toMap(Slot::id, Function.identity()));

    @Test
    void countsAVisitAtATimeSomebodyWouldRatherNotCome() {
        assertThat(missed(List.of(), List.of(wish("09:00", "12:00", WishKind.UNDESIRED)), "S1/MORNING"))
                .isEqualTo(1);
        assertThat(missed(List.of(), List.of(wish("10:00", "12:00", WishKind.UNDESIRED)), "S1/MORNING"))
                .isZero();
    }

    @Test
    void countsAVisitAtATimeSomebodyMayBeBusyAndNotOneTheyAre() {
        assertThat(missed(List.of(new Busy(at("08:00"), at("09:00"), BusyKind.TENTATIVE)), List.of(), "S1/MORNING"))
                .isEqualTo(1);
        assertThat(missed(List.of(new Busy(at("08:00"), at("09:00"), BusyKind.BUSY)), List.of(), "S1/MORNING"))
                .isZero();
    }

    @Test
    void countsWhoAskedForATimeAndGotNone() {
        List<Wish> afternoon = List.of(wish("10:00", "14:00", WishKind.DESIRED));
        assertThat(missed(List.of(), afternoon, "S1/MORNING")).isEqualTo(1);
        assertThat(missed(List.of(), afternoon, "S1/AFTERNOON")).isZero();
        assertThat(missed(List.of(), afternoon, null)).isZero();
    }

    private static long missed(List<Busy> busy, List<Wish> wishes, @org.jspecify.annotations.Nullable String slot) {
        Problem problem = new Problem(
                new Problem.Rotation(
                        "1", LocalDate.of(2027, 1, 11), LocalDate.of(2027, 4, 4), LocalDate.of(2027, 1, 11)),
                new Problem.Policy(1, 20, 660, 2880, LocalTime.of(6, 0), LocalTime.of(22, 0)),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Problem.Executive("E1", Set.of("de"), null, null, null, Set.of(), busy, wishes, List.of())),
                List.of(),
                List.of(),
                List.of(TUESDAY),
                List.of(),
                List.of(),
                List.of(new Problem.Visit(
                        "V1", "E1", Problem.VisitLength.HALF, Problem.Stage.LISTEN, 5, null, null, null, null, null)),
                List.of());
        return Wishes.missed(problem, SLOTS, slot == null ? Map.of() : Map.of("V1", slot));
    }

    private static Wish wish(String from, String to, WishKind kind) {
        return new Wish(at(from), at(to), kind);
    }

    private static OffsetDateTime at(String time) {
        return OffsetDateTime.parse("2027-01-12T" + time + ":00+01:00");
    }
}
