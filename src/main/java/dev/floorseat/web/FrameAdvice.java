package dev.floorseat.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every page shows besides the page itself. */
@ControllerAdvice
class FrameAdvice {

    /** The path of the page asked for, without the query: the frame marks its entry in the navigation. */
    @ModelAttribute("path")
    String path(HttpServletRequest request) {
        return request.getRequestURI();
    }
}
