package dev.floorseat.rotation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.floorseat.floor.ImportKind;
import dev.floorseat.people.BusyKind;
import dev.floorseat.people.BusyTime;
import dev.floorseat.people.People;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Answer;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.AppointmentChange;
import dev.floorseat.rotation.PlanPublished;
import dev.floorseat.rotation.plan.FallenOut.Fallen;
import dev.floorseat.rotation.plan.FallenOut.Why;
import dev.floorseat.solver.Variant;
import dev.floorseat.web.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Hanna Okafor's half day beside Karim Yilmaz is promised for the second Monday; then life happens. */
@RecordApplicationEvents
class RepairsTest extends OneRotation {

    @Autowired
    Policies policies;

    @Autowired
    FallenOut fallenOut;

    @Autowired
    ApplicationEvents events;

    LocalDate day = LocalDate.EPOCH;

    @BeforeEach
    void aVisitIsPromised() {
        day = monday.plusDays(7);
        publishedAt(company.slot(1, day, "MORNING"));
    }

    @Test
    void aDeclineIsRepairedInTheSameBreathWhereThePolicySaysSo() {
        small(3, 3);

        says("E1", Answer.DECLINED);

        assertThat(promised().from()).isBetween(at(day.minusDays(3), 0), at(day.plusDays(4), 0));
        assertThat(promised().from()).isNotEqualTo(at(day, 6));
        assertThat(first("E1").slot()).isEqualTo(slotPromised());
        assertThat(events.stream(PlanPublished.class).toList())
                .last()
                .satisfies(published -> assertThat(published.changes())
                        .extracting(AppointmentChange::visit)
                        .containsExactly(first("E1").visitId()));
        assertThat(fallenOut.of(drafts.of(rotation))).isEmpty();
    }

    @Test
    void withoutAPolicyEveryRepairWaitsForThePlanner() {
        says("E1", Answer.DECLINED);

        assertThat(promised().from()).isEqualTo(at(day, 6));
        assertThat(first("E1").slot()).isNull();
        assertThat(why()).isEqualTo(Why.DECLINED);
    }

    @Test
    void nothingIsChangedWithLessNoticeThanThePolicyGives() {
        small(1, 3);
        clock.set(at(day.minusDays(1), 12));

        says("E1", Answer.DECLINED);

        assertThat(promised().from()).isEqualTo(at(day, 6));
        assertThat(why()).isEqualTo(Why.DECLINED);
    }

    @Test
    void afterThreeDeclinesAPersonSpeaksToThem() {
        small(20, 0);
        List<Instant> offered = new ArrayList<>(List.of(promised().from()));
        for (int times = 0; times < 2; times++) {
            says("E1", Answer.DECLINED);
            assertThat(offered)
                    .as("never offered again")
                    .doesNotContain(promised().from());
            offered.add(promised().from());
        }

        says("E1", Answer.DECLINED);

        assertThat(promised().from()).isEqualTo(offered.get(2));
        assertThat(first("E1").slot()).isNull();
        assertThat(why()).isEqualTo(Why.DECLINED_OFTEN);
        assertThat(repairs.propose(first("E1").visitId(), 500).choices())
                .isNotEmpty()
                .noneMatch(choice -> offered.contains(choice.slot().from().toInstant()));
    }

    @Test
    void aShiftThatVanishedIsReplacedByAnotherMentors() {
        small(1, 3);

        shiftVanishes();

        assertThat(promised().mentor()).isNotEqualTo(person("M1"));
        assertThat(fallenOut.of(drafts.of(rotation))).isEmpty();
    }

    @Test
    void aShiftThatVanishedWaitsForThePlannerWithoutAPolicy() {
        shiftVanishes();

        assertThat(why()).isEqualTo(Why.SHIFT_GONE);
        repairs.accept(first("E1").visitId(), company.slot(2, day, "MORNING"), BY);
        assertThat(promised().mentor()).isEqualTo(person("M2"));
    }

    @Test
    void aVisitStaysOnItsShiftThatMoved() {
        small(1, 3);

        company.roster(imports, "08:00", "16:00");

        assertThat(promised().from()).isEqualTo(at(day, 8));
        assertThat(promised().mentor()).isEqualTo(person("M1"));
    }

