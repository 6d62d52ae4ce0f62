package dev.floorseat.rotation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.floorseat.rotation.Attendances;
import dev.floorseat.rotation.VisitLength;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** No debrief, no credit; and what is not credited is owed again where the planner says so. */
class CarryOverTest extends OneRotation {

    @Autowired
    Attendances attendances;

    @Autowired
    Overview overview;

    @Test
    void owesAgainWhatHadNoDebriefOrNoPlace() {
        publishedAt(company.slot(1, monday, "MORNING"));
        attendances.credit(first("E1").visitId());
        clock.set(at(company.lastDay().plusDays(1), 12));

        long next = next("E", rotation);

        // of the three half days E1 was credited one and owes two, E2 owes all three
        assertThat(owed(next, "E1")).isEqualTo(3 + 2);
        assertThat(owed(next, "E2")).isEqualTo(3 + 3);
        assertThat(owed(next("F", null), "E2")).isEqualTo(3);
    }

    @Test
    void takesOverOnceAndOnlyWhatIsOver() {
        clock.set(at(monday, 12));
        assertThatThrownBy(() -> next("G", rotation)).isInstanceOf(Refusal.class);
        clock.set(at(company.lastDay().plusDays(1), 12));
        next("H", rotation);

        assertThatThrownBy(() -> next("I", rotation))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.faults())
                                .containsExactly(Fault.at("/carryOver", "rotation.carry-over-taken")));
        assertThatThrownBy(() -> next("J", Long.MAX_VALUE)).isInstanceOf(Refusal.class);
    }

    @Test
    void countsWhatTookPlaceAndWhatWaitsForItsDebrief() {
        publishedAt(company.slot(1, monday, "MORNING"));
        assertThat(overview.held(rotation)).isEqualTo(new Overview.Held(0, 0, 0));
        clock.set(at(monday, 7));
        assertThat(overview.held(rotation)).isEqualTo(new Overview.Held(1, 0, 0));
        clock.set(at(monday, 12));
        assertThat(overview.held(rotation)).isEqualTo(new Overview.Held(1, 0, 1));

        attendances.credit(first("E1").visitId());

        assertThat(overview.held(rotation)).isEqualTo(new Overview.Held(1, 1, 0));
    }

    private long next(String name, @Nullable Long carryOver) {
        LocalDate first = company.lastDay().plusDays(8);
        return rotations.open(name + rotation, "Standard", first, first.plusDays(28), null, carryOver);
    }

    private int owed(long number, String executive) {
        List<VisitLength> lengths = drafts.of(number).visits().stream()
                .filter(visit -> visit.visitor().equals(person(executive)))
                .map(Visit::length)
                .toList();
        return lengths.stream().mapToInt(VisitLength::units).sum();
    }
}
