package dev.floorseat.insights.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.access.Accounts;
import dev.floorseat.access.Role;
import dev.floorseat.floor.Site;
import dev.floorseat.insights.EvidencePolicies;
import dev.floorseat.insights.InsightId;
import dev.floorseat.insights.Insights;
import dev.floorseat.insights.TwoVisits;
import dev.floorseat.notes.Alike;
import dev.floorseat.notes.NoteKind;
import dev.floorseat.notes.capture.NewNote;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.web.PlannedCompany;
import dev.floorseat.web.Refusal;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What CX leads do with what was written on two visits. */
@ProductTest
class TriageTest {

    /** From half past six to half past eight. */
    private static final Duration MORNING = Duration.ofHours(2);

    private static final Site LEIPZIG = new Site(
            1, "LEJ", "Leipzig", ZoneId.of("Europe/Berlin"), "DE-SN", LocalTime.of(6, 0), LocalTime.of(22, 0), 4);

    @Autowired
    Triage triage;

    @Autowired
    Insights insights;

    @Autowired
    TriagePolicies policies;

    @Autowired
    ByItself byItself;

    @Autowired
    EvidencePolicies evidence;

    @Autowired
    SiteDays days;

    @Autowired
    TriageRound round;

    @Autowired
    Leads leads;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private final TwoVisits visits;
    private LocalDate tuesday = LocalDate.EPOCH;
    private InsightId insight = new InsightId(1);
    private InsightId second = new InsightId(1);

    TriageTest(@Autowired ApplicationContext product) {
        visits = TwoVisits.of(product);
    }

    @BeforeEach
    void twoNotesAreShared() {
        tuesday = visits.company().company().monday().plusDays(8);
        clock.set(PlannedCompany.at(tuesday));
        long one = visits.write("E1", "The label is missing");
        long other = visits.take(
                        "E2",
                        new NewNote(
                                TwoVisits.fresh(),
                                NoteKind.FRICTION,
                                "No label in the box",
                                "Put one in",
                                null,
                                null,
                                null,
                                null))
                .id();
        visits.share();
        insight = visits.idOf(one);
        second = visits.idOf(other);
        silence(insight.value(), second.value());
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
        silence(0, 0);
    }

    @Test
    void whatIsSharedIsNewAndAcknowledgingItTakesOwnership() {
        Triaged fresh = now(insight);
        assertThat(fresh.state()).isEqualTo(TriageState.NEW);
        assertThat(fresh.owner()).isNull();
        assertThat(fresh.due()).isEqualTo(tuesday.plusDays(2));

        long act = triage.acknowledge(insight, fresh.revision(), "lea");

        assertThat(now(insight).state()).isEqualTo(TriageState.ACKNOWLEDGED);
        assertThat(now(insight).owner()).isEqualTo("lea");
        assertThat(now(insight).due()).isEqualTo(tuesday.plusDays(21));
        assertThatThrownBy(() -> triage.acknowledge(insight, now(insight).revision(), "max"))
                .isInstanceOf(Refusal.class)
                .hasMessage("triage.not-from.ACKNOWLEDGED");
        assertThatThrownBy(() -> triage.later(insight, fresh.revision(), tuesday.plusDays(9), "max"))
                .hasMessage("triage.changed");

        assertThat(triage.undo(act, "max")).isEqualTo(insight);
        assertThat(now(insight).state()).isEqualTo(TriageState.NEW);
        assertThat(now(insight).owner()).isNull();
        assertThat(now(insight).due()).isEqualTo(fresh.due());
        assertThatThrownBy(() -> triage.undo(act, "max")).hasMessage("triage.undone-already");
    }

    @Test
    void clocksCountNoWeekendAndNoHolidayOfTheSite() {
        // 2030: 24 December is a Tuesday; Christmas on Wednesday and Thursday, New Year on Wednesday
        LocalDate tuesdayBefore = LocalDate.of(2030, 12, 24);
        assertThat(days.after(tuesdayBefore, 2, LEIPZIG)).isEqualTo(LocalDate.of(2030, 12, 30));
        assertThat(days.works(LocalDate.of(2030, 11, 20), LEIPZIG))
                .as("Buß- und Bettag in Saxony")
                .isFalse();
        assertThat(days.works(LocalDate.of(2030, 11, 20), null)).isTrue();
    }