    @Test
    void anIllMentorIsReplacedAndTheExecutiveComesAsPromised() {
        small(3, 3);

        busy("M1", day, 0, 24);

        assertThat(promised().from()).isEqualTo(at(day, 6));
        assertThat(promised().mentor()).isNotEqualTo(person("M1"));
    }

    @Test
    void anExecutiveWithANewAppointmentComesOnAnotherDay() {
        small(3, 3);

        busy("E1", day, 0, 24);

        assertThat(promised().from()).isNotEqualTo(at(day, 6));
        assertThat(promised().from()).isBetween(at(day.minusDays(3), 0), at(day.plusDays(4), 0));
        assertThat(first("E1").slot()).isEqualTo(slotPromised());
    }

    @Test
    void anEmbargoMovesTheVisitToADayThatIsFree() {
        small(3, 3);

        embargo(day);

        assertThat(promised().from()).isNotEqualTo(at(day, 6));
        assertThat(promised().from()).isBetween(at(day.minusDays(3), 0), at(day.plusDays(4), 0));
        assertThat(fallenOut.of(drafts.of(rotation))).isEmpty();
    }

    @Test
    void anEmbargoWaitsForThePlannerWithoutAPolicy() {
        embargo(day);

        assertThat(why()).isEqualTo(Why.EMBARGO);
        repairs.accept(first("E1").visitId(), company.slot(1, day.plusDays(1), "MORNING"), BY);
        assertThat(fallenOut.of(drafts.of(rotation))).isEmpty();
    }

    @Test
    void aMentorWhoHostsNoLongerIsReplaced() {
        small(3, 3);

        hostsNoLonger("M1");

        assertThat(promised().from()).isEqualTo(at(day, 6));
        assertThat(promised().mentor()).isNotEqualTo(person("M1"));
    }

    @Test
    void aMentorWhoHostsLessKeepsWhatComesFirstInAWeek() {
        place(first("E2"), company.slot(1, day.plusDays(1), "MORNING"));
        publication.publish(rotation, BY);
        small(3, 3);

        people.setHosting(person("M1"), true, 1);

        assertThat(promised().mentor()).isEqualTo(person("M1"));
        assertThat(promised().from()).isEqualTo(at(day, 6));
        assertThat(promised("E2").mentor()).isNotEqualTo(person("M1"));
        assertThat(fallenOut.of(drafts.of(rotation))).isEmpty();
    }

    @Test
    void whatIsTooMuchForAMentorsWeekWaitsForThePlannerWithoutAPolicy() {
        place(first("E2"), company.slot(1, day.plusDays(1), "MORNING"));
        publication.publish(rotation, BY);

        people.setHosting(person("M1"), true, 1);

        assertThat(fallenOut.of(drafts.of(rotation))).singleElement().satisfies(fallen -> {
            assertThat(fallen.visit().visitId()).isEqualTo(first("E2").visitId());
            assertThat(fallen.why()).isEqualTo(Why.MENTOR_WEEK_FULL);
        });
    }

    @Test
    void aMentorWhoseLicenceWasTakenAwayIsReplaced() {
        small(3, 3);

        bring(ImportKind.PEOPLE, """
                id,name,email,language,roles,languages,licenceFrom,licenceTo,optedIn,weekCap
                %s,Karim Yilmaz,m1@example.com,de,mentor,de,%s,%s,true,5
                """.formatted(company.id("M1"), monday.minusYears(1), day.minusDays(1)));

        assertThat(promised().mentor()).isNotEqualTo(person("M1"));
        assertThat(fallenOut.of(drafts.of(rotation))).isEmpty();
    }

    @Test
    void anExecutiveWhoseLicenceWasTakenAwayDoesNotTakeCallsAndWaitsForThePlanner() {
        Visit calls = drafts.of(rotation).visits().stream()
                .filter(visit ->
                        visit.visitor().equals(person("E1")) && visit.stage().needsLicence())
                .findFirst()
                .orElseThrow();
        place(calls, company.slot(2, day.plusDays(7), "FULL"));
        publication.publish(rotation, BY);

        bring(ImportKind.PEOPLE, """
                id,name,email,language,roles,languages,homeSite,since,licenceFrom,licenceTo,balance
                %s,Hanna Okafor,e1@example.com,de,executive,de,%s,%s,%s,%s,0
                """.formatted(
                        company.id("E1"), company.id("LEJ"), monday.minusYears(1), monday.minusYears(1), day));

        assertThat(fallenOut.of(drafts.of(rotation))).singleElement().satisfies(fallen -> {
            assertThat(fallen.visit().visitId()).isEqualTo(calls.visitId());
            assertThat(fallen.why()).isEqualTo(Why.LICENCE_MISSING);
        });
    }

