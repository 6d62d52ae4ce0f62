package dev.floorseat.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/**
 * Has the browser forget on signing out what it keeps of this product (W3C Clear Site Data); browsers heed it over TLS. The page's own
 * scripts have done so before, and asked; where somebody else who uses this phone has notes on it that are not sent yet, they say so
 * by {@code keep}, and the storage stays.
 */
final class LeavesNothingBehind implements LogoutHandler {

    private static final String CLEAR = "Clear-Site-Data";

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        response.setHeader(CLEAR, request.getParameter("keep") == null ? "\"cache\", \"storage\"" : "\"cache\"");
    }
}
