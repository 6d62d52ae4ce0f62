package dev.floorseat.access;

import dev.floorseat.web.Digest;
import dev.floorseat.web.Refusal;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Bearer tokens (RFC 6750): 256 random bits that stand for an account on {@code /api/v1}, shown once and kept as SHA-256. */
@Component
@Transactional
public class Tokens {

    /** What every token begins with, so that a secret scanner can know one that leaked. */
    public static final String PREFIX = "floorseat_";

    private static final int MOST_PER_ACCOUNT = 50;
    private static final int MOST_NAME = 80;

    private final TokenRows rows;
    private final AccountRows accounts;
    private final Clock clock;
    private final StringKeyGenerator keys =
            new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), 32);

    Tokens(TokenRows rows, AccountRows accounts, Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Creates a token.
     *
     * @param name what the owner calls it, 1 to 80 characters
     * @return the token itself; it cannot be had again
     * @throws Refusal unusable without a fitting name; a conflict if the account has 50 that work
     */
    public String create(long account, String name) {
        String called = name.strip();
        if (called.isEmpty() || called.length() > MOST_NAME) {
            throw Refusal.unusable("access.token.name");
        }
        if (rows.working(account) >= MOST_PER_ACCOUNT) {
            throw Refusal.conflict("access.token.many", MOST_PER_ACCOUNT);
        }
        String token = PREFIX + keys.generateKey();
        rows.insert(account, called, Digest.of(token).bytes(), clock.instant());
        return token;
    }

    /** The account's tokens, the newest first, revoked ones last. */
    @Transactional(readOnly = true)
    public List<Token> of(long account) {
        return rows.of(account);
    }

    /**
     * Revokes a token at once; a second time changes nothing.
     *
     * @throws Refusal not found if the account has no such token
     */
    public void revoke(long account, long token) {
        if (rows.revoke(account, token, clock.instant()) == 0) {
            throw Refusal.notFound("access.token.unknown");
        }
    }

    /** Revokes all tokens of an account. */
    public void revokeAll(long account) {
        rows.revokeAll(account, clock.instant());
    }

    /** Whom a token stands for, if it works and its account may sign in; notes that it was used. */
    public Optional<Account> holder(String token) {
        byte[] hash = Digest.of(token).bytes();
        Optional<Account> account = rows.account(hash).flatMap(accounts::byId).filter(Account::enabled);
        account.ifPresent(found -> rows.used(hash, clock.instant()));
        return account;
    }
}
