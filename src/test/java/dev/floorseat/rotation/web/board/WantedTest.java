package dev.floorseat.rotation.web.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.solver.Slot;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class WantedTest {

    private static final Slot SLOT = new Slot(
            "S1/MORNING",
            "S1",
            Slot.Part.MORNING,
            "M1",
            "LEJ",
            "billing",
            OffsetDateTime.parse("2027-01-12T06:00+01:00"),
            OffsetDateTime.parse("2027-01-12T10:00+01:00"));
    private static final Cell CELL = new Cell("LEJ", Band.EARLY, SLOT.from().toLocalDate());

    @Test
    void takesEverythingWhereNothingIsNamed() {
        assertThat(Wanted.of("", "", "").takes(CELL, SLOT)).isTrue();
        assertThat(Wanted.of("nonsense", "", "").takes(CELL, SLOT)).isTrue();
    }

    @Test
    void takesADayOrAWholeWeek() {
        assertThat(Wanted.of("2027-01-12", "", "").takes(CELL, SLOT)).isTrue();
        assertThat(Wanted.of("2027-01-13", "", "").takes(CELL, SLOT)).isFalse();
        assertThat(Wanted.of("2027-W02", "", "").takes(CELL, SLOT)).isTrue();
        assertThat(Wanted.of("2027-W03", "", "").takes(CELL, SLOT)).isFalse();
    }

    @Test
    void takesARowAndAMentor() {
        assertThat(Wanted.of("", "LEJ/EARLY", "M1").takes(CELL, SLOT)).isTrue();
        assertThat(Wanted.of("", "LEJ/LATE", "").takes(CELL, SLOT)).isFalse();
        assertThat(Wanted.of("", "", "M2").takes(CELL, SLOT)).isFalse();
    }

    @Test
    void saysWhatTheSelectHasSelected() {
        assertThat(Wanted.of("2027-01-12", "", "").when()).isEqualTo("2027-01-12");
        assertThat(Wanted.of("2027-W02", "", "").when()).isEqualTo("2027-W02");
        assertThat(Wanted.of("", "", "").when()).isEmpty();
    }
}
