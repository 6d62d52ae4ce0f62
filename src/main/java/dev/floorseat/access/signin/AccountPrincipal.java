package dev.floorseat.access.signin;

import dev.floorseat.access.Account;
import dev.floorseat.people.PersonId;
import dev.floorseat.people.SignedIn;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Who is signed in, as kept in the session. Holds no secret and only types of Java itself, so that a session outlives a restart and an
 * update.
 *
 * @param accountId the account's number
 * @param account its name
 * @param person the number of the person it belongs to; null if none
 * @param tag the language, {@code de} or {@code en}
 */
public record AccountPrincipal(
        long accountId, String account, @Nullable Long person, String tag)
        implements SignedIn, AuthenticatedPrincipal, Serializable {

    private static final long serialVersionUID = 1;

    /** An authentication as this account, with its roles. */
    static Authentication authentication(Account account) {
        PersonId person = account.person();
        AccountPrincipal principal = new AccountPrincipal(
                account.id(),
                account.username(),
                person == null ? null : person.value(),
                account.language().getLanguage());
        List<SimpleGrantedAuthority> authorities = account.roles().stream()
                .map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, authorities);
    }

    @Override
    public String getName() {
        return account;
    }

    @Override
    public @Nullable PersonId personId() {
        return person == null ? null : new PersonId(person);
    }

    @Override
    public Locale language() {
        return Locale.forLanguageTag(tag);
    }
}
