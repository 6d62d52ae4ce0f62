package dev.floorseat.access.signin;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Remembers which page somebody wanted before they signed in; only whole pages, never a piece, a picture or a form. */
final class PagesAskedFor {

    private PagesAskedFor() {}

    static RequestCache whenNot(RequestMatcher piece) {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> HttpMethod.GET.matches(request.getMethod())
                && !piece.matches(request)
                && String.valueOf(request.getHeader("Accept")).contains(MediaType.TEXT_HTML_VALUE));
        return cache;
    }
}
