package dev.floorseat.invites.replies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.access.Account;
import dev.floorseat.access.Accounts;
import dev.floorseat.access.Consent;
import dev.floorseat.access.Consents;
import dev.floorseat.access.Role;
import dev.floorseat.invites.assistants.BlockedTimes;
import dev.floorseat.invites.assistants.Deed;
import dev.floorseat.invites.assistants.Deeds;
import dev.floorseat.invites.outbox.InvitationState;
import dev.floorseat.invites.reading.Mails;
import dev.floorseat.invites.reading.Reply.Said;
import dev.floorseat.invites.replies.AssistantAnswers.Given;
import dev.floorseat.people.BusyKind;
import dev.floorseat.people.BusyTime;
import dev.floorseat.people.People;
import dev.floorseat.people.PersonEntry;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.DeclineReason;
import dev.floorseat.rotation.Proposal;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.web.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Vera may act for Hanna Okafor, who visits Karim Yilmaz. */
@ProductTest
class AssistantAnswersTest {

    @Autowired
    ApplicationContext product;

    @Autowired
    TestClock clock;

    @Autowired
    Accounts accounts;

    @Autowired
    Consents consents;

    @Autowired
    AssistantAnswers answers;

    @Autowired
    BlockedTimes blocked;

    @Autowired
    Deeds deeds;

    @Autowired
    People people;

    @Autowired
    Appointments appointments;

    @Autowired
    JdbcClient jdbc;

    private PromisedVisit promised;
    private VisitId visit;
    private PersonId hanna;
    private String vera;
    private String veras;
    private Consent consent;