    @Test
    void changingThePolicySetsAllClocksAnewUnlessSomebodyWasFaster() {
        TriagePolicies.Stored came = policies.now();

        policies.change(came.revision(), new TriagePolicy(3, 15, 3, 10), "lea");

        assertThat(now(insight).due()).isEqualTo(tuesday.plusDays(3));
        assertThatThrownBy(() -> policies.change(came.revision(), new TriagePolicy(4, 15, 3, 10), "max"))
                .hasMessage("triage.policy.changed");
        assertThatThrownBy(() -> new TriagePolicy(0, 15, 3, 10)).hasMessage("triage.not-saved");
        policies.change(came.revision() + 1, came.policy(), "lea");
    }

    @Test
    void whatWasPutOffComesBackOnItsDay() {
        triage.later(insight, 0, tuesday.plusDays(3), "lea");
        round.run();
        assertThat(now(insight).state()).isEqualTo(TriageState.LATER);
        assertThat(now(insight).due()).isNull();

        clock.set(PlannedCompany.at(tuesday.plusDays(3)));
        round.run();
        round.run();

        assertThat(now(insight).state()).isEqualTo(TriageState.NEW);
        assertThat(now(insight).due()).isEqualTo(tuesday.plusDays(7));
        assertThat(triage.history(insight))
                .extracting(TriageAct::kind)
                .containsExactly(TriageAct.Kind.WOKEN, TriageAct.Kind.LATER);
        assertThatThrownBy(() -> triage.later(second, 0, tuesday, "lea")).hasMessage("triage.not-saved");
    }

    @Test
    void aRefusalReachesEachContributorInTheirLanguageAndShowsNothingOfTheOthers() throws Exception {
        triage.merge(second, 0, insight, "lea");
        jdbc.sql("update people_person set language = 'en' where id = ?")
                .param(person("E2").value())
                .update();
        triage.decline(insight, now(insight).revision(), DeclineReason.KNOWN, "Steht in Regel 12.", "lea");
        round.run();
        assertThat(letters("E1")).isEmpty();

        clock.set(PlannedCompany.at(tuesday).plus(Duration.ofMinutes(11)));
        round.run();
        round.run();

        assertThat(letters("E1")).containsExactly("Was aus Ihrer Notiz geworden ist");
        assertThat(letters("E2")).containsExactly("What became of what you wrote");
        assertThat(mail("E1"))
                .contains("The label is missing", "schon bekannt", "Steht in Regel 12.")
                .doesNotContain("No label in the box", "Leipzig", "E2");
        assertThat(mail("E2"))
                .contains("No label in the box", "known already", "Steht in Regel 12.")
                .doesNotContain("The label is missing");
        assertThat(letters("M1")).isEmpty();
    }

    @Test
    void undoingARefusalInTimeRecallsTheMailAndAfterwardsCorrectsIt() {
        long early = triage.decline(insight, 0, DeclineReason.ONE_OFF, "Kam nur einmal vor.", "lea");
        triage.undo(early, "lea");
        clock.set(PlannedCompany.at(tuesday).plus(Duration.ofMinutes(11)));
        round.run();
        assertThat(letters("E1")).isEmpty();

        long late =
                triage.decline(insight, now(insight).revision(), DeclineReason.ONE_OFF, "Kam nur einmal vor.", "lea");
        clock.set(PlannedCompany.at(tuesday).plus(Duration.ofMinutes(22)));
        round.run();
        triage.undo(late, "max");
        round.run();
        round.run();

        assertThat(letters("E1"))
                .containsExactly("Was aus Ihrer Notiz geworden ist", "Ihre Notiz wird noch einmal angesehen");
        assertThat(now(insight).state()).isEqualTo(TriageState.NEW);
    }

    @Test
    void aRefusalNeedsWordsThatNameNobody() {
        assertThatThrownBy(() -> triage.decline(insight, 0, DeclineReason.KNOWN, " ", "lea"))
                .hasMessage("triage.not-saved");
        assertThatThrownBy(() -> triage.decline(insight, 0, DeclineReason.KNOWN, "Fragen Sie max@example.com", "lea"))
                .isInstanceOf(Refusal.class);
        assertThat(now(insight).state()).isEqualTo(TriageState.NEW);
    }