    @Test
    void whatNobodyAskedForWaitsForThePlannerAndSaysWhy() {
        busy("E1", day, 0, 24);
        assertThat(why()).isEqualTo(Why.EXECUTIVE_BUSY);
        busy("M1", day, 0, 24);
        assertThat(why()).isEqualTo(Why.MENTOR_AWAY);

        repairs.accept(first("E1").visitId(), company.slot(2, day.plusDays(1), "MORNING"), BY);

        assertThat(fallenOut.of(drafts.of(rotation))).isEmpty();
    }

    @Test
    void aMeetingInTheOtherHalfOfTheShiftMovesNobody() {
        busy("M1", day, 12, 1);

        Draft draft = drafts.of(rotation);
        assertThat(fallenOut.of(draft)).isEmpty();
        assertThat(draft.slots())
                .containsKey(company.slot(1, day, "MORNING"))
                .doesNotContainKeys(company.slot(1, day, "AFTERNOON"), company.slot(1, day, "FULL"));

        busy("M1", day, 9, 1);
        assertThat(why()).isEqualTo(Why.MENTOR_AWAY);
    }

    @Test
    void anotherMakesRoomWhereNothingElseIsFree() {
        Visit other = onlyOnePlaceIsLeftAndTakenByAnother();

        Repairs.Repair repair = repairs.propose(first("E1").visitId(), 5);

        assertThat(repair.choices()).isEmpty();
        assertThat(repair.variants()).isNotEmpty().allSatisfy(variant -> {
            assertThat(variant.slot().id()).isEqualTo(company.slot(1, day.plusDays(1), "MORNING"));
            assertThat(variant.others()).extracting(Variant.Move::visit).containsExactly(other.key());
        });
        Variant.Move move = repair.variants().get(0).others().get(0);
        PlanPublished published = repairs.accept(
                first("E1").visitId(),
                company.slot(1, day.plusDays(1), "MORNING"),
                Map.of(other.visitId(), move.slot().id()),
                BY);

        assertThat(published.changes())
                .extracting(AppointmentChange::visit)
                .containsExactlyInAnyOrder(first("E1").visitId(), other.visitId());
        assertThat(first("E2").slot()).isEqualTo(move.slot().id());
        assertThat(publication.preview(rotation).broken()).isEmpty();
        assertThat(publication.preview(rotation).changes()).isEmpty();
    }

