package dev.floorseat.rotation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.floorseat.floor.ImportKind;
import dev.floorseat.people.BusyKind;
import dev.floorseat.people.BusyTime;
import dev.floorseat.people.People;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Answer;
import dev.floorseat.rotation.AppointmentChange;
import dev.floorseat.solver.Problem;
import dev.floorseat.solver.Rule;
import dev.floorseat.web.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What happens after a plan was made: people leave, fall ill and change their mind, rosters move, days pass. */
class LaterTest extends OneRotation {

    @Test
    void aMentorWhoHostedAndIsNoneAnyMoreHoldsUpNothing() {
        place(first("E1"), company.slot(1, monday, "MORNING"));
        publication.publish(rotation, BY);
        clock.set(at(monday, 12));
        leaves("M1", "Karim Yilmaz");

        place(first("E2"), company.slot(2, monday.plusDays(2), "MORNING"));

        assertThat(publication.preview(rotation).broken()).isEmpty();
        publication.publish(rotation, BY);
        assertThat(appointments.of(first("E1").visitId())).isPresent();
    }

    @Test
    void anExecutiveWhoIsNoneAnyMoreIsNotPlanned() {
        Visit visit = first("E1");
        leaves("E1", "Hanna Okafor");

        assertThat(planning.broken(drafts.of(rotation), visit.visitId(), company.slot(1, monday, "MORNING")))
                .extracting(breach -> breach.rule())
                .contains(Rule.H2);
    }

    @Test
    void aMentorWhoOptsOutAfterwardsDoesNotSpoilWhatHasBegun() {
        publishedAt(company.slot(1, monday, "MORNING"));
        clock.set(at(monday, 12));
        people.setHosting(person("M1"), false, 1);
        place(first("E2"), company.slot(2, monday.plusDays(2), "MORNING"));

        assertThat(publication.preview(rotation).broken()).isEmpty();
    }

    @Test
    void whatHasBegunStandsWhereItWasPromisedAndNotWhereTheDraftHadIt() {
        publishedAt(company.slot(1, monday, "MORNING"));
        place(first("E1"), company.slot(2, monday.plusDays(2), "MORNING"));
        clock.set(at(monday, 12));
        place(first("E2"), company.slot(2, monday.plusDays(2), "MORNING"));

        assertThat(drafts.of(rotation).assignment())
                .containsEntry(first("E1").key(), company.slot(1, monday, "MORNING"));
        assertThat(publication.preview(rotation).broken()).isEmpty();
    }

    @Test
    void whatWasDeclinedHasNotTakenPlaceAndMayBePlacedAgain() {
        Visit visit = publishedAt(company.slot(1, monday, "MORNING"));
        answers.answer(visit.visitId(), person("E1"), Answer.DECLINED, null, null, BY);
        clock.set(at(monday.plusDays(1), 12));

        Draft draft = drafts.of(rotation);
        assertThat(draft.begun(draft.visit(visit.visitId()))).isFalse();
        place(first("E1"), company.slot(1, monday.plusDays(8), "MORNING"));
        publication.publish(rotation, BY);
        assertThat(appointments.of(visit.visitId()).orElseThrow().from()).isEqualTo(at(monday.plusDays(8), 6));
        assertThat(historyOf(
                        "E1",
                        rotations.open(
                                "next",
                                "Standard",
                                company.lastDay().plusDays(1),
                                company.lastDay().plusDays(29),
                                null)))
                .extracting(past -> past.from().toInstant())
                .containsExactly(at(monday.plusDays(8), 6));
    }

    @Test
    void aVisitMovesWithItsShift() {
        publishedAt(company.slot(1, monday, "MORNING"));
        company.roster(imports, "08:00", "16:00");

        Visit visit = first("E1");
        assertThat(visit.place()).isNotNull();
        assertThat(Objects.requireNonNull(visit.place()).startsAt()).isEqualTo(at(monday, 8));
        assertThat(drafts.of(rotation).differsFromPromise(visit)).isTrue();
        assertThat(publication.preview(rotation).changes())
                .extracting(AppointmentChange::visit)
                .containsExactly(visit.visitId());
    }

    @Test
    void aVisitMovesWhenTheSiteOpensLater() {
        publishedAt(company.slot(1, monday, "MORNING"));
        bring(ImportKind.SITES, """
                id,name,zone,state,opens,closes,seats
                %s,Leipzig,Europe/Berlin,DE-SN,08:00,22:00,4
                """.formatted(company.id("LEJ")));

        assertThat(Objects.requireNonNull(first("E1").place()).startsAt()).isEqualTo(at(monday, 8));
        assertThat(drafts.of(rotation).differsFromPromise(first("E1"))).isTrue();
    }

