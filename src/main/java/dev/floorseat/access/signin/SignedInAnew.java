package dev.floorseat.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Puts a changed principal into the session of who is signed in, with the same authorities. */
@Component
public class SignedInAnew {

    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    /** From now on, in this session, the reader speaks another language. */
    public void speaking(
            Locale language, AccountPrincipal who, HttpServletRequest request, HttpServletResponse response) {
        Authentication before = SecurityContextHolder.getContext().getAuthentication();
        if (before == null) {
            return;
        }
        AccountPrincipal principal =
                new AccountPrincipal(who.accountId(), who.account(), who.person(), language.getLanguage());
        UsernamePasswordAuthenticationToken after =
                UsernamePasswordAuthenticationToken.authenticated(principal, null, before.getAuthorities());
        after.setDetails(before.getDetails());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(after);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
