package dev.floorseat.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * What programs ask for, and are answered in JSON: {@code /api/v1} with an account or a token, and {@code /phone/v1}, the same resources
 * for the scripts of our own pages, with the session and the CSRF token of whoever is signed in.
 */
public final class ForPrograms {

    /** Where programs of the company ask. */
    public static final String API = "/api/v1";

    /** Where our own scripts ask. */
    public static final String PHONE = "/phone/v1";

    private ForPrograms() {}

    /** Whether a program asks: its answers are problem details and status codes, never pages or redirects. */
    public static boolean asked(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/api/") || path.startsWith("/phone/");
    }
}
