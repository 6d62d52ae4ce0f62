package dev.floorseat.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The last word where nothing else answered: words for the status in the reader's language, as a page, or as problem details under
 * /api. What went wrong inside is in the log and nowhere else.
 */
@Controller
class ErrorPages implements ErrorController {

    private final MessageSource messages;

    ErrorPages(MessageSource messages) {
        this.messages = messages;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        HttpStatus status = status(request);
        String words = words(status, request);
        String asked = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (asked.startsWith(request.getContextPath() + "/api/")) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, text(words, "text", locale));
            problem.setTitle(text(words, "heading", locale));
            problem.setType(URI.create("urn:floorseat:error." + words));
            problem.setInstance(URI.create(asked));
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        if (Piece.asked(request)) {
            return Piece.refused(status, text(words, "text", locale), response);
        }
        ModelAndView page = new ModelAndView("web/error", Map.of("words", words, "status", status.value()));
        page.setStatus(status);
        return page;
    }

    private static HttpStatus status(HttpServletRequest request) {
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static String words(HttpStatus status, HttpServletRequest request) {
        if (Boolean.TRUE.equals(request.getAttribute("stale"))) {
            return "stale";
        }
        if (status == HttpStatus.FORBIDDEN || status == HttpStatus.NOT_FOUND) {
            return Integer.toString(status.value());
        }
        return status.is4xxClientError() ? "400" : "500";
    }

    private String text(String words, String part, Locale locale) {
        return messages.getMessage("error." + words + "." + part, new Object[0], locale);
    }
}
