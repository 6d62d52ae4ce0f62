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
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
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

    private SignIns signIns() {
        Clock clock = source.withZone(ZoneOffset.UTC);
        return new SignIns(rows, brake, encoder, clock);
    }
}
