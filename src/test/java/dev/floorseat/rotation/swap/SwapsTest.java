package dev.floorseat.rotation.swap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.access.Account;
import dev.floorseat.access.Accounts;
import dev.floorseat.access.Role;
import dev.floorseat.people.BusyKind;
import dev.floorseat.people.BusyTime;
import dev.floorseat.people.People;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Answer;
import dev.floorseat.rotation.Answers;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.DeclineReason;
import dev.floorseat.rotation.plan.Drafts;
import dev.floorseat.rotation.plan.Overview;
import dev.floorseat.rotation.web.CompanyMail;
import dev.floorseat.rotation.web.CompanyMail.Mail;
import dev.floorseat.rotation.web.PlannedCompany;
import dev.floorseat.rotation.web.Reader;
import dev.floorseat.web.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
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
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ProductTest
class SwapsTest {

    private static final String LINE = "I am in court that day";

    @Autowired
    ApplicationContext product;

    @Autowired
    MockMvc mvc;

    @Autowired
    Swaps swaps;

    @Autowired
    SwapDecisions decisions;

    @Autowired
    SwapEnds ends;

    @Autowired
    Appointments appointments;

    @Autowired
    Answers answers;

    @Autowired
    Drafts drafts;

    @Autowired
    Overview overview;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @SuppressWarnings("NullAway.Init")
    private PlannedCompany company;

    @BeforeEach
    void found() {
        company = PlannedCompany.found(product);
        clock.set(company.weekBefore());
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void swapsAtOnceAndTellsEverybody() {
        publish(8, 15);
        Appointment hers = promised("E1");
        Appointment his = promised("E2");
        Swap offer = offer(company.person("E2"));
        assertThat(mail().notices()).singleElement().satisfies(mail -> {
            assertThat(mail.recipient()).isEqualTo("e2");
            assertThat(mail.text()).contains("Hanna Okafor bietet Ihnen einen Besuch an", LINE, "/my/swaps");
        });
        mail().leaves();

        Swap done = take(offer);

        assertThat(done.state()).isEqualTo(SwapState.DONE);
        assertThat(promised("E1"))
                .extracting(Appointment::from, Appointment::mentor)
                .containsExactly(his.from(), his.mentor());
        assertThat(promised("E2"))
                .extracting(Appointment::from, Appointment::mentor)
                .containsExactly(hers.from(), hers.mentor());
        assertThat(overview.versions(company.rotation())).hasSize(2);
        assertThat(mail().waiting())
                .extracting(Mail::recipient, Mail::kind)
                .containsExactlyInAnyOrder(
                        tuple("e1", "CHANGE"),
                        tuple("e2", "CHANGE"),
                        tuple("m1", "CANCEL"),
                        tuple("m2", "REQUEST"),
                        tuple("m2", "CANCEL"),
                        tuple("m1", "REQUEST"));
        assertThat(mail().notices()).extracting(Mail::recipient).containsExactly("e2", "e1");
        assertThat(drafts.of(company.rotation()).differsFromPromise(company.first("E1")))
                .isFalse();
    }

    @Test
    void waitsForThePlannerWhereThereIsLittleTime() throws Exception {
        publish(0, 15);
        Appointment hers = promised("E1");
        Swap offer = offer(null);

        Swap waiting = take(offer);

        assertThat(waiting.state()).isEqualTo(SwapState.WAITING);
        assertThat(promised("E1")).isEqualTo(hers);
        mvc.perform(get("/swaps").with(Reader.planner()).locale(Locale.ENGLISH))
                .andExpect(content().string(allOf(containsString("breaks no rule"), containsString(LINE))));
        mvc.perform(post("/swaps/" + offer.id() + "/approval")
                        .with(Reader.planner())
                        .with(csrf()))
                .andExpect(redirectedUrl("/swaps"));
        assertThat(promised("E2").from()).isEqualTo(hers.from());
        assertThat(mail().notices()).extracting(Mail::recipient).containsExactly("e2", "e1", "e1", "e2");
        assertThatThrownBy(() -> decisions.approve(offer.id(), "planner"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("swaps.decided"));
    }

    @Test
    void leavesEverythingAsItIsWhenThePlannerRefuses() throws Exception {
        publish(0, 15);
        Appointment hers = promised("E1");
        Swap offer = offer(null);
        take(offer);

        mvc.perform(post("/swaps/" + offer.id() + "/refusal")
                        .with(Reader.planner())
                        .with(csrf()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("id=\"wrong-" + offer.id() + "\"")));
        decisions.refuse(offer.id(), "Too late for Ida", "planner");

        assertThat(promised("E1")).isEqualTo(hers);
        assertThat(mail().notices())
                .filteredOn(mail -> mail.text().contains("Grund: Too late for Ida"))
                .extracting(Mail::recipient)
                .containsExactly("e1", "e2");
    }

    @Test
    void refusesWhatWouldBreakAHardRuleAndSaysWhich() throws Exception {
        publish(8, 15);
        Appointment hers = promised("E1");
        people.addBusyTime(new BusyTime(company.person("E2"), hers.from(), hers.to(), BusyKind.BUSY, People.OWN));
        Swap offer = offer(company.person("E2"));

        mvc.perform(get("/my/swaps").with(executive("E2")).locale(Locale.ENGLISH))
                .andExpect(content()
                        .string(allOf(
                                containsString("swap-" + offer.id()),
                                containsString("bad-words"),
                                not(containsString("/my/swaps/" + offer.id() + "/acceptance")))));
        assertThatThrownBy(() -> take(offer))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("swaps.breaks"));
        assertThat(promised("E1")).isEqualTo(hers);
        assertThat(swaps.of(company.person("E1"))).extracting(Swap::state).containsExactly(SwapState.OPEN);
    }

    @Test
    void showsAnOpenOfferOnlyToWhomItFits() throws Exception {
        publish(8, 15);
        Swap offer = offer(null);
        String there = "/my/swaps/" + offer.id() + "/acceptance";

        mvc.perform(get("/my/swaps").with(executive("E2")).locale(Locale.ENGLISH))
                .andExpect(content().string(allOf(containsString(there), containsString("goes through at once"))));
        mvc.perform(get("/my/visits").with(executive("E2")).locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("Swaps: 1 offer")));
        Appointment hers = promised("E1");
        people.addBusyTime(new BusyTime(company.person("E2"), hers.from(), hers.to(), BusyKind.BUSY, People.OWN));
        mvc.perform(get("/my/swaps").with(executive("E2")).locale(Locale.ENGLISH))
                .andExpect(content().string(not(containsString("swap-" + offer.id()))));
    }

