package dev.floorseat.solver.model;

import dev.floorseat.solver.Problem;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VarietyRulesTest {

    private static final VarietyRules RULES = new VarietyRules();

    @Test
    void sameMentorPenalisesHistoryAndEarlierVisits() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .shift("S2", "M0", "Leipzig", "calm", 13, 8)
                .shift("S3", "M1", "Dortmund", "rough", 14, 8)
                .visit("V1", "E0")
                .visit("V2", "E0")
                .visit("V3", "E2")
                .at("V1", "S1/MORNING")
                .at("V2", "S2/MORNING")
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
                                        "M0", "calm", "Leipzig", Scene.at(5, 10), Scene.at(5, 14)))))
                .breaks((all, factory) -> RULES.sameMentor(factory), 3);
    }

    @Test
    void sameMentorSparesOtherMentors() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .shift("S2", "M0", "Leipzig", "calm", 13, 8)
                .shift("S3", "M1", "Dortmund", "rough", 14, 8)
                .visit("V1", "E0")
                .visit("V2", "E0")
                .visit("V3", "E2")
                .at("V1", "S1/MORNING")
                .at("V2", "S3/MORNING")
                .at("V3", "S2/MORNING")
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
                                        "M2", "rough", "Dortmund", Scene.at(5, 10), Scene.at(5, 14)))))
                .keeps((all, factory) -> RULES.sameMentor(factory));
    }

    @Test
    void sameQueuePenalisesHistoryAndEarlierVisits() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .shift("S2", "M0", "Leipzig", "calm", 13, 8)
                .shift("S3", "M1", "Dortmund", "rough", 14, 8)
                .visit("V1", "E0")
                .visit("V2", "E0")
                .visit("V3", "E2")
                .at("V1", "S1/MORNING")
                .at("V2", "S2/MORNING")
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
                                        "M0", "calm", "Leipzig", Scene.at(5, 10), Scene.at(5, 14)))))
                .breaks((all, factory) -> RULES.sameQueue(factory), 3);
    }

    @Test
    void sameQueueSparesOtherQueues() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .shift("S2", "M0", "Leipzig", "calm", 13, 8)
                .shift("S3", "M1", "Dortmund", "rough", 14, 8)
                .visit("V1", "E0")
                .visit("V2", "E0")
                .visit("V3", "E2")
                .at("V1", "S1/MORNING")
                .at("V3", "S2/MORNING")
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
                                        "M2", "rough", "Dortmund", Scene.at(5, 10), Scene.at(5, 14)))))
                .keeps((all, factory) -> RULES.sameQueue(factory));
    }

    @Test
    void sameSitePenalisesHistoryAndEarlierVisits() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .shift("S2", "M0", "Leipzig", "calm", 13, 8)
                .shift("S3", "M1", "Dortmund", "rough", 14, 8)
                .visit("V1", "E0")
                .visit("V2", "E0")
                .visit("V3", "E2")
                .at("V1", "S1/MORNING")
                .at("V2", "S2/MORNING")
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
                                        "M0", "calm", "Leipzig", Scene.at(5, 10), Scene.at(5, 14)))))
                .breaks((all, factory) -> RULES.sameSite(factory), 3);
    }

    @Test
    void sameSiteSparesOtherSites() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .shift("S2", "M0", "Leipzig", "calm", 13, 8)
                .shift("S3", "M1", "Dortmund", "rough", 14, 8)
                .visit("V1", "E0")
                .visit("V2", "E0")
                .visit("V3", "E2")
                .at("V1", "S1/MORNING")
                .at("V3", "S2/MORNING")
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
                                        "M2", "rough", "Dortmund", Scene.at(5, 10), Scene.at(5, 14)))))
                .keeps((all, factory) -> RULES.sameSite(factory));
    }

    @Test
    void ownDirectivePenalisesAnExecutiveWhoNeverMeetsIt() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
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
                                Set.of("rough"),
                                old.busy(),
                                old.wishes(),
                                old.history()))
                .breaks((all, factory) -> RULES.ownDirective(factory), 1);
    }

    @Test
    void ownDirectiveSparesOneWhoMetItBefore() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
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
                                Set.of("rough"),
                                old.busy(),
                                old.wishes(),
                                List.of(new Problem.PastVisit(
                                        "M2", "rough", "Dortmund", Scene.at(5, 10), Scene.at(5, 14)))))
                .keeps((all, factory) -> RULES.ownDirective(factory));
    }

    @Test
    void ownDirectiveSparesOneWithoutVisits() {
        new Scene()
                .visit("V1", "E0")
                .executive(
                        "E0",
                        old -> new Problem.Executive(
                                "E0",
                                old.languages(),
                                old.homeSite(),
                                null,
                                old.licence(),
                                Set.of("rough"),
                                old.busy(),
                                old.wishes(),
                                old.history()))
                .keeps((all, factory) -> RULES.ownDirective(factory));
    }

    @Test
    void hardHourPenalisesAnExecutiveWhoSeesNone() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .visit("V1", "E0")
                .at("V1", "S1/MORNING")
                .breaks((all, factory) -> RULES.hardHour(factory), 1);
    }

    @Test
    void hardHourSparesMondayMorning() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 11, 9)
                .visit("V1", "E0")
                .at("V1", "S1/MORNING")
                .keeps((all, factory) -> RULES.hardHour(factory));
    }

    @Test
    void hardHourSparesAFridayEveningInTheHistory() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
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
                                        "M2", "rough", "Dortmund", Scene.at(8, 14), Scene.at(8, 18)))))
                .keeps((all, factory) -> RULES.hardHour(factory));
    }
}
