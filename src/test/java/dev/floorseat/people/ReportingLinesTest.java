package dev.floorseat.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportingLinesTest {

    @Test
    void aTreeHasNoCircles() {
        assertThat(new ReportingLines(Map.of("B", "A", "C", "A", "D", "B")).circles())
                .isEmpty();
    }

    @Test
    void nobodyReportsToThemselves() {
        assertThat(new ReportingLines(Map.of("A", "A")).circles()).containsExactly(List.of("A"));
    }

    @Test
    void findsEachCircleOnceAndLeavesOutWhoOnlyLeadsIntoIt() {
        Map<String, String> managers = Map.of("A", "C", "C", "D", "D", "B", "B", "C", "X", "Y", "Y", "X");

        assertThat(new ReportingLines(managers).circles()).containsExactly(List.of("B", "C", "D"), List.of("X", "Y"));
    }
}
