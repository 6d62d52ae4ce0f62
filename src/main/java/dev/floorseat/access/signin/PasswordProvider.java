package dev.floorseat.access.signin;

import dev.floorseat.access.SignInOutcome;
import dev.floorseat.access.SignInOutcome.Accepted;
import dev.floorseat.access.SignInOutcome.Braked;
import dev.floorseat.access.SignIns;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Answers for names and passwords, from the sign-in page and from HTTP Basic alike. */
@Component
class PasswordProvider implements AuthenticationProvider {

    private final SignIns signIns;

    PasswordProvider(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        String address = typed.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        SignInOutcome outcome = signIns.attempt(typed.getName(), String.valueOf(typed.getCredentials()), address);
        if (outcome instanceof Accepted accepted) {
            return AccountPrincipal.authentication(accepted.account());
        }
        if (outcome instanceof Braked braked) {
            throw new BrakedException(braked.left());
        }
        throw new BadCredentialsException("refused");
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
