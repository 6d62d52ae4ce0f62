package dev.floorseat.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where everybody's day begins. */
@Controller
class HomePage {

    @GetMapping("/")
    @PreAuthorize("isAuthenticated()")
    String home(HttpServletRequest request) {
        if (request.isUserInRole("PLANNER")) {
            return "redirect:/board";
        }
        if (request.isUserInRole("EXECUTIVE") || request.isUserInRole("MENTOR")) {
            return "redirect:/my/visits";
        }
        if (request.isUserInRole("LEAD")) {
            return "redirect:/notes";
        }
        if (request.isUserInRole("ASSISTANT")) {
            return "redirect:/assist";
        }
        return request.isUserInRole("ADMIN") ? "redirect:/accounts" : "redirect:/account";
    }
}