    @Test
    void tellsOfAnOpenOfferOnceAndOnlyWhomItFits() {
        publish(8, 15);
        offer(null);

        assertThat(mail().notices()).singleElement().satisfies(mail -> {
            assertThat(mail.recipient()).isEqualTo("e2");
            assertThat(mail.text()).contains("Hanna Okafor bietet allen einen Besuch an", LINE, "/my/swaps");
        });
    }

    @Test
    void tellsNobodyOfAnOpenOfferThatFitsNobody() {
        publish(8, 15);
        Appointment hers = promised("E1");
        people.addBusyTime(new BusyTime(company.person("E2"), hers.from(), hers.to(), BusyKind.BUSY, People.OWN));

        offer(null);

        assertThat(mail().notices()).isEmpty();
    }

    @Test
    void asksThePlannersByMailOnceASwap() {
        Account planner = accounts.create(
                "plans-" + company.rotation(),
                "correct horse battery staple",
                Set.of(Role.PLANNER),
                company.person("M3"),
                Locale.GERMAN);
        try {
            publish(0, 15);
            Swap offer = offer(company.person("E2"));
            take(offer);
        } finally {
            accounts.enable(planner.id(), false);
        }

        assertThat(mail().notices())
                .filteredOn(mail -> mail.recipient().equals("m3"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("Hanna Okafor und Lars Brandt möchten Besuche tauschen", "/swaps"));
    }

    @Test
    void letsSomebodyTakeAVisitForOneThatHasNoPlace() {
        company.place("E1", 1, 8).publish();
        Appointment hers = promised("E1");
        Swap offer = offer(null);

        Swap done = take(offer);

        assertThat(done.state()).isEqualTo(SwapState.DONE);
        assertThat(promised("E2").from()).isEqualTo(hers.from());
        assertThat(appointments.of(company.first("E1").visitId())).isEmpty();
        assertThat(company.first("E1").place()).isNull();
    }

    @Test
    void letsOneOfTwoWhoTakeAtOnceWin() throws Exception {
        publish(8, 15);
        Swap offer = offer(null);
        Callable<Swap> taking = () -> take(offer);

        ExecutorService two = Executors.newFixedThreadPool(2);
        List<Future<Swap>> both = two.invokeAll(List.of(taking, taking));
        two.shutdown();

        assertThat(both.stream().map(SwapsTest::outcome)).containsExactlyInAnyOrder("DONE", "swaps.gone");
        assertThat(overview.versions(company.rotation())).hasSize(2);
    }

    @Test
    void endsAnOfferAtItsDeadline() {
        publish(8, 15);
        Swap offer = offer(null);
        clock.set(offer.until());

        assertThatThrownBy(() -> take(offer))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("swaps.gone"));
        assertThat(swaps.openFor(company.person("E2"))).isEmpty();
        ends.run();

        assertThat(swaps.of(company.person("E1"))).extracting(Swap::state).containsExactly(SwapState.EXPIRED);
        assertThat(mail().notices()).last().satisfies(mail -> {
            assertThat(mail.recipient()).isEqualTo("e1");
            assertThat(mail.text()).contains("ist abgelaufen");
        });
    }

