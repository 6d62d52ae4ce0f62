package dev.floorseat.solver.model;

import dev.floorseat.solver.Problem;
import dev.floorseat.solver.Problem.Stage;
import dev.floorseat.solver.Problem.VisitLength;
import java.util.List;
import org.junit.jupiter.api.Test;

class FairnessRulesTest {

    private static final FairnessRules RULES = new FairnessRules();

    @Test
    void mentorFairnessPenalisesTheGrowthOfTheSquare() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .shift("S2", "M1", "Leipzig", "calm", 12, 10)
                .shift("S3", "M0", "Leipzig", "calm", 13, 8)
                .visit("V1", "E0")
                .visit("V2", "E1")
                .at("V1", "S1/MORNING")
                .at("V2", "S3/MORNING")
                .mentor("M0", old -> new Problem.Mentor("M0", old.languages(), null, true, old.licence(), 2, 3))
                .breaks((all, factory) -> RULES.mentorFairness(factory), 16);
    }

    @Test
    void mentorFairnessSparesMentorsWithoutVisits() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .shift("S2", "M1", "Leipzig", "calm", 12, 10)
                .shift("S3", "M0", "Leipzig", "calm", 13, 8)
                .visit("V1", "E0")
                .mentor("M0", old -> new Problem.Mentor("M0", old.languages(), null, true, old.licence(), 2, 3))
                .keeps((all, factory) -> RULES.mentorFairness(factory));
    }

    @Test
    void executiveFairnessPenalisesTheGrowthOfTheSquare() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 6)
                .visit("V1", "E0")
                .at("V1", "S1/MORNING")
                .executive(
                        "E0",
                        old -> new Problem.Executive(
                                "E0",
                                old.languages(),
                                old.homeSite(),
                                null,
                                old.licence(),
                                old.directiveQueues(),
                                old.busy(),
                                old.wishes(),
                                List.of(new Problem.PastVisit(
                                        "M0", "calm", "Leipzig", Scene.at(2, 10), Scene.at(2, 14)))))
                .breaks((all, factory) -> RULES.executiveFairness(factory), 3);
    }

    @Test
    void executiveFairnessPenalisesALateEnd() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 13)
                .visit("V1", "E0")
                .at("V1", "S1/AFTERNOON")
                .breaks((all, factory) -> RULES.executiveFairness(factory), 1);
    }

    @Test
    void executiveFairnessSparesSevenToTwenty() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 7, 13)
                .visit("V1", "E0", VisitLength.FULL, Stage.LISTEN, 5)
                .at("V1", "S1/FULL")
                .keeps((all, factory) -> RULES.executiveFairness(factory));
    }

    @Test
    void spreadPenalisesTheSquareOfAWeek() {
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
                .breaks((all, factory) -> RULES.spread(factory), 5);
    }

    @Test
    void spreadSparesWeeksWithoutVisits() {
        new Scene().visit("V1", "E0").keeps((all, factory) -> RULES.spread(factory));
    }

    @Test
    void recoveryPenalisesAStrainingVisitTooSoon() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "rough", 12, 8)
                .shift("S2", "M0", "Leipzig", "rough", 14, 8)
                .visit("V1", "E0")
                .visit("V2", "E2")
                .at("V1", "S1/AFTERNOON")
                .at("V2", "S2/MORNING")
                .breaks((all, factory) -> RULES.recovery(factory), 1);
    }

    @Test
    void recoverySparesTwoDaysAndCalmQueues() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "rough", 12, 8)
                .shift("S2", "M0", "Leipzig", "rough", 14, 12)
                .shift("S3", "M0", "Leipzig", "calm", 13, 8)
                .visit("V1", "E0")
                .visit("V2", "E2")
                .visit("V3", "E1")
                .at("V1", "S1/MORNING")
                .at("V2", "S2/MORNING")
                .at("V3", "S3/MORNING")
                .keeps((all, factory) -> RULES.recovery(factory));
    }
}
