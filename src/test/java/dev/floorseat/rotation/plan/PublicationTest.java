package dev.floorseat.rotation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.floorseat.rotation.Answer;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.AppointmentChange;
import dev.floorseat.rotation.PlanPublished;
import dev.floorseat.solver.Rule;
import dev.floorseat.web.Refusal;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RecordApplicationEvents
class PublicationTest extends OneRotation {

    @Autowired
    ApplicationEvents events;

    @Test
    void promisesWhatTheDraftHolds() {
        Visit visit = first("E1");
        place(visit, company.slot(1, monday, "MORNING"));

        PlanPublished published = publication.publish(rotation, BY);

        assertThat(published.version()).isEqualTo(1);
        assertThat(published.changes()).singleElement().satisfies(change -> {
            assertThat(change.before()).isNull();
            assertThat(change.after()).isNotNull();
        });
        Appointment appointment = appointments.of(visit.visitId()).orElseThrow();
        assertThat(appointment.mentor()).isEqualTo(company.person(people, "M1"));
        assertThat(appointment.siteName()).isEqualTo("Leipzig");
        assertThat(appointment.from())
                .isEqualTo(
                        monday.atTime(6, 0).atZone(ZoneId.of("Europe/Berlin")).toInstant());
        assertThat(appointment.to())
                .isEqualTo(
                        monday.atTime(10, 0).atZone(ZoneId.of("Europe/Berlin")).toInstant());
        assertThat(events.stream(PlanPublished.class)).contains(published);
    }