    @Test
    void aMentorsAbsenceTakesTheVisitOffItsShift() {
        Visit visit = publishedAt(company.slot(1, monday, "MORNING"));
        away("M1");

        assertThat(drafts.of(rotation).withoutShift())
                .extracting(Visit::visitId)
                .containsExactly(visit.visitId());
        assertThat(repairs.propose(visit.visitId(), 500).choices())
                .isNotEmpty()
                .noneMatch(choice -> choice.slot().shift().equals(company.shift(1, monday)));
    }

    @Test
    void nobodyHostsWhileTheSiteIsClosed() {
        bring(ImportKind.SITES, """
                id,name,zone,state,opens,closes,seats
                %s,Leipzig,Europe/Berlin,DE-SN,08:00,22:00,4
                """.formatted(company.id("LEJ")));

        assertThat(drafts.of(rotation).problem().shifts())
                .isNotEmpty()
                .filteredOn(shift -> shift.id().equals(company.shift(1, monday)))
                .singleElement()
                .satisfies(shift -> assertThat(shift.from().toInstant()).isEqualTo(at(monday, 8)));
    }

    @Test
    void nobodyIsAskedWhileAnotherRotationHasThem() {
        long other = rotations.open("other " + rotation, "Standard", monday, company.lastDay(), null);
        publishedAt(company.slot(1, monday, "MORNING"));

        Problem problem = drafts.of(other).problem();

        assertThat(problem.shifts()).noneMatch(shift -> shift.id().equals(company.shift(1, monday)));
        assertThat(problem.executives())
                .filteredOn(executive -> executive.id().equals(company.id("E1")))
                .singleElement()
                .satisfies(executive -> assertThat(executive.busy())
                        .extracting(busy -> busy.from().toInstant())
                        .contains(at(monday, 6)));
    }

    @Test
    void neitherUndoNorTheSolverBringsBackWhatWasDeclined() {
        String declined = company.slot(1, monday, "MORNING");
        Visit visit = publishedAt(declined);
        place(first("E1"), company.slot(2, monday.plusDays(2), "MORNING"));
        Draft seen = drafts.of(rotation);
        answers.answer(visit.visitId(), person("E1"), Answer.DECLINED, null, null, BY);

        planning.take(seen, Map.of(visit.key(), declined), BY);
        planning.undo(rotation);

        assertThat(first("E1").slot()).isNotEqualTo(declined);
    }

    @Test
    void aRepairIsPossibleAlthoughSomebodyElseCannotComeAnyMore() {
        Visit visit = publishedAt(company.slot(1, monday, "MORNING"));
        place(first("E2"), company.slot(2, monday.plusDays(2), "MORNING"));
        publication.publish(rotation, BY);
        answers.answer(visit.visitId(), person("M1"), Answer.DECLINED, null, null, BY);
        away("E2");
        String choice =
                repairs.propose(visit.visitId(), 1).choices().get(0).slot().id();

        assertThat(repairs.accept(visit.visitId(), choice, BY).changes())
                .extracting(AppointmentChange::visit)
                .containsExactly(visit.visitId());
    }

    @Test
    void nothingIsRepairedThatNobodyDeclined() {
        Visit visit = publishedAt(company.slot(1, monday, "MORNING"));

        assertThatThrownBy(() -> repairs.accept(visit.visitId(), company.slot(2, monday, "MORNING"), BY))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("rotation.repair-gone"));
    }

    @Test
    void whatHasBegunIsNotPinnedAnyMore() {
        Visit visit = publishedAt(company.slot(1, monday, "MORNING"));
        clock.set(at(monday, 12));

        assertThatThrownBy(() -> planning.pin(visit.visitId(), visit.version(), false, BY))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("rotation.visit-begun"));
    }

    @Test
    void aRotationOfOneDayIsRefused() {
        assertThatThrownBy(() -> rotations.open("one day", "Standard", monday, monday, null))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("rotation.not-opened"));
    }

    private List<Problem.PastVisit> historyOf(String executive, long next) {
        return drafts.of(next).problem().executives().stream()
                .filter(each -> each.id().equals(company.id(executive)))
                .findFirst()
                .orElseThrow()
                .history();
    }

    private void away(String name) {
        PersonId person = person(name);
        people.addBusyTime(new BusyTime(person, at(monday, 0), at(monday.plusDays(5), 0), BusyKind.BUSY, People.OWN));
    }

    private void leaves(String name, String fullName) {
        bring(ImportKind.PEOPLE, """
                id,name,email,language,roles
                %s,%s,%s@company.example,de,
                """.formatted(company.id(name), fullName, name));
    }
}
