package dev.floorseat.access.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What a person is told that may not in: on the sign-in page, or the page for 403. */
class PageRefusals implements AuthenticationEntryPoint, AuthenticationFailureHandler, AccessDeniedHandler {

    /** A piece of a page, asked for by htmx. */
    static final RequestMatcher PIECE = new RequestHeaderRequestMatcher("HX-Request");

    private final AuthenticationEntryPoint door = new LoginUrlAuthenticationEntryPoint("/sign-in");

    private final AccessDeniedHandler forbidden = new AccessDeniedHandlerImpl();

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        if (PIECE.matches(request)) {
            // A piece of a page cannot show the sign-in form: htmx goes there with the whole page.
            response.setHeader("HX-Redirect", request.getContextPath() + "/sign-in");
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            return;
        }
        door.commence(request, response, why);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        // The name comes back, so that only the password has to be typed again.
        request.getSession().setAttribute(SignInTyped.NAME, SignInTyped.of(request.getParameter("username")));
        back(request, response, why instanceof BrakedException ? "braked" : "wrong");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        boolean stale = why instanceof CsrfException;
        if (stale && "/sign-in".equals(request.getServletPath())) {
            back(request, response, "stale");
            return;
        }
        request.setAttribute("stale", stale);
        forbidden.handle(request, response, why);
    }

    private static void back(HttpServletRequest request, HttpServletResponse response, String why) throws IOException {
        response.sendRedirect(request.getContextPath() + "/sign-in?" + why);
    }
}