    @Test
    void nobodyMakesRoomWhoIsPinnedOrWasNotAsked() {
        Visit other = onlyOnePlaceIsLeftAndTakenByAnother();
        planning.pin(other.visitId(), drafts.visit(other.visitId()).version(), true, BY);

        assertThat(repairs.propose(first("E1").visitId(), 5).variants()).isEmpty();
        assertThatThrownBy(() -> repairs.accept(
                        first("E1").visitId(),
                        company.slot(1, day.plusDays(1), "MORNING"),
                        Map.of(other.visitId(), company.slot(1, day.plusDays(2), "MORNING")),
                        BY))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("rotation.repair-gone"));
    }

    @Test
    void twoRepairsAtOnceDoNotCross() throws Exception {
        place(first("E2"), company.slot(2, day, "MORNING"));
        publication.publish(rotation, BY);
        small(3, 3);

        atOnce(() -> says("E1", Answer.DECLINED), () -> says("E2", Answer.DECLINED));

        assertThat(promised("E1").from()).isNotEqualTo(at(day, 6));
        assertThat(promised("E2").from()).isNotEqualTo(at(day, 6));
        assertThat(publication.preview(rotation).broken()).isEmpty();
        assertThat(fallenOut.of(drafts.of(rotation))).isEmpty();
    }

    @Test
    void repairsOfTwoRotationsAtOnceDoNotCrossEither() throws Exception {
        hostsNoLonger("M2");
        hostsNoLonger("M3");
        long other = rotations.open("other " + rotation, "Standard", monday, company.lastDay(), null);
        Visit there = of(other, "E2");
        planning.move(there.visitId(), there.version(), company.slot(1, day.plusDays(1), "MORNING"), false, BY);
        publication.publish(other, BY);
        small(1, 3);
        Rotation second = drafts.rotation(other);
        policies.change(other, second.version(), policy(second, 0, 3));
        // both can only come beside Karim Yilmaz, on one afternoon
        busy("E1", day.minusDays(1), 0, 24);
        busy("E1", day.plusDays(1), 0, 10);

        atOnce(
                () -> says("E1", Answer.DECLINED),
                () -> answers.answer(there.visitId(), person("E2"), Answer.DECLINED, null, null, BY));

        List<Appointment> hosted = appointments.of(person("M1"), at(day, 0), at(day.plusDays(3), 0));
        for (Appointment one : hosted) {
            for (Appointment another : hosted) {
                assertThat(one.equals(another)
                                || !one.from().isBefore(another.to())
                                || !another.from().isBefore(one.to()))
                        .as("%s and %s", one, another)
                        .isTrue();
            }
        }
    }

    /** Everybody but Karim Yilmaz stops hosting, Hanna Okafor has one free morning, and Lars Brandt is there. */
    private Visit onlyOnePlaceIsLeftAndTakenByAnother() {
        hostsNoLonger("M2");
        hostsNoLonger("M3");
        Visit other = first("E2");
        planning.move(other.visitId(), other.version(), company.slot(1, day.plusDays(1), "MORNING"), false, BY);
        publication.publish(rotation, BY);
        busy("E1", monday.minusDays(1), 0, 9 * 24);
        people.addBusyTime(new BusyTime(
                person("E1"),
                at(day.plusDays(1), 10),
                at(company.lastDay().plusDays(2), 0),
                BusyKind.BUSY,
                People.OWN));
        return first("E2");
    }

    private void embargo(LocalDate on) {
        bring(ImportKind.EMBARGOES, """
                id,site,queue,from,to,reason
                %s,%s,,%sT00:00,%sT00:00,Moving house
                """.formatted(company.id("X1"), company.id("LEJ"), on, on.plusDays(1)));
    }

    private void hostsNoLonger(String mentor) {
        people.setHosting(person(mentor), false, 1);
    }

    private static void atOnce(Runnable one, Runnable other) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<@Nullable Void>> done = new ArrayList<>();
            for (Runnable each : List.of(one, other)) {
                Callable<@Nullable Void> work = () -> {
                    together.await();
                    each.run();
                    return null;
                };
                done.add(two.submit(work));
            }
            for (Future<@Nullable Void> each : done) {
                each.get();
            }
        } finally {
            two.shutdownNow();
        }
    }

    private void small(int days, int notice) {
        Rotation now = drafts.rotation(rotation);
        policies.change(rotation, now.version(), policy(now, days, notice));
    }

    private static RotationPolicy policy(Rotation now, int days, int notice) {
        return new RotationPolicy(
                now.profile(),
                now.reservedSeats(),
                now.hostingSharePercent(),
                now.restMinutes(),
                now.recoveryMinutes(),
                now.earliest(),
                LocalTime.of(22, 0),
                days,
                notice);
    }

    private Visit of(long rotation, String executive) {
        PersonId person = person(executive);
        return drafts.of(rotation).visits().stream()
                .filter(visit -> visit.visitor().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private void says(String executive, Answer answer) {
        answers.answer(first(executive).visitId(), person(executive), answer, null, null, BY);
    }

    private void busy(String name, LocalDate from, int hour, int hours) {
        Instant start = at(from, hour);
        people.addBusyTime(
                new BusyTime(person(name), start, start.plusSeconds(hours * 3600L), BusyKind.BUSY, People.OWN));
    }

    /** Workforce management takes the shift back. */
    private void shiftVanishes() {
        bring(ImportKind.SHIFTS, """
                id,mentor,site,queue,from,to,cancelled
                %s,%s,%s,%s,%sT06:00,%sT14:00,true
                """.formatted(
                        company.shift(1, day), company.id("M1"), company.id("LEJ"), company.id("billing"), day, day));
    }

    private Appointment promised() {
        return promised("E1");
    }

    private Appointment promised(String executive) {
        return appointments.of(first(executive).visitId()).orElseThrow();
    }

    private String slotPromised() {
        return Objects.requireNonNull(
                drafts.of(rotation).published().get(first("E1").visitId()));
    }

    private Why why() {
        List<Fallen> fallen = fallenOut.of(drafts.of(rotation));
        assertThat(fallen).hasSize(1);
        return fallen.get(0).why();
    }
}