    @Test
    void endsWhenTheVisitIsMovedOrDeclined() {
        publish(8, 15);
        Swap offer = offer(null);
        company.place("E1", 1, 10).publish();

        assertThat(swaps.of(company.person("E1"))).extracting(Swap::state).containsExactly(SwapState.LAPSED);
        assertThatThrownBy(() -> take(offer)).isInstanceOf(Refusal.class);
        Swap again = offer(null);
        answers.answer(
                again.visit(), company.person("E1"), Answer.DECLINED, DeclineReason.OTHER_APPOINTMENT, null, "e1");
        assertThat(swaps.of(company.person("E1")))
                .extracting(Swap::state)
                .containsExactly(SwapState.LAPSED, SwapState.LAPSED);
    }

    @Test
    void canBeDeclinedAndTakenBack() {
        publish(8, 15);
        Swap offer = offer(company.person("E2"));
        assertThatThrownBy(() -> offer(null))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("swaps.offered-already"));

        swaps.decline(offer.id(), company.person("E2"));
        assertThat(mail().notices()).extracting(Mail::recipient).containsExactly("e2", "e1");
        Swap again = offer(null);
        swaps.withdraw(again.id(), company.person("E1"));

        assertThat(swaps.of(company.person("E1")))
                .extracting(Swap::state)
                .containsExactly(SwapState.WITHDRAWN, SwapState.DECLINED);
    }

    @Test
    void asksTheFormForADayAndAPersonThatCanBe() throws Exception {
        publish(8, 15);
        String form = "/visits/" + company.first("E1").number() + "/swap";

        mvc.perform(get(form).with(executive("E1")).locale(Locale.ENGLISH))
                .andExpect(content().string(allOf(containsString("Lars Brandt"), not(containsString("Ida Sommer")))));
        mvc.perform(post(form)
                        .with(executive("E1"))
                        .with(csrf())
                        .locale(Locale.ENGLISH)
                        .param("to", Long.toString(company.person("M1").value()))
                        .param("words", LINE)
                        .param("until", promised("E1").day().toString()))
                .andExpect(status().is(422))
                .andExpect(content().string(allOf(containsString("id=\"to-wrong\""), containsString(LINE))));
        mvc.perform(post(form)
                        .with(executive("E1"))
                        .with(csrf())
                        .param("until", promised("E1").day().plusDays(1).toString()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("id=\"until-wrong\"")));
        mvc.perform(get(form).with(executive("E2"))).andExpect(status().isNotFound());
    }

    private void publish(int hers, int his) {
        company.place("E1", 1, hers).place("E2", 2, his).publish();
    }

    private Swap offer(@Nullable PersonId to) {
        LocalDate day = promised("E1").day();
        return swaps.offer(company.first("E1").visitId(), company.person("E1"), to, LINE, day.minusDays(1));
    }

    private Swap take(Swap offer) {
        return swaps.take(offer.id(), company.first("E2").visitId(), company.person("E2"), "e2");
    }

    private Appointment promised(String executive) {
        return appointments.of(company.first(executive).visitId()).orElseThrow();
    }

    private CompanyMail mail() {
        return new CompanyMail(jdbc, company.company());
    }

    private RequestPostProcessor executive(String name) {
        return Reader.as("EXECUTIVE", company.person(name));
    }

    private static String outcome(Future<Swap> taken) {
        try {
            return taken.get().state().name();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Refusal refusal) {
                return refusal.key();
            }
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