    @Test
    void refusesToPublishTheSameAgain() {
        place(first("E1"), company.slot(1, monday, "MORNING"));
        publication.publish(rotation, BY);

        assertThatThrownBy(() -> publication.publish(rotation, BY))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("rotation.publish-nothing"));
    }

    @Test
    void tellsOnlyOfWhatChanged() {
        Visit moved = first("E1");
        place(moved, company.slot(1, monday, "MORNING"));
        place(first("E2"), company.slot(2, monday, "MORNING"));
        publication.publish(rotation, BY);
        place(moved, company.slot(1, monday.plusDays(2), "AFTERNOON"));

        PlanPublished published = publication.publish(rotation, BY);

        assertThat(published.version()).isEqualTo(2);
        assertThat(published.changes()).extracting(AppointmentChange::visit).containsExactly(moved.visitId());
    }

    @Test
    void tellsWhoIsOffWhenAVisitLosesItsPlace() {
        Visit visit = first("E1");
        place(visit, company.slot(1, monday, "MORNING"));
        publication.publish(rotation, BY);
        place(visit, null);

        PlanPublished published = publication.publish(rotation, BY);

        assertThat(published.changes()).singleElement().satisfies(change -> {
            assertThat(change.before()).isNotNull();
            assertThat(change.after()).isNull();
        });
        assertThat(appointments.of(visit.visitId())).isEmpty();
    }

    @Test
    void refusesAPlanThatBreaksAHardRule() {
        place(first("E1"), company.slot(1, monday, "MORNING"));
        place(first("E2"), company.slot(1, monday, "MORNING"));

        assertThat(publication.preview(rotation).broken())
                .extracting(breach -> breach.rule())
                .contains(Rule.H3);
        assertThatThrownBy(() -> publication.publish(rotation, BY))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("rotation.publish-broken"));
        assertThat(appointments.of(first("E1").visitId())).isEmpty();
    }

    @Test
    void leavesWhatHasBegunAsItWasPromised() {
        Visit visit = first("E1");
        place(visit, company.slot(1, monday, "MORNING"));
        place(first("E2"), company.slot(2, monday, "MORNING"));
        publication.publish(rotation, BY);
        place(visit, company.slot(1, monday.plusDays(3), "MORNING"));
        place(first("E2"), company.slot(2, monday.plusDays(9), "MORNING"));
        clock.set(monday.atTime(8, 0).atZone(ZoneId.of("Europe/Berlin")).toInstant());

        assertThat(publication.preview(rotation).changes()).isEmpty();
        assertThatThrownBy(() -> place(first("E1"), company.slot(1, monday.plusDays(4), "MORNING")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("rotation.visit-begun"));
    }

    @Test
    void refusesAMoveOfAVisitThatChangedMeanwhile() {
        Visit seen = first("E1");
        place(seen, company.slot(1, monday, "MORNING"));

        assertThatThrownBy(() ->
                        planning.move(seen.visitId(), seen.version(), company.slot(2, monday, "MORNING"), true, BY))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
    }

    @Test
    void saysWhatAMoveWouldBreak() {
        place(first("E1"), company.slot(1, monday, "MORNING"));
        Draft draft = drafts.of(rotation);

        assertThat(planning.broken(draft, first("E2").visitId(), company.slot(1, monday, "MORNING")))
                .extracting(breach -> breach.rule())
                .containsExactlyInAnyOrder(Rule.H3, Rule.H6);
        assertThat(planning.broken(draft, first("E2").visitId(), company.slot(2, monday, "MORNING")))
                .isEmpty();
    }

    @Test
    void undoesMovesAndPinsOneByOne() {
        place(first("E1"), company.slot(1, monday, "MORNING"));
        place(first("E1"), company.slot(1, monday.plusDays(1), "MORNING"));
        Visit visit = first("E1");
        planning.pin(visit.visitId(), visit.version(), false, BY);

        assertThat(planning.undo(rotation).orElseThrow().visits()).hasSize(1);
        assertThat(first("E1").pinned()).isTrue();
        assertThat(planning.undo(rotation).orElseThrow().visits()).hasSize(1);
        assertThat(first("E1").slot()).isEqualTo(company.slot(1, monday, "MORNING"));
        assertThat(planning.undo(rotation).orElseThrow().visits()).hasSize(1);
        assertThat(first("E1").slot()).isNull();
        assertThat(planning.undo(rotation)).isEmpty();
    }

    @Test
    void freesADeclinedVisitAndNeverOffersThatTimeAgain() {
        Visit visit = publishedAt(company.slot(1, monday, "MORNING"));

        answers.answer(visit.visitId(), company.person(people, "E1"), Answer.DECLINED, null, null, BY);

        assertThat(first("E1").slot()).isNull();
        Repairs.Repair repair = repairs.propose(visit.visitId(), 500);
        Instant declined =
                monday.atTime(6, 0).atZone(ZoneId.of("Europe/Berlin")).toInstant();
        assertThat(repair.choices())
                .isNotEmpty()
                .noneMatch(choice -> choice.slot().from().toInstant().equals(declined));
    }

    @Test
    void offersAnotherMentorAtTheSameTimeWhenAMentorDeclines() {
        Visit visit = publishedAt(company.slot(1, monday, "MORNING"));

        answers.answer(visit.visitId(), company.person(people, "M1"), Answer.DECLINED, null, null, BY);

        Repairs.Repair repair = repairs.propose(visit.visitId(), 5);
        assertThat(repair.choices().get(0).slot().from().toInstant())
                .isEqualTo(
                        monday.atTime(6, 0).atZone(ZoneId.of("Europe/Berlin")).toInstant());
        assertThat(repair.choices().get(0).slot().mentor()).isNotEqualTo(company.id("M1"));
    }

    @Test
    void publishesARepairAndNothingElseOfTheDraft() {
        Visit visit = publishedAt(company.slot(1, monday, "MORNING"));
        place(first("E2"), company.slot(3, monday, "MORNING"));
        answers.answer(visit.visitId(), company.person(people, "M1"), Answer.DECLINED, null, null, BY);
        String choice =
                repairs.propose(visit.visitId(), 1).choices().get(0).slot().id();

        PlanPublished published = repairs.accept(visit.visitId(), choice, BY);

        assertThat(published.changes()).extracting(AppointmentChange::visit).containsExactly(visit.visitId());
        assertThat(first("E1").slot()).isEqualTo(choice);
        assertThat(appointments.of(first("E2").visitId())).isEmpty();
        assertThat(publication.preview(rotation).changes())
                .extracting(AppointmentChange::visit)
                .containsExactly(first("E2").visitId());
    }

    @Test
    void refusesARepairIntoASlotThatWasTakenMeanwhile() {
        Visit visit = publishedAt(company.slot(1, monday, "MORNING"));
        answers.answer(visit.visitId(), company.person(people, "M1"), Answer.DECLINED, null, null, BY);
        String choice =
                repairs.propose(visit.visitId(), 1).choices().get(0).slot().id();
        place(first("E2"), choice);

        assertThatThrownBy(() -> repairs.accept(visit.visitId(), choice, BY))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("rotation.repair-gone"));
    }

    @Test
    void keepsAnAnswerWhileTimeAndSiteStayAndForgetsItWhenTheyChange() {
        Visit visit = publishedAt(company.slot(1, monday, "MORNING"));
        answers.answer(visit.visitId(), company.person(people, "E1"), Answer.ACCEPTED, null, null, BY);
        place(first("E1"), company.slot(2, monday, "MORNING"));
        publication.publish(rotation, BY);
        assertThat(answers.to(visit.visitId())).containsEntry(company.person(people, "E1"), Answer.ACCEPTED);

        place(first("E1"), company.slot(2, monday.plusDays(1), "MORNING"));
        publication.publish(rotation, BY);

        assertThat(answers.to(visit.visitId())).isEmpty();
    }

    @Test
    void takesNoAnswerFromSomebodyElse() {
        Visit visit = publishedAt(company.slot(1, monday, "MORNING"));

        assertThatThrownBy(() ->
                        answers.answer(visit.visitId(), company.person(people, "E2"), Answer.ACCEPTED, null, null, BY))
                .isInstanceOf(Refusal.class);
        assertThat(answers.to(visit.visitId())).isEmpty();
    }

    @Test
    void refusesToPublishAVisitWhoseShiftIsGone() {
        place(first("E1"), company.slot(1, monday, "AFTERNOON"));
        company.roster(imports, "06:00", "11:00");

        assertThat(publication.preview(rotation).withoutShift())
                .extracting(Visit::visitId)
                .containsExactly(first("E1").visitId());
        assertThatThrownBy(() -> publication.publish(rotation, BY))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("rotation.publish-without-shift"));
    }
}
