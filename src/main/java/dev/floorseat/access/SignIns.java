package dev.floorseat.access;

import dev.floorseat.access.Brake.Subject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Compares names and passwords. No transaction spans it: hashing is slow on purpose, and no connection waits for it. */
@Component
public class SignIns {

    private final AccountRows rows;
    private final Brake brake;
    private final PasswordEncoder encoder;
    private final Clock clock;

    /** Compared against where there is no account, so that the answer takes as long. */
    private final String nobody;

    /**
     * Attempts on one name take turns, so that each sees the failures of those before it: a hundred at once get no further than a
     * hundred in a row. Counted ahead instead, a program with the right password that calls us in parallel would brake itself.
     */
    private final Object[] turns = Stream.generate(Object::new).limit(1024).toArray();

    SignIns(AccountRows rows, Brake brake, PasswordEncoder encoder, Clock clock) {
        this.rows = rows;
        this.brake = brake;
        this.encoder = encoder;
        this.clock = clock;
        this.nobody = String.valueOf(encoder.encode("nobody"));
    }

    /**
     * Tries a name and a password.
     *
     * @param username as typed
     * @param password as typed
     * @param address the network address it comes from; failures are counted for it too
     */
    public SignInOutcome attempt(String username, String password, String address) {
        String name = Username.normal(username);
        Subject account = Subject.account(name);
        Subject from = Subject.address(address);
        synchronized (turns[Math.floorMod(name.hashCode(), turns.length)]) {
            return attempt(name, password, account, from);
        }
    }

    private SignInOutcome attempt(String name, String password, Subject account, Subject from) {
        Instant now = clock.instant();
        Optional<Duration> wait = brake.wait(List.of(account, from), now);
        if (wait.isPresent()) {
            return new SignInOutcome.Braked(wait.get());
        }
        boolean right = encoder.matches(password, rows.hash(name).orElse(nobody));
        Optional<Account> found = rows.byUsername(name).filter(Account::enabled);
        if (!right || found.isEmpty()) {
            brake.failed(account, now);
            brake.failed(from, now);
            return new SignInOutcome.Refused();
        }
        brake.release(account);
        noteTheTime(found.get(), now);
        return new SignInOutcome.Accepted(found.get());
    }

    /** At most once a minute: HTTP Basic signs in with every request. */
    private void noteTheTime(Account account, Instant now) {
        Instant last = account.signedInAt();
        if (last == null || last.isBefore(now.minus(Duration.ofMinutes(1)))) {
            rows.signedIn(account.id(), now);
        }
    }
}
