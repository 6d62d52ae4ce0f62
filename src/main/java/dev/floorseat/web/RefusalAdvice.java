package dev.floorseat.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** Turns refusals into problem details for programs and into pages for people. Nobody ever sees an exception's own text. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalAdvice {

    /** When to try again. */
    private static final String IN_SECONDS = "1";

    private final MessageSource messages;

    RefusalAdvice(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    Object refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        return answer(refusal, request, response, locale);
    }

    @ExceptionHandler
    Object unreadable(
            HttpMessageNotReadableException unreadable,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        return answer(Refusal.unusable("refusal.unreadable"), request, response, locale);
    }

    @ExceptionHandler
    Object mistyped(
            MethodArgumentTypeMismatchException mistyped,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        return answer(Refusal.notFound("refusal.mistyped", mistyped.getName()), request, response, locale);
    }

    /**
     * Two wrote at once and the database let one of them through. Where it was only a lock the same will do in a moment, and a program is
     * told so: to a phone a conflict would be the last word.
     */
    @ExceptionHandler
    Object overtaken(
            ConcurrencyFailureException overtaken,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        Refusal refusal = Refusal.conflict("refusal.overtaken");
        if (overtaken instanceof PessimisticLockingFailureException && ForPrograms.asked(request)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, IN_SECONDS);
            return problem(HttpStatus.SERVICE_UNAVAILABLE, refusal, locale);
        }
        return answer(refusal, request, response, locale);
    }

    private Object answer(Refusal refusal, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        HttpStatus status = HttpStatus.valueOf(refusal.kind().status());
        if (ForPrograms.asked(request)) {
            return problem(status, refusal, locale);
        }
        String title = text("refusal.title." + refusal.kind(), List.of(), locale);
        String detail = text(refusal.key(), refusal.arguments(), locale);
        if (Piece.asked(request)) {
            return Piece.refused(status, detail, response);
        }
        ModelAndView page = new ModelAndView(
                "web/refused", Map.of("heading", title, "detail", detail, "errors", errors(refusal, locale)));
        page.setStatus(status);
        return page;
    }

    private ResponseEntity<ProblemDetail> problem(HttpStatus status, Refusal refusal, Locale locale) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(status, text(refusal.key(), refusal.arguments(), locale));
        problem.setTitle(text("refusal.title." + refusal.kind(), List.of(), locale));
        problem.setType(URI.create("urn:floorseat:" + refusal.key()));
        List<Map<String, Object>> errors = errors(refusal, locale);
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        refusal.offers()
                .forEach((name, offer) -> problem.setProperty(name, offer.in(word -> text(word, List.of(), locale))));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private List<Map<String, Object>> errors(Refusal refusal, Locale locale) {
        return refusal.faults().stream().map(fault -> described(fault, locale)).toList();
    }

    private Map<String, Object> described(Fault fault, Locale locale) {
        Map<String, Object> described = new LinkedHashMap<>();
        if (fault.pointer() != null) {
            described.put("pointer", fault.pointer());
        }
        if (fault.line() != null) {
            described.put("line", fault.line());
        }
        if (fault.column() != null) {
            described.put("column", fault.column());
        }
        described.put("message", text(fault.key(), fault.arguments(), locale));
        return described;
    }

    private String text(String key, List<Object> arguments, Locale locale) {
        return messages.getMessage(key, arguments.toArray(), locale);
    }
}
