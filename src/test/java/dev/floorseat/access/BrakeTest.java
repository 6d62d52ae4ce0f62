package dev.floorseat.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.ProductTest;
import dev.floorseat.access.SignInOutcome.Accepted;
import dev.floorseat.access.SignInOutcome.Braked;
import dev.floorseat.access.SignInOutcome.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@ProductTest
@Transactional
class BrakeTest {

    private static final Instant NOON = Instant.parse("2027-01-04T12:00:00Z").truncatedTo(ChronoUnit.MICROS);

    @Autowired
    Accounts accounts;

    @Autowired
    AccountRows rows;

    @Autowired
    Brake brake;

    @Autowired
    PasswordEncoder encoder;

    private final AtomicReference<Instant> time = new AtomicReference<>(NOON);
    private final InstantSource source = time::get;

    @Test
    void locksAnAccountForAMinuteAfterFiveFailures() {
        Account account = SomeAccount.with(accounts, Role.PLANNER);
        SignIns signIns = signIns();

        for (int i = 0; i < 5; i++) {
            assertThat(signIns.attempt(account.username(), "wrong", "192.0.2." + i))
                    .isInstanceOf(Refused.class);
        }

        assertThat(signIns.attempt(account.username(), SomeAccount.PASSWORD, "192.0.2.99"))
                .isEqualTo(new Braked(Duration.ofMinutes(1)));

        time.set(NOON.plusSeconds(61));
        assertThat(signIns.attempt(account.username(), SomeAccount.PASSWORD, "192.0.2.99"))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void forgetsFailuresOnceThePasswordWasRight() {
        Account account = SomeAccount.with(accounts, Role.PLANNER);
        SignIns signIns = signIns();

        for (int i = 0; i < 12; i++) {
            String password = i % 4 == 3 ? SomeAccount.PASSWORD : "wrong";
            assertThat(signIns.attempt(account.username(), password, "192.0.2.7"))
                    .isNotInstanceOf(Braked.class);
        }
    }

    @Test
    void forgetsFailuresAfterAQuarterOfAnHour() {
        Account account = SomeAccount.with(accounts, Role.PLANNER);
        SignIns signIns = signIns();

        for (int i = 0; i < 10; i++) {
            time.set(NOON.plus(Duration.ofMinutes(16L * i)));
            assertThat(signIns.attempt(account.username(), "wrong", "192.0.2.7"))
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void locksAnAddressThatTriesManyNames() {
        SignIns signIns = signIns();

        for (int i = 0; i < 20; i++) {
            signIns.attempt("nobody-" + UUID.randomUUID(), "wrong", "198.51.100.7");
        }

        assertThat(signIns.attempt("anybody", "wrong", "198.51.100.7")).isInstanceOf(Braked.class);
        assertThat(signIns.attempt("anybody", "wrong", "198.51.100.8")).isInstanceOf(Refused.class);
    }

    @Test
    void brakesNamesThatDoNotExistInTheSameWay() {
        SignIns signIns = signIns();
        String nobody = "nobody-" + UUID.randomUUID();

        for (int i = 0; i < 5; i++) {
            signIns.attempt(nobody, "wrong", "192.0.2.7");
        }

        assertThat(signIns.attempt(nobody, "wrong", "192.0.2.7")).isInstanceOf(Braked.class);
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void looksAtNoMoreThanFiveOfManyPasswordsTriedAtOnce() throws Exception {
        String nobody = "nobody-" + UUID.randomUUID();

        List<SignInOutcome> outcomes = atOnce(nobody, "wrong");

        assertThat(outcomes).filteredOn(Refused.class::isInstance).hasSize(5);
        assertThat(outcomes).filteredOn(Braked.class::isInstance).hasSize(outcomes.size() - 5);
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void doesNotBrakeAProgramThatSignsInManyTimesAtOnce() throws Exception {
        Account account = SomeAccount.with(accounts, Role.PLANNER);

        assertThat(atOnce(account.username(), SomeAccount.PASSWORD)).allMatch(Accepted.class::isInstance);
    }

    private List<SignInOutcome> atOnce(String username, String password) throws Exception {
        SignIns signIns = signIns();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<SignInOutcome>> attempts = IntStream.range(0, 16)
                    .<Callable<SignInOutcome>>mapToObj(i -> () -> signIns.attempt(username, password, "203.0.113." + i))
                    .toList();
            List<SignInOutcome> outcomes = new ArrayList<>();
            for (Future<SignInOutcome> attempt : threads.invokeAll(attempts)) {
                outcomes.add(attempt.get());
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    private SignIns signIns() {
        Clock clock = source.withZone(ZoneOffset.UTC);
        return new SignIns(rows, brake, encoder, clock);
    }
}
