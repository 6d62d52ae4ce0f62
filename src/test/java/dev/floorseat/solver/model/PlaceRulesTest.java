package dev.floorseat.solver.model;

import dev.floorseat.solver.Problem.Stage;
import dev.floorseat.solver.Problem.VisitLength;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlaceRulesTest {

    private static final PlaceRules RULES = new PlaceRules();

    @Test
    void unassignedPenalisesByPriority() {
        new Scene()
                .visit("V1", "E0", VisitLength.HALF, Stage.LISTEN, 7)
                .visit("V2", "E0", VisitLength.HALF, Stage.LISTEN, 2)
                .breaks((all, factory) -> RULES.unassigned(factory), 9);
    }

    @Test
    void unassignedSparesAVisitWithAPlace() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .visit("V1", "E0")
                .at("V1", "S1/MORNING")
                .keeps((all, factory) -> RULES.unassigned(factory));
    }

    @Test
    void unmetDemandPenalisesAQueueNobodyWhoCountsSees() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .visit("V1", "E0")
                .at("V1", "S1/MORNING")
                .demand("calm", 20, Set.of("E0"), 3)
                .breaks((all, factory) -> RULES.unmetDemand(factory), 3);
    }

    @Test
    void unmetDemandPenalisesAVisitOnTheDayItself() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .visit("V1", "E0")
                .at("V1", "S1/MORNING")
                .demand("calm", 12, Set.of(), 3)
                .breaks((all, factory) -> RULES.unmetDemand(factory), 3);
    }

    @Test
    void unmetDemandSparesAQueueSeenTheDayBefore() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .visit("V1", "E0")
                .at("V1", "S1/MORNING")
                .demand("calm", 13, Set.of("E1"), 3)
                .keeps((all, factory) -> RULES.unmetDemand(factory));
    }

    @Test
    void publishedMovedPenalisesAnotherDay() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .shift("S2", "M1", "Leipzig", "calm", 12, 8)
                .shift("S3", "M0", "Leipzig", "calm", 13, 8)
                .shift("S4", "M0", "Dortmund", "calm", 12, 8)
                .visit("V1", "E0")
                .published("V1", "S1/MORNING")
                .at("V1", "S3/MORNING")
                .breaks((all, factory) -> RULES.publishedMoved(factory), 1);
    }

    @Test
    void publishedMovedPenalisesAnotherSite() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .shift("S2", "M1", "Leipzig", "calm", 12, 8)
                .shift("S3", "M0", "Leipzig", "calm", 13, 8)
                .shift("S4", "M0", "Dortmund", "calm", 12, 8)
                .visit("V1", "E0")
                .published("V1", "S1/MORNING")
                .at("V1", "S4/MORNING")
                .breaks((all, factory) -> RULES.publishedMoved(factory), 1);
    }

    @Test
    void publishedMovedPenalisesNoPlace() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .shift("S2", "M1", "Leipzig", "calm", 12, 8)
                .shift("S3", "M0", "Leipzig", "calm", 13, 8)
                .shift("S4", "M0", "Dortmund", "calm", 12, 8)
                .visit("V1", "E0")
                .published("V1", "S1/MORNING")
                .breaks((all, factory) -> RULES.publishedMoved(factory), 1);
    }

    @Test
    void publishedMovedPenalisesASlotThatIsGone() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .shift("S2", "M1", "Leipzig", "calm", 12, 8)
                .shift("S3", "M0", "Leipzig", "calm", 13, 8)
                .shift("S4", "M0", "Dortmund", "calm", 12, 8)
                .visit("V1", "E0")
                .published("V1", "S9/MORNING")
                .at("V1", "S1/MORNING")
                .breaks((all, factory) -> RULES.publishedMoved(factory), 1);
    }

    @Test
    void publishedMovedSparesAnotherMentorAtTheSameTime() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .shift("S2", "M1", "Leipzig", "calm", 12, 8)
                .shift("S3", "M0", "Leipzig", "calm", 13, 8)
                .shift("S4", "M0", "Dortmund", "calm", 12, 8)
                .visit("V1", "E0")
                .published("V1", "S1/MORNING")
                .at("V1", "S2/MORNING")
                .keeps((all, factory) -> RULES.publishedMoved(factory));
    }

    @Test
    void mentorSwappedPenalisesAnotherMentorAtTheSameTime() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .shift("S2", "M1", "Leipzig", "calm", 12, 8)
                .shift("S3", "M0", "Leipzig", "calm", 13, 8)
                .shift("S4", "M0", "Dortmund", "calm", 12, 8)
                .visit("V1", "E0")
                .published("V1", "S1/MORNING")
                .at("V1", "S2/MORNING")
                .breaks((all, factory) -> RULES.mentorSwapped(factory), 1);
    }

    @Test
    void mentorSwappedSparesThePublishedSlotAndAnotherDay() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .shift("S2", "M1", "Leipzig", "calm", 12, 8)
                .shift("S3", "M0", "Leipzig", "calm", 13, 8)
                .shift("S4", "M0", "Dortmund", "calm", 12, 8)
                .visit("V1", "E0")
                .visit("V2", "E2")
                .published("V1", "S1/MORNING")
                .published("V2", "S1/AFTERNOON")
                .at("V1", "S1/MORNING")
                .at("V2", "S3/AFTERNOON")
                .keeps((all, factory) -> RULES.mentorSwapped(factory));
    }
}
