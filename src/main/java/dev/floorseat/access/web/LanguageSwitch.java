package dev.floorseat.access.web;

import dev.floorseat.access.Accounts;
import dev.floorseat.access.signin.AccountPrincipal;
import dev.floorseat.access.signin.ReaderLocale;
import dev.floorseat.access.signin.SignedInAnew;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Changes the language of the pages: for good if somebody is signed in, else on this browser. */
@Controller
class LanguageSwitch {

    private final Accounts accounts;
    private final SignedInAnew anew;

    LanguageSwitch(Accounts accounts, SignedInAnew anew) {
        this.accounts = accounts;
        this.anew = anew;
    }

    @PostMapping("/language")
    String choose(
            @RequestParam String language,
            @RequestHeader(name = HttpHeaders.REFERER, required = false) @Nullable String page,
            @AuthenticationPrincipal @Nullable AccountPrincipal who,
            HttpServletRequest request,
            HttpServletResponse response) {
        Locale chosen = ReaderLocale.spoken(language);
        if (chosen == null) {
            throw Refusal.unusable("access.language.unknown");
        }
        if (who == null) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(chosen, request).toString());
        } else {
            accounts.speak(who.accountId(), chosen);
            anew.speaking(chosen, who, request, response);
        }
        return "redirect:" + samePage(page);
    }

    /** The path and query of where the reader was; never another site, whatever the header says. */
    static String samePage(@Nullable String referer) {
        if (referer == null) {
            return "/";
        }
        try {
            URI from = URI.create(referer);
            String path = from.getRawPath();
            if (path == null || !path.startsWith("/") || path.startsWith("//")) {
                return "/";
            }
            return from.getRawQuery() == null ? path : path + "?" + from.getRawQuery();
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }

    private static ResponseCookie cookie(Locale language, HttpServletRequest request) {
        return ResponseCookie.from(ReaderLocale.COOKIE, language.getLanguage())
                .path(request.getContextPath() + "/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
    }
}