    @BeforeEach
    void veraMayActForHanna() {
        promised = new PromisedVisit(product);
        visit = promised.company.first("E1").visitId();
        hanna = promised.company.person("E1");
        vera = assistant("vera");
        veras = vera + "@assist.example";
        consent = consents.give(hanna, vera);
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    private String assistant(String name) {
        String unique = name + "-" + UUID.randomUUID();
        people.enrol(List.of(new PersonEntry(
                unique, "Vera Lindner", unique + "@assist.example", Locale.GERMAN, null, Set.of("de"), null, null)));
        Account account = accounts.create(
                unique,
                "floorseat",
                Set.of(Role.ASSISTANT),
                people.byExternalId(unique).orElseThrow().id(),
                Locale.GERMAN);
        return account.username();
    }

    @Test
    void answersForHannaAndHannaSeesIt() {
        answers.answer(vera, visit, given(Said.ACCEPTED, null));

        assertThat(promised.invitation().isConfirmed()).isTrue();
        assertThat(deeds.of(hanna, 5)).singleElement().satisfies(deed -> {
            assertThat(deed.account()).isEqualTo(vera);
            assertThat(deed.kind()).isEqualTo(Deed.Kind.ACCEPTED);
            assertThat(deed.visit()).isEqualTo(visit);
            assertThat(deed.byMail()).isFalse();
        });
        assertThat(answeredBy()).isEqualTo(vera);
    }

    @Test
    void declinesOnlyWithAReason() {
        assertThatThrownBy(() -> answers.answer(vera, visit, given(Said.DECLINED, null)))
                .isInstanceOf(Refusal.class);
        assertThat(deeds.of(hanna, 5)).isEmpty();
        answers.answer(vera, visit, given(Said.DECLINED, DeclineReason.OTHER_APPOINTMENT));
        assertThat(promised.invitation().state()).isEqualTo(InvitationState.DECLINED);
    }

    @Test
    void declinesNothingTwice() {
        answers.answer(vera, visit, given(Said.DECLINED, DeclineReason.OTHER_APPOINTMENT));

        assertThatThrownBy(() -> answers.look(vera, visit, Said.DECLINED))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.key()).isEqualTo("assist.declined-already"));
        assertThatThrownBy(() -> answers.answer(vera, visit, given(Said.DECLINED, DeclineReason.OTHER)))
                .isInstanceOf(Refusal.class);
        assertThat(deeds.of(hanna, 5)).hasSize(1);
        assertThat(answers.look(vera, visit, Said.ACCEPTED).state()).isEqualTo(InvitationState.DECLINED);
    }

    @Test
    void proposesATimeThatWaitsForThePlanner() {
        Instant from = promised().plus(Duration.ofDays(1));
        Proposal wish = new Proposal(from, from.plus(Duration.ofHours(4)), null);
        answers.answer(vera, visit, new Given(Said.COUNTERED, null, "", wish, null));

        assertThat(promised.invitation().state()).isEqualTo(InvitationState.COUNTERED);
        assertThat(deeds.of(hanna, 5)).singleElement().extracting(Deed::from).isEqualTo(from);
        assertThat(product.getBean(Replies.class).list(new Replies.Filter(true, null), 0, 1_000))
                .anyMatch(entry -> Long.valueOf(visit.value()).equals(entry.visit()) && from.equals(entry.wishFrom()));
    }

    @Test
    void answersNothingThatWasMovedMeanwhileOrHasBegun() {
        assertThatThrownBy(() -> answers.answer(vera, visit, new Given(Said.ACCEPTED, null, "", null, 7)))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.key()).isEqualTo("assist.moved"));
        clock.set(promised());
        assertThatThrownBy(() -> answers.answer(vera, visit, given(Said.ACCEPTED, null)))
                .isInstanceOf(Refusal.class);
        assertThat(promised.invitation().answer()).isNull();
    }

    @Test
    void findsNothingWithoutConsentAndNothingAfterIt() {
        String other = assistant("otto");
        assertRefused(() -> answers.look(other, visit, Said.ACCEPTED));
        assertRefused(() -> answers.answer(other, visit, given(Said.ACCEPTED, null)));
        assertRefused(() -> blocked.of(other, hanna));

        consents.withdraw(hanna, consent.id());
        assertThat(consents.heldBy(vera)).isEmpty();
        assertRefused(() -> answers.answer(vera, visit, given(Said.ACCEPTED, null)));
        assertRefused(() -> blocked.block(vera, block(hanna)));
        assertThat(promised.invitation().answer()).isNull();

        consents.restore(hanna, consent.id());
        answers.answer(vera, visit, given(Said.ACCEPTED, null));
        assertThat(promised.invitation().isConfirmed()).isTrue();
    }

    @Test
    void consentIsTheExecutivesAlone() {
        PersonId lars = promised.company.person("E2");
        assertRefused(() -> consents.withdraw(lars, consent.id()));
        assertRefused(() -> consents.restore(lars, consent.id()));
        assertThatThrownBy(() -> consents.give(hanna, "no such account")).isInstanceOf(Refusal.class);
        consents.withdraw(hanna, consent.id());
        clock.set(clock.instant().plus(Duration.ofDays(2)));
        assertThatThrownBy(() -> consents.restore(hanna, consent.id()))
                .as("too late")
                .isInstanceOf(Refusal.class);
    }

    @Test
    void anAccountThatMayNotSignInActsForNobody() {
        long account = accounts.byUsername(vera).orElseThrow().id();
        accounts.enable(account, false);
        assertRefused(() -> answers.answer(vera, visit, given(Said.ACCEPTED, null)));
        promised.arrives(sentByVera("ACCEPTED"));
        assertThat(promised.outcome()).isEqualTo("WRONG_SENDER");
    }

    @Test
    void nobodyHostsByAnAssistant() {
        assertThat(product.getBean(Addresses.class).assistants(promised.invitation("M1")))
                .isEmpty();
        assertThat(product.getBean(Addresses.class).assistants(promised.invitation()))
                .containsOnlyKeys(veras);
    }

    @Test
    void blocksTimeAsHannasOwnEntryAndTakesOnlyOwnBlocksBack() {
        BusyTime own = new BusyTime(
                hanna, promised().plusSeconds(1), promised().plusSeconds(99), BusyKind.TENTATIVE, People.OWN);
        people.addBusyTime(own);
        blocked.block(vera, block(hanna));

        assertThat(blocked.of(vera, hanna).values()).containsExactly(block(hanna));
        assertThat(people.busyTimesFrom(hanna, People.OWN)).contains(own, block(hanna));
        long hannas = people.busyTimesOf(hanna, clock.instant()).entrySet().stream()
                .filter(entry -> entry.getValue().equals(own))
                .findFirst()
                .orElseThrow()
                .getKey();
        assertRefused(() -> blocked.free(vera, hanna, hannas));

        blocked.free(vera, hanna, blocked.of(vera, hanna).keySet().iterator().next());
        assertThat(people.busyTimesFrom(hanna, People.OWN)).containsExactly(own);
        assertThat(deeds.of(hanna, 5)).extracting(Deed::kind).containsExactly(Deed.Kind.FREED, Deed.Kind.BLOCKED);
    }

    @Test
    void answersByMailForAsLongAsTheConsentHolds() {
        promised.arrives(sentByVera("TENTATIVE"));

        assertThat(promised.outcome()).isEqualTo("APPLIED");
        assertThat(promised.invitation().state()).isEqualTo(InvitationState.TENTATIVE);
        assertThat(deeds.of(hanna, 5)).singleElement().satisfies(deed -> {
            assertThat(deed.account()).isEqualTo(vera);
            assertThat(deed.byMail()).isTrue();
        });
        assertThat(answeredBy()).isEqualTo("mail");

        consents.withdraw(hanna, consent.id());
        promised.arrives(sentByVera("DECLINED"));
        assertThat(promised.outcome()).isEqualTo("WRONG_SENDER");
        assertThat(promised.invitation().state()).isEqualTo(InvitationState.TENTATIVE);
    }

    private byte[] sentByVera(String partstat) {
        String attendee =
                "ATTENDEE;PARTSTAT=" + partstat + ";SENT-BY=\"mailto:" + veras + "\":mailto:" + promised.address("E1");
        return Mails.mail(
                veras, Mails.calendar("REPLY", Mails.event(promised.invitation().uid(), 0, promised.stamp, attendee)));
    }

    private BusyTime block(PersonId person) {
        Instant from = promised().plus(Duration.ofDays(2));
        return new BusyTime(person, from, from.plus(Duration.ofHours(2)), BusyKind.BUSY, People.OWN);
    }

    private Instant promised() {
        return appointments.of(visit).orElseThrow().from();
    }

    private String answeredBy() {
        return jdbc.sql("select answered_by from rotation_answer where visit = ? order by id desc limit 1")
                .param(visit.value())
                .query(String.class)
                .single();
    }

    private static Given given(Said said, @Nullable DeclineReason reason) {
        return new Given(said, reason, "", null, null);
    }

    private static void assertRefused(ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }
}
