package dev.floorseat.access.signin;

import dev.floorseat.access.Tokens;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;

/** Makes the filter that takes {@code Authorization: Bearer …} (RFC 6750, 2.1). */
final class BearerFilter {

    private static final String SCHEME = "Bearer ";

    private BearerFilter() {}

    static AuthenticationFilter of(Tokens tokens, AuthenticationEntryPoint refused) {
        AuthenticationFilter filter = new AuthenticationFilter(
                (Authentication given) -> tokens.holder(String.valueOf(given.getCredentials()))
                        .map(AccountPrincipal::authentication)
                        .orElseThrow(() -> new BadCredentialsException("unknown or revoked token")),
                BearerFilter::token);
        filter.setSuccessHandler((request, response, authentication) -> {});
        filter.setFailureHandler(refused::commence);
        return filter;
    }

    private static @Nullable Authentication token(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        return new PreAuthenticatedAuthenticationToken(
                "bearer", header.substring(SCHEME.length()).strip());
    }
}
