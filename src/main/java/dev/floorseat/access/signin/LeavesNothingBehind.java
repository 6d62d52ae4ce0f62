package dev.floorseat.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/**
 * Has the browser forget on signing out what it keeps of this product (W3C Clear Site Data); browsers heed it over TLS. The page's own
 * scripts have done so before, and asked. Whether somebody else who uses this browser has notes in it that are not sent yet, only they
 * can see: the storage stays unless they say by {@code wipe=all} that there is nothing in it.
 */
final class LeavesNothingBehind implements LogoutHandler {

    private static final String CLEAR = "Clear-Site-Data";
    private static final String ALL = "all";

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        response.setHeader(CLEAR, ALL.equals(request.getParameter("wipe")) ? "\"cache\", \"storage\"" : "\"cache\"");
    }
}
