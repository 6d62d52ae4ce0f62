package dev.floorseat.solver.model;

import org.junit.jupiter.api.Test;

class VisitOrderRulesTest {

    private static final VisitOrderRules RULES = new VisitOrderRules();

    @Test
    void executiveOverlapPenalisesTwoVisitsAtOnce() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .shift("S2", "M1", "Leipzig", "calm", 12, 10)
                .shift("S3", "M0", "Leipzig", "calm", 13, 8)
                .visit("V1", "E0")
                .visit("V2", "E0")
                .at("V1", "S1/MORNING")
                .at("V2", "S2/MORNING")
                .breaks((all, factory) -> RULES.executiveOverlap(factory), 1);
    }

    @Test
    void executiveOverlapSparesOneVisitAfterTheOther() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .shift("S2", "M1", "Leipzig", "calm", 12, 10)
                .shift("S3", "M0", "Leipzig", "calm", 13, 8)
                .visit("V1", "E0")
                .visit("V2", "E0")
                .visit("V3", "E2")
                .at("V1", "S1/MORNING")
                .at("V2", "S1/AFTERNOON")
                .at("V3", "S2/MORNING")
                .keeps((all, factory) -> RULES.executiveOverlap(factory));
    }

    @Test
    void sequencePenalisesAVisitTooSoonAfterItsForerunner() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .shift("S2", "M1", "Leipzig", "calm", 12, 10)
                .shift("S3", "M0", "Leipzig", "calm", 13, 8)
                .visit("V1", "E0")
                .visit("V2", "E0")
                .after("V2", "V1", 2, 30)
                .at("V1", "S1/MORNING")
                .at("V2", "S3/MORNING")
                .breaks((all, factory) -> RULES.sequence(factory), 1);
    }

    @Test
    void sequencePenalisesAVisitTooLateAfterItsForerunner() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .shift("S2", "M1", "Leipzig", "calm", 12, 10)
                .shift("S3", "M0", "Leipzig", "calm", 13, 8)
                .visit("V1", "E0")
                .visit("V2", "E0")
                .after("V2", "V1", 0, 0)
                .at("V1", "S1/MORNING")
                .at("V2", "S3/MORNING")
                .breaks((all, factory) -> RULES.sequence(factory), 1);
    }

    @Test
    void sequencePenalisesAVisitBeforeItsForerunnerEnds() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .shift("S2", "M1", "Leipzig", "calm", 12, 10)
                .shift("S3", "M0", "Leipzig", "calm", 13, 8)
                .visit("V1", "E0")
                .visit("V2", "E0")
                .after("V2", "V1", 0, 30)
                .at("V1", "S1/MORNING")
                .at("V2", "S2/MORNING")
                .breaks((all, factory) -> RULES.sequence(factory), 1);
    }

    @Test
    void sequencePenalisesAVisitWhoseForerunnerHasNoPlace() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .shift("S2", "M1", "Leipzig", "calm", 12, 10)
                .shift("S3", "M0", "Leipzig", "calm", 13, 8)
                .visit("V1", "E0")
                .visit("V2", "E0")
                .after("V2", "V1", 0, 30)
                .at("V2", "S2/MORNING")
                .breaks((all, factory) -> RULES.sequence(factory), 1);
    }

    @Test
    void sequenceSparesAVisitInItsDays() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .shift("S2", "M1", "Leipzig", "calm", 12, 10)
                .shift("S3", "M0", "Leipzig", "calm", 13, 8)
                .visit("V1", "E0")
                .visit("V2", "E0")
                .after("V2", "V1", 1, 1)
                .at("V1", "S1/MORNING")
                .at("V2", "S3/MORNING")
                .keeps((all, factory) -> RULES.sequence(factory));
    }

    @Test
    void sequenceSparesAVisitWithoutAPlace() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .shift("S2", "M1", "Leipzig", "calm", 12, 10)
                .shift("S3", "M0", "Leipzig", "calm", 13, 8)
                .visit("V1", "E0")
                .visit("V2", "E0")
                .after("V2", "V1", 5, 9)
                .at("V1", "S1/MORNING")
                .keeps((all, factory) -> RULES.sequence(factory));
    }

    @Test
    void restAndTravelPenalisesAShortNight() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 14)
                .shift("S2", "M0", "Leipzig", "calm", 13, 8)
                .visit("V1", "E0")
                .visit("V2", "E0")
                .at("V1", "S1/AFTERNOON")
                .at("V2", "S2/MORNING")
                .breaks((all, factory) -> RULES.restAndTravel(factory), 1);
    }

    @Test
    void restAndTravelPenalisesAWayThatTakesLonger() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .shift("S2", "M1", "Dortmund", "calm", 12, 14)
                .visit("V1", "E0")
                .visit("V2", "E0")
                .at("V1", "S1/MORNING")
                .at("V2", "S2/MORNING")
                .breaks((all, factory) -> RULES.restAndTravel(factory), 1);
    }

    @Test
    void restAndTravelPenalisesOnlyVisitsThatFollowEachOther() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .shift("S2", "M1", "Leipzig", "calm", 12, 9)
                .shift("S3", "M2", "Leipzig", "calm", 12, 10)
                .visit("V1", "E0")
                .visit("V2", "E0")
                .visit("V3", "E0")
                .at("V1", "S1/MORNING")
                .at("V2", "S2/MORNING")
                .at("V3", "S3/MORNING")
                .breaks((all, factory) -> RULES.restAndTravel(factory), 2);
    }

    @Test
    void restAndTravelSparesElevenHoursAndTimeForTheWay() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .shift("S2", "M1", "Dortmund", "calm", 12, 15)
                .shift("S3", "M1", "Dortmund", "calm", 13, 6)
                .visit("V1", "E0")
                .visit("V2", "E0")
                .visit("V3", "E0")
                .at("V1", "S1/MORNING")
                .at("V2", "S2/MORNING")
                .at("V3", "S3/MORNING")
                .keeps((all, factory) -> RULES.restAndTravel(factory));
    }

    @Test
    void pinnedPenalisesAVisitElsewhereAndOneWithoutAPlace() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .shift("S2", "M1", "Leipzig", "calm", 12, 10)
                .shift("S3", "M0", "Leipzig", "calm", 13, 8)
                .visit("V1", "E0")
                .visit("V2", "E1")
                .pinned("V1", "S1/MORNING")
                .pinned("V2", "S2/MORNING")
                .at("V1", "S1/AFTERNOON")
                .breaks((all, factory) -> RULES.pinned(factory), 2);
    }

    @Test
    void pinnedSparesAVisitInItsSlot() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .shift("S2", "M1", "Leipzig", "calm", 12, 10)
                .shift("S3", "M0", "Leipzig", "calm", 13, 8)
                .visit("V1", "E0")
                .visit("V2", "E1")
                .pinned("V1", "S1/MORNING")
                .at("V1", "S1/MORNING")
                .at("V2", "S2/MORNING")
                .keeps((all, factory) -> RULES.pinned(factory));
    }
}
