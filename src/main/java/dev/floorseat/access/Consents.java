package dev.floorseat.access;

import dev.floorseat.people.PersonId;
import dev.floorseat.web.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which assistants may act for which executives. Executives give and withdraw it themselves, and nobody does it for them. */
@Component
@Transactional
public class Consents {

    private static final Duration CAN_BE_UNDONE = Duration.ofDays(1);

    private final ConsentRows rows;
    private final AccountRows accounts;
    private final Clock clock;

    Consents(ConsentRows rows, AccountRows accounts, Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Those an executive has given and not withdrawn, the oldest first. */
    @Transactional(readOnly = true)
    public List<Consent> of(PersonId executive) {
        return rows.of(executive);
    }

    /**
     * By which an assistant may act, the oldest first.
     *
     * @param username of the assistant's account; empty list if it is none, or may not sign in
     */
    @Transactional(readOnly = true)
    public List<Consent> heldBy(String username) {
        return accounts.byUsername(username).map(account -> rows.heldBy(account.id())).orElse(List.of()).stream()
                .filter(Consent::isUsable)
                .toList();
    }

    /** The assistants an executive could still let act, by name. */
    @Transactional(readOnly = true)
    public List<Account> candidates(PersonId executive) {
        Set<Long> given = rows.of(executive).stream()
                .map(consent -> consent.assistant().id())
                .collect(Collectors.toSet());
        return accounts.all().stream()
                .filter(account -> account.enabled() && account.is(Role.ASSISTANT))
                .filter(account -> !given.contains(account.id()) && !executive.equals(account.person()))
                .toList();
    }

    /**
     * By which an assistant acts for an executive in this transaction: it holds until the transaction ends.
     *
     * @param username of the assistant's account
     * @throws Refusal not found if there is none, whoever the executive is
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Consent required(String username, PersonId executive) {
        return accounts.byUsername(username)
                .flatMap(account -> rows.lock(executive, account.id()))
                .filter(Consent::isUsable)
                .orElseThrow(() -> Refusal.notFound("access.consent.none"));
    }

    /**
     * Lets an assistant act for an executive. Who may already, still may.
     *
     * @param username of the assistant's account
     * @throws Refusal unusable if that is no assistant's account, or the executive's own
     */
    public Consent give(PersonId executive, String username) {
        Account account = accounts.byUsername(Username.normal(username))
                .filter(found -> found.enabled() && found.is(Role.ASSISTANT))
                .filter(found -> !executive.equals(found.person()))
                .orElseThrow(() -> Refusal.unusable("access.consent.nobody"));
        if (rows.lock(executive, account.id()).isEmpty()) {
            try {
                rows.insert(executive, account.id(), clock.instant());
            } catch (DuplicateKeyException meanwhile) {
                throw Refusal.conflict("access.consent.meanwhile");
            }
        }
        return rows.lock(executive, account.id()).orElseThrow();
    }

    /**
     * The executive's word: from now on the assistant does nothing for them any more, by whatever way.
     *
     * @throws Refusal not found if the executive gave no such consent, or has withdrawn it
     */
    public void withdraw(PersonId executive, long id) {
        if (!rows.withdraw(executive, id, clock.instant())) {
            throw Refusal.notFound("access.consent.gone");
        }
    }

    /**
     * Undoes {@link #withdraw}, for a day.
     *
     * @throws Refusal not found if the executive never gave it; a conflict if it is too late, or the assistant has a new consent
     */
    public void restore(PersonId executive, long id) {
        if (!rows.isOf(executive, id)) {
            throw Refusal.notFound("access.consent.gone");
        }
        try {
            if (!rows.restore(executive, id, clock.instant().minus(CAN_BE_UNDONE))) {
                throw Refusal.conflict("access.consent.not-restored");
            }
        } catch (DuplicateKeyException given) {
            throw Refusal.conflict("access.consent.not-restored");
        }
    }
}
