package dev.floorseat.solver.model;

import dev.floorseat.solver.Problem.Stage;
import dev.floorseat.solver.Problem.VisitLength;
import org.junit.jupiter.api.Test;

class HostRulesTest {

    private static final HostRules RULES = new HostRules();

    @Test
    void mentorOverlapPenalisesTwoGuestsAtOnce() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .shift("S2", "M1", "Leipzig", "calm", 12, 10)
                .shift("S3", "M0", "Leipzig", "calm", 13, 8)
                .visit("V1", "E0", VisitLength.FULL, Stage.LISTEN, 5)
                .visit("V2", "E1")
                .at("V1", "S1/FULL")
                .at("V2", "S1/AFTERNOON")
                .breaks((all, factory) -> RULES.mentorOverlap(factory), 1);
    }

    @Test
    void mentorOverlapSparesOneGuestAfterTheOther() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .shift("S2", "M1", "Leipzig", "calm", 12, 10)
                .shift("S3", "M0", "Leipzig", "calm", 13, 8)
                .visit("V1", "E0")
                .visit("V2", "E1")
                .at("V1", "S1/MORNING")
                .at("V2", "S1/AFTERNOON")
                .keeps((all, factory) -> RULES.mentorOverlap(factory));
    }

    @Test
    void mentorWeekCapPenalisesTheExcess() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .shift("S2", "M1", "Leipzig", "calm", 12, 10)
                .shift("S3", "M0", "Leipzig", "calm", 13, 8)
                .shift("S4", "M0", "Leipzig", "calm", 14, 8)
                .visit("V1", "E0")
                .visit("V2", "E1")
                .visit("V3", "E2")
                .visit("V4", "E0")
                .at("V1", "S1/MORNING")
                .at("V2", "S1/AFTERNOON")
                .at("V3", "S3/MORNING")
                .at("V4", "S4/MORNING")
                .breaks((all, factory) -> RULES.mentorWeekCap(factory), 2);
    }

    @Test
    void mentorWeekCapSparesTheNextWeek() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .shift("S2", "M1", "Leipzig", "calm", 12, 10)
                .shift("S3", "M0", "Leipzig", "calm", 13, 8)
                .shift("S4", "M0", "Leipzig", "calm", 18, 8)
                .visit("V1", "E0")
                .visit("V2", "E1")
                .visit("V3", "E2")
                .at("V1", "S1/MORNING")
                .at("V2", "S3/MORNING")
                .at("V3", "S4/MORNING")
                .keeps((all, factory) -> RULES.mentorWeekCap(factory));
    }

    @Test
    void freeSeatPenalisesTheGuestWhoTakesTheLastSeat() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .shift("S2", "M1", "Leipzig", "rough", 12, 9)
                .shift("S3", "M2", "Leipzig", "calm", 12, 10)
                .visit("V1", "E0")
                .visit("V2", "E1")
                .visit("V3", "E2")
                .at("V1", "S1/MORNING")
                .at("V2", "S2/MORNING")
                .at("V3", "S3/MORNING")
                .breaks((all, factory) -> RULES.freeSeat(factory), 1);
    }

    @Test
    void freeSeatSparesTheReservedSeat() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .shift("S2", "M1", "Leipzig", "rough", 12, 9)
                .shift("S3", "M2", "Leipzig", "calm", 12, 10)
                .visit("V1", "E0")
                .visit("V2", "E1")
                .visit("V3", "E2")
                .at("V1", "S1/MORNING")
                .at("V2", "S2/MORNING")
                .at("V3", "S3/AFTERNOON")
                .keeps((all, factory) -> RULES.freeSeat(factory));
    }

    @Test
    void hostingSharePenalisesTheSecondHostOfNineAgents() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .shift("S2", "M1", "Leipzig", "rough", 12, 9)
                .shift("S3", "M2", "Leipzig", "calm", 12, 10)
                .visit("V1", "E0")
                .visit("V2", "E1")
                .visit("V3", "E2")
                .staffed("Leipzig", "calm", 12, 9)
                .at("V1", "S1/MORNING")
                .at("V3", "S3/MORNING")
                .breaks((all, factory) -> RULES.hostingShare(factory), 1);
    }

    @Test
    void hostingSharePenalisesTheSecondHostOfTheShiftsWhereNothingIsStaffed() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .shift("S2", "M1", "Leipzig", "rough", 12, 9)
                .shift("S3", "M2", "Leipzig", "calm", 12, 10)
                .visit("V1", "E0")
                .visit("V2", "E1")
                .visit("V3", "E2")
                .at("V1", "S1/MORNING")
                .at("V3", "S3/MORNING")
                .breaks((all, factory) -> RULES.hostingShare(factory), 1);
    }

    @Test
    void hostingShareSparesTwoHostsOfTenAgents() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .shift("S2", "M1", "Leipzig", "rough", 12, 9)
                .shift("S3", "M2", "Leipzig", "calm", 12, 10)
                .visit("V1", "E0")
                .visit("V2", "E1")
                .visit("V3", "E2")
                .staffed("Leipzig", "calm", 12, 10)
                .at("V1", "S1/MORNING")
                .at("V2", "S2/MORNING")
                .at("V3", "S3/MORNING")
                .keeps((all, factory) -> RULES.hostingShare(factory));
    }
}
