package dev.floorseat.solver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.solver.Names;
import dev.floorseat.solver.Remedy;
import dev.floorseat.solver.RemedyWords;
import dev.floorseat.solver.RuleWords;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RemediesTest {

    private static final String ANOTHER_MENTOR = "one more licensed English-speaking mentor in Dortmund in week 9";

    @Test
    void needsNoneWhereThereIsAPlace() {
        assertThat(new OneVisitOpen().remedies()).isEmpty();
    }

    @Test
    void findsThatABusyTimeIsInTheWayAndWhichIsTheShorter() {
        OneVisitOpen company =
                new OneVisitOpen().busy(2, 6, 20).shift("S2", "Ben", 9, 8, 4).busy(9, 10, 11);
        assertThat(said(company)).containsExactly("Ada gives up the busy time from Tue 9 Mar 2027, 10:00 to 11:00");
        assertThat(company.remedies().get(0).slot().id()).isEqualTo("S2/MORNING");
    }

    @Test
    void asksForTwoChangesOnlyWhereOneIsNotEnough() {
        OneVisitOpen company = new OneVisitOpen().busy(2, 8, 9).barred("Dortmund", null);
        assertThat(said(company))
                .containsExactly("Ada gives up the busy time from Tue 2 Mar 2027, 08:00 to 09:00 and visits to"
                        + " Dortmund are not barred from Tue 2 Mar 2027, 06:00 to 20:00");
    }

    @Test
    void findsThatAMentorWouldHaveToHostOnceMore() {
        OneVisitOpen company = new OneVisitOpen().shift("S2", "Ben", 3, 8, 4).at("W", "S2/MORNING");
        assertThat(said(company)).first().isEqualTo("Ben hosts 2 visits in week 9 instead of 1");
    }

    @Test
    void findsThatASeatIsMissing() {
        OneVisitOpen company = new OneVisitOpen()
                .mentor("Dan")
                .shift("S2", "Dan", "rough", 2, 8, 4)
                .at("W", "S2/MORNING");
        assertThat(said(company)).first().isEqualTo("one more guest seat in Dortmund in week 9");
    }

    @Test
    void findsThatTooManyOfAQueueHost() {
        OneVisitOpen company = new OneVisitOpen()
                .seats(5)
                .mentor("Dan")
                .shift("S2", "Dan", 2, 8, 4)
                .at("W", "S2/MORNING");
        assertThat(said(company))
                .first()
                .isEqualTo("2 agents of calm may host at once in Dortmund on Tue 2 Mar 2027, 08:00");
    }

    @Test
    void findsThatAnEmbargoIsInTheWayWhateverItNames() {
        assertThat(said(new OneVisitOpen().barred("Dortmund", "calm")))
                .first()
                .isEqualTo("visits to calm in Dortmund are not barred from Tue 2 Mar 2027, 06:00 to 20:00");
        assertThat(said(new OneVisitOpen().barred(null, "calm")))
                .first()
                .isEqualTo("visits to calm are not barred from Tue 2 Mar 2027, 06:00 to 20:00");
    }

    @Test
    void findsThatALicenceHasExpired() {
        assertThat(said(new OneVisitOpen().ben(Set.of("en"), true, 1, 1)))
                .containsExactly("Ben is licensed to host by Tue 2 Mar 2027", ANOTHER_MENTOR);
    }

    @Test
    void namesNobodyWhoDidNotVolunteer() {
        assertThat(said(new OneVisitOpen().ben(Set.of("en"), false, 31, 1))).containsExactly(ANOTHER_MENTOR);
        assertThat(said(new OneVisitOpen().ben(Set.of("en"), true, 31, 0))).containsExactly(ANOTHER_MENTOR);
    }

    @Test
    void findsThatALanguageIsMissing() {
        assertThat(said(new OneVisitOpen().ben(Set.of("de"), true, 31, 1)))
                .containsExactly("Ben speaks English", ANOTHER_MENTOR);
    }

    @Test
    void findsThatTheExecutiveNeedsALicence() {
        assertThat(said(new OneVisitOpen().unlicensed()))
                .containsExactly("Ada is licensed for this stage by Tue 2 Mar 2027");
    }

    @Test
    void findsThatTheWindowClosesTooEarlyAndMovesItNoFurtherThanItMust() {
        assertThat(said(new OneVisitOpen().shift("S2", "Ben", 9, 8, 4).endingBy(1, 20)))
                .containsExactly("a later window for Ada, until Tue 2 Mar 2027, 12:00");
    }

    @Test
    void opensNoWindowEarlier() {
        assertThat(said(new OneVisitOpen().startingFrom(20, 6))).isEmpty();
    }

    @Test
    void findsThatTheVisitBeforeHasNoPlace() {
        assertThat(said(new OneVisitOpen().after(1, 20)))
                .containsExactly("the visit of Ada before this one gets a place first");
    }

    @Test
    void findsThatTheVisitBeforeIsTooCloseOrTooFar() {
        OneVisitOpen close = new OneVisitOpen()
                .mentor("Dan")
                .shift("S0", "Dan", 1, 8, 4)
                .after(5, 20)
                .at("U", "S0/MORNING");
        assertThat(said(close))
                .first()
                .isEqualTo("1 day is enough after the visit on Mon 1 Mar 2027, 08:00, instead of 5");
        OneVisitOpen far = new OneVisitOpen()
                .mentor("Dan")
                .shift("S0", "Dan", 1, 8, 4)
                .after(0, 3)
                .at("U", "S0/MORNING")
                .busy(2, 6, 20)
                .busy(3, 6, 20)
                .busy(4, 6, 20)
                .shift("S2", "Ben", 9, 8, 4);
        assertThat(said(far))
                .first()
                .isEqualTo("8 days are allowed after the visit on Mon 1 Mar 2027, 08:00, instead of 3");
    }

    @Test
    void findsThatOneMoreShiftWouldDo() {
        OneVisitOpen company =
                new OneVisitOpen().mentor("Dan").shift("S2", "Dan", 3, 8, 4).declined("S/MORNING");
        assertThat(said(company.busy(3, 8, 9)))
                .containsExactly(
                        "Ada gives up the busy time from Wed 3 Mar 2027, 08:00 to 09:00",
                        "one more shift of Dan on calm in Dortmund, on Tue 2 Mar 2027, 08:00");
    }

    @Test
    void findsThatAnotherMentorWouldDo() {
        assertThat(said(new OneVisitOpen().aboveBen())).containsExactly(ANOTHER_MENTOR);
        assertThat(RemedyWords.example(new OneVisitOpen().aboveBen().remedies().get(0), Locale.ENGLISH, Names.IDS))
                .isEqualTo("for example Tue 2 Mar 2027, 08:00 in Dortmund");
    }

    @Test
    void saysSoInGermanToo() {
        Remedy remedy = new OneVisitOpen().aboveBen().remedies().get(0);
        assertThat(RemedyWords.text(remedy, Locale.GERMAN, Names.IDS))
                .isEqualTo("ein weiterer Mentor mit Freigabe, der Englisch spricht, in Dortmund in Woche 9");
    }

    @Test
    void findsNothingWhereNothingHelps() {
        assertThat(new OneVisitOpen().declined("S/MORNING").busy(2, 6, 20).remedies())
                .as("the only shift there is was declined")
                .isEmpty();
        assertThat(new OneVisitOpen()
                        .busy(2, 8, 9)
                        .busy(2, 9, 10)
                        .busy(2, 10, 11)
                        .remedies())
                .as("three busy times are too much to ask")
                .isEmpty();
    }

    @Test
    void namesTheFewestReasonsThatLeaveNoSlot() {
        OneVisitOpen company = new OneVisitOpen()
                .busy(2, 6, 20)
                .barred("Dortmund", null)
                .shift("S2", "Ben", 9, 8, 4)
                .busy(9, 6, 20);
        assertThat(RuleWords.reasons(
                        OneVisitOpen.SOLVER.smallestReasons(company.problem(), Map.of(), Map.of(), "V"),
                        Locale.ENGLISH))
                .containsExactly("H2 busy in 2 of 2 slots");
        assertThat(OneVisitOpen.SOLVER.smallestReasons(new OneVisitOpen().problem(), Map.of(), Map.of(), "V"))
                .isEmpty();
    }

    private static List<String> said(OneVisitOpen company) {
        return company.remedies().stream()
                .map(remedy -> RemedyWords.text(remedy, Locale.ENGLISH, Names.IDS))
                .toList();
    }
}
