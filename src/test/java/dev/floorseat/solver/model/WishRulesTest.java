package dev.floorseat.solver.model;

import dev.floorseat.solver.Problem;
import dev.floorseat.solver.Problem.BusyKind;
import dev.floorseat.solver.Problem.Stage;
import dev.floorseat.solver.Problem.VisitLength;
import dev.floorseat.solver.Problem.WishKind;
import dev.floorseat.solver.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class WishRulesTest {

    private static final WishRules RULES = new WishRules();

    @Test
    void tentativeBusyPenalisesAVisitInATentativeTime() {
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
                                List.of(new Problem.Busy(Scene.at(12, 11), Scene.at(12, 13), BusyKind.TENTATIVE)),
                                old.wishes(),
                                old.history()))
                .breaks((all, factory) -> RULES.tentativeBusy(factory), 1);
    }

    @Test
    void tentativeBusySparesAVisitBesideIt() {
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
                                List.of(new Problem.Busy(Scene.at(12, 12), Scene.at(12, 13), BusyKind.TENTATIVE)),
                                old.wishes(),
                                old.history()))
                .keeps((all, factory) -> RULES.tentativeBusy(factory));
    }

    @Test
    void undesiredPenalisesAVisitThatTouchesTheWish() {
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
                                List.of(new Problem.Wish(Scene.at(12, 11), Scene.at(12, 13), WishKind.UNDESIRED)),
                                old.history()))
                .breaks((all, factory) -> RULES.undesired(factory), 1);
    }

    @Test
    void undesiredSparesAVisitBesideIt() {
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
                                List.of(new Problem.Wish(Scene.at(12, 12), Scene.at(12, 13), WishKind.UNDESIRED)),
                                old.history()))
                .keeps((all, factory) -> RULES.undesired(factory));
    }

    @Test
    void desiredPenalisesNothingAndRewardsAVisitInsideTheWish() {
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
                                List.of(new Problem.Wish(Scene.at(12, 8), Scene.at(12, 12), WishKind.DESIRED)),
                                old.history()))
                .earns((all, factory) -> RULES.desired(factory), 1);
    }

    @Test
    void desiredSparesAVisitPartlyOutside() {
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
                                List.of(new Problem.Wish(Scene.at(12, 9), Scene.at(12, 14), WishKind.DESIRED)),
                                old.history()))
                .earns((all, factory) -> RULES.desired(factory), 0);
    }

    @Test
    void travelPenalisesEveryTenMinutesFromHome() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .visit("V1", "E0")
                .at("V1", "S1/MORNING")
                .executive(
                        "E0",
                        old -> new Problem.Executive(
                                "E0",
                                old.languages(),
                                "Dortmund",
                                null,
                                old.licence(),
                                old.directiveQueues(),
                                old.busy(),
                                old.wishes(),
                                old.history()))
                .breaks((all, factory) -> RULES.travel(factory), 12);
    }

    @Test
    void travelSparesTheHomeSiteAndThoseWithoutOne() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .visit("V1", "E0")
                .at("V1", "S1/MORNING")
                .visit("V2", "E2")
                .at("V2", "S1/AFTERNOON")
                .executive(
                        "E0",
                        old -> new Problem.Executive(
                                "E0",
                                old.languages(),
                                null,
                                null,
                                old.licence(),
                                old.directiveQueues(),
                                old.busy(),
                                old.wishes(),
                                old.history()))
                .keeps((all, factory) -> RULES.travel(factory));
    }

    @Test
    void overdueLatePenalisesTheDaysSinceTheFirst() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 14, 8)
                .visit("V1", "E0", VisitLength.HALF, Stage.LISTEN, 8)
                .at("V1", "S1/MORNING")
                .scores(Rule.S15, -3);
    }

    @Test
    void overdueLateSparesTheFirstDayAndWhatIsNotOverdue() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 11, 8)
                .shift("S2", "M0", "Leipzig", "calm", 30, 8)
                .visit("V1", "E0", VisitLength.HALF, Stage.LISTEN, 8)
                .visit("V2", "E0", VisitLength.HALF, Stage.LISTEN, 7)
                .at("V1", "S1/MORNING")
                .at("V2", "S2/MORNING")
                .keeps((all, factory) -> RULES.overdueLate(factory));
    }

    @Test
    void overdueLateRewardsADayBeforeTheFirst() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 9, 8)
                .visit("V1", "E0", VisitLength.HALF, Stage.LISTEN, 8)
                .at("V1", "S1/MORNING")
                .scores(Rule.S15, 2);
    }
}