    @Test
    void whatWasDeclinedAndKeepsComingUpIsLookedAtAgain() {
        triage.decline(insight, 0, DeclineReason.ONE_OFF, "Kam nur einmal vor.", "lea");

        triage.merge(second, 0, insight, "max");

        assertThat(now(insight).state()).isEqualTo(TriageState.NEW);
        assertThat(now(insight).reason()).isNull();
    }

    @Test
    void severalAreTiedAndEachIsUndoneByItselfTheLaterFirst() {
        long one = triage.acknowledge(insight, 0, "lea");
        long other = triage.acknowledge(second, 0, "lea");
        triage.tie(List.of(one, other));
        long merged = triage.merge(second, now(second).revision(), insight, "lea");
        assertThatThrownBy(() -> triage.undo(other, "lea")).hasMessage("triage.later-first");
        assertThat(now(insight).state()).isEqualTo(TriageState.ACKNOWLEDGED);

        triage.undo(merged, "lea");
        assertThat(insights.of(second).orElseThrow().mergedInto()).isNull();
        assertThat(triage.together(one)).extracting(TriageAct::id).containsExactly(other, one);
        triage.undo(other, "lea");
        assertThat(now(insight).state()).isEqualTo(TriageState.ACKNOWLEDGED);
        assertThat(triage.undo(one, "lea")).isEqualTo(insight);

        assertThat(now(insight).state()).isEqualTo(TriageState.NEW);
        assertThat(now(second).state()).isEqualTo(TriageState.NEW);
    }

    @Test
    void promotingMakesAProposalAndUndoingTakesItBack() {
        long act = triage.promote(second, 0, "lea", null);
        assertThat(now(second).state()).isEqualTo(TriageState.PROMOTED);
        assertThat(proposals(second)).isEqualTo(1);
        assertThatThrownBy(() -> triage.decline(second, now(second).revision(), DeclineReason.KNOWN, "So.", "lea"))
                .hasMessage("triage.not-from.PROMOTED");

        triage.undo(act, "lea");

        assertThat(proposals(second)).isZero();
        assertThat(now(second).state()).isEqualTo(TriageState.NEW);
        assertThatThrownBy(() -> triage.promote(insight, 0, "lea", null))
                .as("no note says what to do")
                .hasMessage("proposals.no-action");
        assertThat(now(insight).state()).isEqualTo(TriageState.NEW);
    }

    @Test
    void whoeverWroteANoteDoesNotMakeTheProposal() {
        assertThatThrownBy(() -> triage.promote(second, 0, "lea", person("E2"))).hasMessage("triage.four-eyes");
        assertThat(now(second).state()).isEqualTo(TriageState.NEW);
        triage.promote(second, 0, "lea", person("E1"));
        assertThat(now(second).state()).isEqualTo(TriageState.PROMOTED);
    }

    @Test
    void aRefusedProposalOfWhatWasMergedReachesWhereItsNotesAre() {
        triage.merge(second, 0, insight, "lea");

        byItself.proposalDeclined(second, DeclineReason.KNOWN, "Steht in Regel 12.");
        clock.set(PlannedCompany.at(tuesday).plus(Duration.ofMinutes(11)));
        round.run();

        assertThat(now(insight).state()).isEqualTo(TriageState.DECLINED);
        assertThat(letters("E1")).hasSize(1);
        assertThat(letters("E2")).hasSize(1);
    }

    @Test
    void undoingTheMergeOfWhatWasDeclinedLeavesItDeclined() {
        InsightId third = visits.idOf(visits.write("M1", "Something else entirely"));
        triage.merge(second, 0, insight, "lea");
        triage.decline(insight, now(insight).revision(), DeclineReason.KNOWN, "Steht in Regel 12.", "lea");
        clock.set(PlannedCompany.at(tuesday).plus(Duration.ofMinutes(11)));
        round.run();
        assertThat(letters("E1")).hasSize(1);

        long merged = triage.merge(insight, now(insight).revision(), third, "lea");
        assertThat(triage.history(third))
                .as("it can be undone from where its notes are")
                .anySatisfy(act -> assertThat(act.id()).isEqualTo(merged));
        triage.undo(merged, "lea");
        round.run();

        assertThat(now(insight).state()).isEqualTo(TriageState.DECLINED);
        assertThat(letters("E1")).hasSize(1);
    }

