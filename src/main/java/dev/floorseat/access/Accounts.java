package dev.floorseat.access;

import dev.floorseat.people.PersonId;
import dev.floorseat.web.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everybody who can sign in. */
@Component
@Transactional
public class Accounts {

    private final AccountRows rows;
    private final OpenSessions sessions;
    private final Tokens tokens;
    private final PasswordEncoder encoder;
    private final Clock clock;

    Accounts(AccountRows rows, OpenSessions sessions, Tokens tokens, PasswordEncoder encoder, Clock clock) {
        this.rows = rows;
        this.sessions = sessions;
        this.tokens = tokens;
        this.encoder = encoder;
        this.clock = clock;
    }

    /**
     * Creates an account. The password is not held against the rule for new passwords: that is for people who choose one, see
     * {@link #open}.
     *
     * @param username 2 to 64 of {@code a-z 0-9 . _ @ + -}; capitals are folded
     * @param password as typed; only its bcrypt hash is kept
     * @param roles at least one
     * @param person whose account it is, or null
     * @param language German or English
     * @throws Refusal a conflict if the name is taken; unusable if name or roles are
     */
    public Account create(
            String username, String password, Set<Role> roles, @Nullable PersonId person, Locale language) {
        String name = Username.normal(username);
        if (!Username.fits(name)) {
            throw Refusal.unusable("access.username.shape");
        }
        if (roles.isEmpty()) {
            throw Refusal.unusable("access.roles.none");
        }
        try {
            long id = rows.insert(name, hash(password), person, language, clock.instant());
            rows.setRoles(id, roles);
            return byId(id);
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("access.username.taken", name);
        }
    }

    /**
     * Creates an account as an administrator does: as {@link #create}, and the password must keep the rule.
     *
     * @throws Refusal as {@link #create}; unusable if the password is too short, too long, or contains the name
     */
    public Account open(String username, String password, Set<Role> roles, @Nullable PersonId person, Locale language) {
        keepsTheRule(Username.normal(username), password);
        return create(username, password, roles, person, language);
    }

    /**
     * Sets a new password and ends what the old one had opened: every session of the account but one, and, if asked, its tokens.
     *
     * @param keptSession the id of the session that goes on; null to end them all
     * @param revokeTokens true where the account may be in the wrong hands
     * @throws Refusal unusable if the password breaks the rule; not found if the account is unknown
     */
    public void setPassword(long account, String password, @Nullable String keptSession, boolean revokeTokens) {
        Account of = byId(account);
        keepsTheRule(of.username(), password);
        rows.setPassword(account, hash(password), clock.instant());
        sessions.end(of.username(), keptSession);
        if (revokeTokens) {
            tokens.revokeAll(account);
        }
    }

    /** Remembers the reader's language. */
    public void speak(long account, Locale language) {
        rows.setLanguage(account, language);
    }

    /** Says whose account it is; null: nobody's. Who is signed in with it must sign in again. */
    public void belongsTo(long account, @Nullable PersonId person) {
        rows.setPerson(account, person);
        sessions.end(byId(account).username(), null);
    }

    /**
     * Lets an account sign in or not. Its sessions end at once; its tokens rest while it is disabled.
     *
     * @throws Refusal a conflict if nobody could keep the accounts any more; not found if the account is unknown
     */
    public void enable(long account, boolean enabled) {
        Account of = byId(account);
        if (!enabled && isLastAdmin(of)) {
            throw Refusal.conflict("access.admin.last");
        }
        rows.setEnabled(account, enabled);
        sessions.end(of.username(), null);
    }

    /**
     * Gives an account other roles; its sessions end, so that they hold from now on.
     *
     * @throws Refusal a conflict if nobody could keep the accounts any more; unusable if there is no role
     */
    public void setRoles(long account, Set<Role> roles) {
        Account of = byId(account);
        if (roles.isEmpty()) {
            throw Refusal.unusable("access.roles.none");
        }
        if (!roles.contains(Role.ADMIN) && isLastAdmin(of)) {
            throw Refusal.conflict("access.admin.last");
        }
        rows.setRoles(account, roles);
        sessions.end(of.username(), null);
    }

    /**
     * The account with this number.
     *
     * @throws Refusal not found if there is none
     */
    @Transactional(readOnly = true)
    public Account byId(long id) {
        return rows.byId(id).orElseThrow(() -> Refusal.notFound("access.account.unknown"));
    }

    /** The account of this name, however it is typed. */
    @Transactional(readOnly = true)
    public Optional<Account> byUsername(String username) {
        return rows.byUsername(Username.normal(username));
    }

    /** All accounts by name. */
    @Transactional(readOnly = true)
    public List<Account> all() {
        return rows.all();
    }

    /** Whether nobody can sign in yet: the product starts for the first time. */
    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    private boolean isLastAdmin(Account account) {
        return account.enabled() && account.is(Role.ADMIN) && rows.enabledWith(Role.ADMIN) == 1;
    }

    private static void keepsTheRule(String username, String password) {
        PasswordRule.fault(username, password).ifPresent(key -> {
            throw Refusal.unusable(key);
        });
    }

    private String hash(String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("the encoder gave no hash");
        }
        return hash;
    }
}
