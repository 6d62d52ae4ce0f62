package dev.floorseat.directives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.web.PlannedCompany;
import dev.floorseat.web.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
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

@ProductTest
class DirectiveRegisterTest {

    @Autowired
    ApplicationContext product;

    @Autowired
    DirectiveRegister register;

    @Autowired
    Directives directives;

    @Autowired
    TestClock clock;

    private PersonId owner = new PersonId(1);
    private String billing = "";
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void anExecutive() {
        PlannedCompany company = PlannedCompany.found(product);
        owner = company.person("E1");
        billing = company.company().id("billing");
        today = company.company().monday();
        itIs(today);
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void endsAVersionOnTheEveOfTheNext() {
        long directive = register.add(owner, List.of(from(today)), "lead");
        register.publish(directive, 0, from(today.plusDays(10)), "lead");

        assertThat(known(directive).versions())
                .extracting(
                        each -> each.version().number(), each -> each.version().to())
                .containsExactly(tuple(2, null), tuple(1, today.plusDays(9)));
        assertThat(directives
                        .inForce(directive, today.plusDays(9))
                        .orElseThrow()
                        .number())
                .isEqualTo(1);
        assertThat(directives
                        .inForce(directive, today.plusDays(10))
                        .orElseThrow()
                        .number())
                .isEqualTo(2);
        assertThat(directives.inForce(directive, today.minusDays(1))).isEmpty();
    }

    @Test
    void knowsWhatActsOnAQueue() {
        long here = register.add(owner, List.of(from(today, Set.of(billing))), "lead");
        long everywhere = register.add(owner, List.of(from(today)), "lead");
        long later = register.add(owner, List.of(from(today.plusDays(1), Set.of(billing))), "lead");

        assertThat(directives.actingOn(billing, today))
                .extracting(DirectiveVersion::directive)
                .contains(here, everywhere)
                .doesNotContain(later);
        assertThat(directives.actingOn("another", today))
                .extracting(DirectiveVersion::directive)
                .contains(everywhere)
                .doesNotContain(here);
    }

    @Test
    void tellsOnWhichQueuesOwnersCanMeetTheirOrders() {
        register.add(owner, List.of(from(today)), "lead");
        assertThat(directives.queuesOfOwners(today)).doesNotContainKey(owner);

        register.add(owner, List.of(from(today, Set.of(billing))), "lead");
        assertThat(directives.queuesOfOwners(today)).containsEntry(owner, Set.of(billing));
        assertThat(directives.queuesOfOwners(today.minusDays(1))).doesNotContainKey(owner);
    }

    @Test
    void refusesAVersionThatWouldBeginBeforeTheNewestOrInThePast() {
        long directive = register.add(owner, List.of(from(today)), "lead");
        register.publish(directive, 0, from(today.plusDays(10)), "lead");

        assertThatThrownBy(() -> register.publish(directive, 1, from(today.plusDays(10)), "lead"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> register.publish(directive, 1, from(today.plusDays(5)), "lead"))
                .isInstanceOf(Refusal.class);
        itIs(today.plusDays(30));
        assertThatThrownBy(() -> register.publish(directive, 1, from(today.plusDays(20)), "lead"))
                .isInstanceOf(Refusal.class);
        assertThat(known(directive).versions()).hasSize(2);
    }

    @Test
    void refusesAHistoryOutOfOrderAndAQueueNobodyKnows() {
        List<DirectiveText> backwards = List.of(from(today), from(today.minusDays(3)));
        assertThatThrownBy(() -> register.add(owner, backwards, "lead")).isInstanceOf(Refusal.class);
        List<DirectiveText> elsewhere = List.of(from(today, Set.of("no such queue")));
        assertThatThrownBy(() -> register.add(owner, elsewhere, "lead")).isInstanceOf(Refusal.class);
    }

    @Test
    void withdrawsAndTakesTheWithdrawalBack() {
        long directive = register.add(owner, List.of(from(today.minusDays(30))), "lead");

        register.withdraw(directive, 0, today.minusDays(1));
        assertThat(directives.inForce(directive, today)).isEmpty();
        assertThat(known(directive).state(today)).isEqualTo(Directive.State.ENDED);

        register.restore(directive, 1);
        assertThat(directives.inForce(directive, today)).isPresent();
        assertThat(known(directive).newest().to()).isNull();
    }

    @Test
    void bringsAWithdrawnDirectiveBackWithoutFillingTheGap() {
        long directive = register.add(owner, List.of(from(today.minusDays(30))), "lead");
        register.withdraw(directive, 0, today);
        register.publish(directive, 1, from(today.plusDays(5)), "lead");

        assertThat(directives.inForce(directive, today)).isPresent();
        assertThat(directives.inForce(directive, today.plusDays(3))).isEmpty();
        assertThat(directives.inForce(directive, today.plusDays(5))).isPresent();
    }

    @Test
    void takesBackAVersionThatHasNotBegunAndNoOther() {
        long directive = register.add(owner, List.of(from(today)), "lead");
        register.publish(directive, 0, from(today.plusDays(2)), "lead");

        register.takeBack(directive, 1);
        assertThat(known(directive).newest().to()).isNull();
        assertThatThrownBy(() -> register.takeBack(directive, 2)).isInstanceOf(Refusal.class);

        long coming = register.add(owner, List.of(from(today.plusDays(2), Set.of(billing))), "lead");
        register.takeBack(coming, 0);
        assertThat(directives.directive(coming)).isEmpty();
    }

    @Test
    void letsOnlyOneOfTwoThroughWhoSawTheSame() throws Exception {
        long directive = register.add(owner, List.of(from(today)), "lead");
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> outcomes = both.invokeAll(List.of(
                    attempt(() -> register.publish(directive, 0, from(today.plusDays(3)), "one")),
                    attempt(() -> register.publish(directive, 0, from(today.plusDays(4)), "other"))));
            assertThat(outcomes.stream().filter(DirectiveRegisterTest::passed)).hasSize(1);
        } finally {
            both.shutdownNow();
        }
        assertThat(known(directive).versions()).hasSize(2);
    }

    /** Whatever people do in whatever order: on no day are two versions of one directive in force. */
    @Test
    void neverHasTwoVersionsInForceOnOneDay() {
        Random random = new Random(11);
        for (int run = 0; run < 8; run++) {
            itIs(today);
            long directive = register.add(owner, List.of(from(today)), "lead");
            for (int step = 0; step < 12; step++) {
                itIs(today.plusDays(step));
                LocalDate day = today.plusDays(random.nextInt(25));
                attemptOne(random.nextInt(6), directive, day);
                Directive now = known(directive);
                for (int offset = 0; offset < 30; offset++) {
                    LocalDate looked = today.plusDays(offset);
                    assertThat(now.versions().stream()
                                    .filter(each -> each.version().inForce(looked))
                                    .count())
                            .isLessThanOrEqualTo(1);
                }
            }
        }
    }

    private void attemptOne(int what, long directive, LocalDate day) {
        long revision = known(directive).revision();
        try {
            switch (what) {
                case 0 -> register.withdraw(directive, revision, day);
                case 1 -> register.restore(directive, revision);
                case 2 -> {
                    if (known(directive).newest().number() > 1) {
                        register.takeBack(directive, revision);
                    }
                }
                case 3 -> register.publish(directive, revision, text(day, day.plusDays(3), Set.of()), "lead");
                default -> register.publish(directive, revision, from(day), "lead");
            }
        } catch (Refusal refused) {
            assertThat(refused.kind()).isIn(Refusal.Kind.UNUSABLE, Refusal.Kind.CONFLICT);
        }
    }

    private static Callable<Boolean> attempt(Runnable act) {
        return () -> {
            try {
                act.run();
                return true;
            } catch (Refusal overtaken) {
                return false;
            }
        };
    }

    private static boolean passed(Future<Boolean> outcome) {
        try {
            return outcome.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private Directive known(long directive) {
        return directives.directive(directive).orElseThrow();
    }

    private void itIs(LocalDate day) {
        Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        clock.set(noon);
    }

    private static DirectiveText from(LocalDate day) {
        return from(day, Set.of());
    }

    private static DirectiveText from(LocalDate day, Set<String> queues) {
        return text(day, null, queues);
    }

    private static DirectiveText text(LocalDate day, @Nullable LocalDate to, Set<String> queues) {
        return new DirectiveText("Refunds overnight", "Book refunds the same day.", null, queues, day, to);
    }
}