    @Test
    void whoJoinsWhatWasDeclinedLearnsWhyAndWhenManyDoItIsLookedAtAgain() {
        EvidencePolicies.Stored policy = evidence.now();
        jdbc.sql("""
                        update insights_policy set emerging_executives = 1, emerging_visits = 1, recurring_executives = 1,
                               recurring_visits = 1, recurring_weeks = 2
                        """).update();
        jdbc.sql("update insights_insight set state = 'EMERGING' where id = ?")
                .param(insight.value())
                .update();
        try {
            triage.decline(insight, 0, DeclineReason.ONE_OFF, "Kam nur einmal vor.", "lea");
            clock.set(PlannedCompany.at(tuesday).plus(Duration.ofMinutes(11)));
            round.run();
            assertThat(letters("E1")).hasSize(1);

            Alike same = new Alike(Alike.Kind.INSIGHT, insight.value(), Alike.Choice.SAME);
            visits.write("E1", "Again no label", same);
            clock.set(PlannedCompany.at(tuesday).plus(Duration.ofMinutes(30)));
            round.run();
            assertThat(letters("E1")).as("knows it already").hasSize(1);

            visits.write("M1", "No label here either", same);
            clock.set(PlannedCompany.at(tuesday).plus(Duration.ofMinutes(50)));
            round.run();
            assertThat(now(insight).state()).isEqualTo(TriageState.DECLINED);
            assertThat(letters("M1")).hasSize(1);

            jdbc.sql("update insights_insight set state = 'RECURRING' where id = ?")
                    .param(insight.value())
                    .update();
            visits.write("E2", "Nor here", same);
            round.run();
            assertThat(now(insight).state()).isEqualTo(TriageState.NEW);
            assertThat(letters("E2")).isEmpty();
            assertThat(letters("M1")).hasSize(2);
        } finally {
            jdbc.sql("""
                            update insights_policy set emerging_executives = ?, emerging_visits = ?, recurring_executives = ?,
                                   recurring_visits = ?, recurring_weeks = ?
                            """)
                    .params(
                            policy.policy().emergingExecutives(),
                            policy.policy().emergingVisits(),
                            policy.policy().recurringExecutives(),
                            policy.policy().recurringVisits(),
                            policy.policy().recurringWeeks())
                    .update();
        }
    }

    @Test
    void ofTwoWhoActAtOnceOneIsTold() throws Exception {
        try (Threads two = new Threads()) {
            List<Future<String>> told = two.all(List.of(
                    () -> tried(() -> triage.acknowledge(insight, 0, "lea")),
                    () -> tried(
                            () -> triage.decline(insight, 0, DeclineReason.ONE_OFF, "Kam nur einmal vor.", "max"))));
            assertThat(List.of(told.get(0).get(), told.get(1).get()))
                    .containsOnlyOnce("done")
                    .containsOnlyOnce("triage.changed");
        }
    }

    @Test
    void remindsTheOwnerOrTheirDeputyOncePerDayAndEverybodyLater() {
        String owner = lead("E1");
        String deputy = lead("E2");
        String other = lead("M1");
        triage.acknowledge(insight, 0, owner);
        triage.acknowledge(second, 0, owner);
        LocalDate late = tuesday.plusDays(22);
        clock.set(PlannedCompany.at(late));
        round.run();
        assertThat(reminders("E1", late)).as("half past six").isZero();
        clock.set(PlannedCompany.at(late).plus(MORNING));

        round.run();
        round.run();
        assertThat(reminders("E1", late)).isEqualTo(1);
        assertThat(reminders("E2", late)).isZero();

        leads.away(owner, late, late.plusDays(20), deputy, owner);
        assertThat(leads.worksFor(deputy)).contains(owner);
        clock.set(PlannedCompany.at(late.plusDays(1)).plus(MORNING));
        round.run();
        assertThat(reminders("E1", late.plusDays(1))).isZero();
        assertThat(reminders("E2", late.plusDays(1))).isEqualTo(1);

        LocalDate longAfter = late.plusDays(6);
        clock.set(PlannedCompany.at(longAfter).plus(MORNING));
        round.run();
        assertThat(reminders("M1", longAfter)).as(other).isEqualTo(1);
        LocalDate saturday = late.plusDays(3);
        assertThat(saturday.getDayOfWeek().getValue()).isEqualTo(6);
        clock.set(PlannedCompany.at(saturday).plus(MORNING));
        round.run();
        assertThat(reminders("E2", saturday)).isZero();
        assertThatThrownBy(() -> leads.away(owner, late, late, owner, owner)).hasMessage("triage.not-saved");
    }

