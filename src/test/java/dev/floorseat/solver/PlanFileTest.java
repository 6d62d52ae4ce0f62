package dev.floorseat.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanFileTest {

    @Test
    void writesPlacesAndReasonsAndReadsThemAgain() throws UnusableFile {
        Problem problem = ProblemFileTest.read(ProblemFileTest.PROBLEM);
        Slot slot = HostingSlots.of(
                        problem.shifts().get(0), problem.sites().get(0).zone())
                .get(0);
        Plan plan = new Plan(
                "R",
                new Score(0, -5, -12),
                List.of(
                        new Plan.PlannedVisit(
                                "V1",
                                slot.id(),
                                slot.mentor(),
                                slot.site(),
                                slot.queue(),
                                slot.from(),
                                slot.to(),
                                List.of()),
                        new Plan.PlannedVisit(
                                "V2", null, null, null, null, null, null, List.of("H2 busy in 14 of 20 slots"))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PlanFile.write(plan, out);
        String json = out.toString(StandardCharsets.UTF_8);
        assertThat(json.replaceAll("\\s", ""))
                .startsWith(
                        "{\"rotation\":\"R\",\"score\":{\"hard\":0,\"medium\":-5,\"soft\":-12},\"visits\":[{\"id\":\"V1\","
                                + "\"slot\":\"S1/MORNING\",\"mentor\":\"M1\",\"site\":\"LEJ\",\"queue\":\"billing\","
                                + "\"from\":\"2027-01-11T06:00:00+01:00\",\"to\":\"2027-01-11T10:00:00+01:00\"}")
                .endsWith("{\"id\":\"V2\",\"slot\":null,\"reasons\":[\"H2busyin14of20slots\"]}]}");
        assertThat(read(json, problem)).isEqualTo(plan);
    }

    @Test
    void pointsAtVisitsAndSlotsThatTheProblemDoesNotHave() throws UnusableFile {
        Problem problem = ProblemFileTest.read(ProblemFileTest.PROBLEM);
        String json = """
                {"rotation": "R", "visits": [{"id": "V1", "slot": "S1/EVENING"}, {"id": "V9", "slot": null},
                                             {"id": "V1", "slot": "S1/FULL"}, {"id": "V2", "seat": 3}]}
                """;
        assertThatExceptionOfType(UnusableFile.class)
                .isThrownBy(() -> read(json, problem))
                .satisfies(unusable -> assertThat(unusable.faults())
                        .extracting(Fault::pointer)
                        .containsExactlyInAnyOrder("/visits/0/slot", "/visits/1/id", "/visits/2/id", "/visits/3/seat"));
    }

    private static Plan read(String json, Problem problem) throws UnusableFile {
        return PlanFile.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), problem);
    }
}
