package dev.floorseat.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** Answers a page that asked for a piece of itself by htmx and gets words instead: they go where the frame shows messages. */
final class Piece {

    private Piece() {}

    static boolean asked(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"));
    }

    static ModelAndView refused(HttpStatus status, String detail, HttpServletResponse response) {
        response.addHeader("Vary", "HX-Request");
        response.setHeader("HX-Retarget", "#toasts");
        response.setHeader("HX-Reswap", "innerHTML");
        ModelAndView toast = new ModelAndView("web/toast :: toast", Map.of("detail", detail));
        toast.setStatus(status);
        return toast;
    }
}