    @Test
    void anAbsenceThatWasEndedIsKeptAndHoldsAgain() {
        String owner = lead("E1");
        String deputy = lead("E2");
        leads.away(owner, tuesday, tuesday.plusDays(3), deputy, owner);
        long absence = leads.absences().stream()
                .filter(each -> each.account().equals(owner))
                .findFirst()
                .orElseThrow()
                .id();

        leads.back(absence, "max");
        assertThat(leads.worksFor(deputy)).doesNotContain(owner);
        assertThat(jdbc.sql("select ended_by from insights_triage_absence where id = ?")
                        .param(absence)
                        .query(String.class)
                        .single())
                .isEqualTo("max");
        assertThatThrownBy(() -> leads.back(absence, "lea")).isInstanceOf(Refusal.class);

        leads.awayAgain(absence);
        assertThat(leads.worksFor(deputy)).contains(owner);
    }

    /** What others left waiting would remind everybody. */
    private void silence(long but, long andBut) {
        jdbc.sql("""
                        update insights_triage set state = 'PROMOTED', due_on = null, until_on = null
                         where state in ('NEW', 'ACKNOWLEDGED', 'LATER') and insight not in (?, ?)
                        """).params(but, andBut).update();
    }

    private Triaged now(InsightId id) {
        return triage.of(id).orElseThrow();
    }

    private PersonId person(String name) {
        return visits.company().person(name);
    }

    private String lead(String person) {
        return accounts.create(
                        "lead-" + UUID.randomUUID(), "correct horse", Set.of(Role.LEAD), person(person), Locale.GERMAN)
                .username();
    }

    private static String tried(Callable<Long> act) throws Exception {
        try {
            act.call();
            return "done";
        } catch (Refusal refusal) {
            return refusal.key();
        }
    }

    private int proposals(InsightId id) {
        return jdbc.sql("select count(*) from rules_proposal where insight = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    private int reminders(String name, LocalDate day) {
        return jdbc.sql("select count(*) from invites_notice where person_id = ? and notice_key = ?")
                .params(
                        person(name).value(),
                        "triage-overdue-" + day + "-" + person(name).value())
                .query(Integer.class)
                .single();
    }

    private List<String> letters(String name) {
        return jdbc.sql(
                        "select subject from invites_notice where person_id = ? and notice_key like 'triage-letter-%' order by id")
                .param(person(name).value())
                .query(String.class)
                .list();
    }

    private String mail(String name) throws Exception {
        byte[] bytes = jdbc.sql(
                        "select bytes from invites_notice where person_id = ? and notice_key like 'triage-letter-%'")
                .param(person(name).value())
                .query(byte[].class)
                .single();
        return text(new MimeMessage(null, new ByteArrayInputStream(bytes)).getContent());
    }

    private static String text(@Nullable Object content) throws Exception {
        if (content instanceof Multipart parts) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                text.append(text(part.getContent()));
            }
            return text.toString();
        }
        return content instanceof String text ? text : "";
    }

    /** Two who act at once. */
    private static final class Threads implements AutoCloseable {

        private final ExecutorService pool = Executors.newFixedThreadPool(2);

        List<Future<String>> all(List<Callable<String>> acts) throws InterruptedException {
            return pool.invokeAll(acts);
        }

        @Override
        public void close() {
            pool.shutdownNow();
        }
    }
}
