package dev.floorseat.access.signin;

import dev.floorseat.people.SignedIn;
import dev.floorseat.web.ReaderLanguage;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of an answer: that of the person the page is for, where a link said who that is; the account's; for who is not signed in,
 * the one chosen on this browser, else the best of its Accept-Language, else English. A program's own Accept-Language comes before its
 * account's language.
 */
@Component("localeResolver")
public class ReaderLocale implements LocaleResolver {

    /** The cookie of who is not signed in. */
    public static final String COOKIE = "language";

    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.GERMAN);

    /** The language with this tag; null if the product does not speak it. */
    public static @Nullable Locale spoken(@Nullable String tag) {
        return SPOKEN.stream()
                .filter(locale -> locale.getLanguage().equals(tag))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (isProgram(request) && request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null) {
            return asked(request);
        }
        Locale known = ReaderLanguage.of(request);
        if (known != null) {
            return known;
        }
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null && who.getPrincipal() instanceof SignedIn reader) {
            return reader.language();
        }
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        Locale chosen = cookie == null ? null : spoken(cookie.getValue());
        return chosen == null ? asked(request) : chosen;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is chosen by POST /language");
    }

    /** Also while the answer to a failed request is made, at another address. */
    private static boolean isProgram(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String asked = failed == null ? request.getRequestURI() : failed.toString();
        return asked.startsWith(request.getContextPath() + "/api/");
    }

    private static Locale asked(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null) {
            return Locale.ENGLISH;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(header), SPOKEN);
            return best == null ? Locale.ENGLISH : best;
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }
}
