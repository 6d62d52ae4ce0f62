package dev.floorseat.access.web;

import dev.floorseat.access.signin.SignInTyped;
import dev.floorseat.people.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page everybody meets first. Spring Security takes what it sends. */
@Controller
class SignInPage {

    /** Why somebody is here again; the words stand in the messages under access.sign-in. */
    private static final List<String> REASONS = List.of("wrong", "braked", "stale", "out");

    @GetMapping("/sign-in")
    String show(@AuthenticationPrincipal @Nullable SignedIn who, HttpServletRequest request, Model model) {
        if (who != null) {
            return "redirect:/";
        }
        REASONS.stream()
                .filter(reason -> request.getParameter(reason) != null)
                .findFirst()
                .ifPresent(reason -> model.addAttribute("reason", reason));
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(SignInTyped.NAME) instanceof String typed) {
            session.removeAttribute(SignInTyped.NAME);
            model.addAttribute("typed", typed);
        }
        return "access/sign-in";
    }
}
