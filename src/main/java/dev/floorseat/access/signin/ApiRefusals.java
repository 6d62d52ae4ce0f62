package dev.floorseat.access.signin;

import dev.floorseat.web.ForPrograms;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** What a program is told that may not in: 401, 403 or 429 as problem details (RFC 9457), in its language. */
@Component
class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final MessageSource messages;
    private final LocaleResolver locales;
    private final JsonMapper json;

    ApiRefusals(MessageSource messages, LocaleResolver locales, JsonMapper json) {
        this.messages = messages;
        this.locales = locales;
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof BrakedException braked) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(braked.seconds()));
            answer(request, response, HttpStatus.TOO_MANY_REQUESTS, "access.api.braked");
            return;
        }
        // A script's browser would answer these by asking for a password itself.
        if (!request.getRequestURI().startsWith(request.getContextPath() + ForPrograms.PHONE)) {
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Floorseat\", charset=\"UTF-8\"");
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Floorseat\"");
        }
        answer(request, response, HttpStatus.UNAUTHORIZED, "access.api.unknown");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        answer(request, response, HttpStatus.FORBIDDEN, "access.api.forbidden");
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String key)
            throws IOException {
        var locale = locales.resolveLocale(request);
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(status, messages.getMessage(key, new Object[0], locale));
        problem.setTitle(messages.getMessage(key + ".title", new Object[0], locale));
        problem.setType(URI.create("urn:floorseat:" + key));
        problem.setInstance(URI.create(request.getRequestURI()));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
