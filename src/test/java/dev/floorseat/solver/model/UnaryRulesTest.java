package dev.floorseat.solver.model;

import dev.floorseat.solver.Problem;
import dev.floorseat.solver.Problem.BusyKind;
import dev.floorseat.solver.Problem.Stage;
import dev.floorseat.solver.Problem.VisitLength;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnaryRulesTest {

    private static final UnaryRules RULES = new UnaryRules();

    @Test
    void executiveBusyPenalisesAVisitInABusyTime() {
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
                                List.of(new Problem.Busy(Scene.at(12, 11), Scene.at(12, 13), BusyKind.BUSY)),
                                old.wishes(),
                                old.history()))
                .breaks((all, factory) -> RULES.executiveBusy(factory), 1);
    }

    @Test
    void executiveBusySparesAVisitThatEndsAsItBegins() {
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
                                List.of(new Problem.Busy(Scene.at(12, 12), Scene.at(12, 13), BusyKind.BUSY)),
                                old.wishes(),
                                old.history()))
                .keeps((all, factory) -> RULES.executiveBusy(factory));
    }

    @Test
    void executiveBusySparesATentativeTime() {
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
                                List.of(new Problem.Busy(Scene.at(12, 8), Scene.at(12, 13), BusyKind.TENTATIVE)),
                                old.wishes(),
                                old.history()))
                .keeps((all, factory) -> RULES.executiveBusy(factory));
    }

    @Test
    void embargoPenalisesItsSite() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .visit("V1", "E0")
                .at("V1", "S1/MORNING")
                .embargo("Leipzig", "", Scene.at(12, 11), Scene.at(12, 20))
                .breaks((all, factory) -> RULES.embargo(factory), 1);
    }

    @Test
    void embargoPenalisesItsQueue() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .visit("V1", "E0")
                .at("V1", "S1/MORNING")
                .embargo("", "calm", Scene.at(12, 11), Scene.at(12, 20))
                .breaks((all, factory) -> RULES.embargo(factory), 1);
    }

    @Test
    void embargoPenalisesItsQueueAtItsSite() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .visit("V1", "E0")
                .at("V1", "S1/MORNING")
                .embargo("Leipzig", "calm", Scene.at(12, 11), Scene.at(12, 20))
                .breaks((all, factory) -> RULES.embargo(factory), 1);
    }

    @Test
    void embargoSparesOtherQueuesSitesAndTimes() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .visit("V1", "E0")
                .at("V1", "S1/MORNING")
                .embargo("Leipzig", "rough", Scene.at(12, 8), Scene.at(12, 20))
                .embargo("Dortmund", "calm", Scene.at(12, 8), Scene.at(12, 20))
                .embargo("Leipzig", "", Scene.at(12, 12), Scene.at(12, 20))
                .keeps((all, factory) -> RULES.embargo(factory));
    }

    @Test
    void languagePenalisesThreeWhoShareNone() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .visit("V1", "E0")
                .at("V1", "S1/MORNING")
                .executive(
                        "E0",
                        old -> new Problem.Executive(
                                "E0",
                                Set.of("en"),
                                old.homeSite(),
                                null,
                                old.licence(),
                                old.directiveQueues(),
                                old.busy(),
                                old.wishes(),
                                old.history()))
                .breaks((all, factory) -> RULES.language(factory), 1);
    }

    @Test
    void languageSparesThreeWhoShareOne() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .visit("V1", "E0")
                .at("V1", "S1/MORNING")
                .executive(
                        "E0",
                        old -> new Problem.Executive(
                                "E0",
                                Set.of("en", "de"),
                                old.homeSite(),
                                null,
                                old.licence(),
                                old.directiveQueues(),
                                old.busy(),
                                old.wishes(),
                                old.history()))
                .keeps((all, factory) -> RULES.language(factory));
    }

    @Test
    void reportingLinePenalisesAManagerAtAnyDepth() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .visit("V1", "E1")
                .at("V1", "S1/MORNING")
                .breaks((all, factory) -> RULES.reportingLine(factory), 1);
    }

    @Test
    void reportingLineSparesEverybodyElse() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .visit("V1", "E0")
                .at("V1", "S1/MORNING")
                .keeps((all, factory) -> RULES.reportingLine(factory));
    }

    @Test
    void mentorMayHostPenalisesOneWhoDidNotVolunteer() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .visit("V1", "E0")
                .at("V1", "S1/MORNING")
                .mentor("M0", old -> new Problem.Mentor("M0", old.languages(), null, false, old.licence(), 2, 0))
                .breaks((all, factory) -> RULES.mentorMayHost(factory), 1);
    }

    @Test
    void mentorMayHostPenalisesTheDayAfterTheLicence() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .visit("V1", "E0")
                .at("V1", "S1/MORNING")
                .mentor("M0", old -> new Problem.Mentor("M0", old.languages(), null, true, until(11), 2, 0))
                .breaks((all, factory) -> RULES.mentorMayHost(factory), 1);
    }

    @Test
    void mentorMayHostSparesTheLastDayOfTheLicence() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .visit("V1", "E0")
                .at("V1", "S1/MORNING")
                .mentor("M0", old -> new Problem.Mentor("M0", old.languages(), null, true, until(12), 2, 0))
                .keeps((all, factory) -> RULES.mentorMayHost(factory));
    }

    @Test
    void stageLicencePenalisesTalkingWithoutOne() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .visit("V1", "E0", VisitLength.HALF, Stage.SPLIT, 5)
                .at("V1", "S1/MORNING")
                .executive(
                        "E0",
                        old -> new Problem.Executive(
                                "E0",
                                old.languages(),
                                old.homeSite(),
                                null,
                                until(11),
                                old.directiveQueues(),
                                old.busy(),
                                old.wishes(),
                                old.history()))
                .breaks((all, factory) -> RULES.stageLicence(factory), 1);
    }

    @Test
    void stageLicenceSparesListeningWithoutOne() {
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
                                null,
                                old.directiveQueues(),
                                old.busy(),
                                old.wishes(),
                                old.history()))
                .keeps((all, factory) -> RULES.stageLicence(factory));
    }

    @Test
    void houseRulesPenalisesAnEarlyStart() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 5)
                .visit("V1", "E0")
                .at("V1", "S1/MORNING")
                .breaks((all, factory) -> RULES.houseRules(factory), 1);
    }

    @Test
    void houseRulesPenalisesALateEnd() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 15)
                .visit("V1", "E0")
                .at("V1", "S1/AFTERNOON")
                .breaks((all, factory) -> RULES.houseRules(factory), 1);
    }

    @Test
    void houseRulesPenalisesANight() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 21)
                .visit("V1", "E0")
                .at("V1", "S1/MORNING")
                .breaks((all, factory) -> RULES.houseRules(factory), 1);
    }

    @Test
    void houseRulesPenalisesAHolidayOfTheSite() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .visit("V1", "E0")
                .at("V1", "S1/MORNING")
                .site("Leipzig", old -> new Problem.Site("Leipzig", old.zone(), 3, Set.of(LocalDate.of(2027, 1, 12))))
                .breaks((all, factory) -> RULES.houseRules(factory), 1);
    }

    @Test
    void houseRulesPenalisesAHolidayAtHome() {
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
                .site("Dortmund", old -> new Problem.Site("Dortmund", old.zone(), 3, Set.of(LocalDate.of(2027, 1, 12))))
                .breaks((all, factory) -> RULES.houseRules(factory), 1);
    }

    @Test
    void houseRulesSparesTheWholeOfTheOpenDay() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 6, 16)
                .visit("V1", "E0", VisitLength.FULL, Stage.LISTEN, 5)
                .at("V1", "S1/FULL")
                .keeps((all, factory) -> RULES.houseRules(factory));
    }

    @Test
    void windowPenalisesAnEarlyStart() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .visit("V1", "E0")
                .at("V1", "S1/MORNING")
                .window("V1", Scene.at(12, 9), Scene.at(20, 9))
                .breaks((all, factory) -> RULES.window(factory), 1);
    }

    @Test
    void windowPenalisesALateEnd() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .visit("V1", "E0")
                .at("V1", "S1/MORNING")
                .window("V1", Scene.at(1, 9), Scene.at(12, 11))
                .breaks((all, factory) -> RULES.window(factory), 1);
    }

    @Test
    void windowPenalisesAnotherLength() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .visit("V1", "E0")
                .at("V1", "S1/FULL")
                .breaks((all, factory) -> RULES.window(factory), 1);
    }

    @Test
    void windowSparesAVisitThatFillsIt() {
        new Scene()
                .shift("S1", "M0", "Leipzig", "calm", 12, 8)
                .visit("V1", "E0")
                .at("V1", "S1/MORNING")
                .window("V1", Scene.at(12, 8), Scene.at(12, 12))
                .keeps((all, factory) -> RULES.window(factory));
    }

    private static Problem.Licence until(int day) {
        return new Problem.Licence(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, day));
    }
}
