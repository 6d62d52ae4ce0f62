package dev.floorseat.rules.web;

import dev.floorseat.people.PersonId;
import dev.floorseat.people.SignedIn;
import dev.floorseat.rules.Matter;
import dev.floorseat.rules.Reviewed;
import dev.floorseat.rules.RuleComment;
import dev.floorseat.rules.RuleComments;
import dev.floorseat.rules.SmallKinds;
import dev.floorseat.web.FormFaults;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One entry of the lexicon or one statement of the charter: what it says, what is said of it, how it came to say that, and where somebody
 * puts it in force.
 */
@Controller
@RequestMapping({"/rules/lexicon/{id}", "/rules/charter/{id}"})
@PreAuthorize("hasRole('LEAD')")
class ReviewPage {

    private static final String CHARTER = "/rules/charter";

    private final ReviewModel page;
    private final SmallKinds kinds;
    private final RuleComments comments;
    private final MessageSource messages;

    ReviewPage(ReviewModel page, SmallKinds kinds, RuleComments comments, MessageSource messages) {
        this.page = page;
        this.kinds = kinds;
        this.comments = comments;
        this.messages = messages;
    }

    @GetMapping
    @PreAuthorize("isAuthenticated()")
    String one(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            Model model,
            Locale locale) {
        return page(page.readable(matter(id, request), request), "", FormFaults.NONE, "", who, request, model, locale);
    }

    /** Reloading the address of a form leads back to the page. */
    @GetMapping({"/approval", "/answers"})
    String back(@PathVariable long id, HttpServletRequest request) {
        return "redirect:" + matter(id, request).path();
    }

    /** Reloading the address of a form leads back to the page. */
    @GetMapping("/comments")
    @PreAuthorize("hasAnyRole('MENTOR', 'EXECUTIVE')")
    String backToComments(@PathVariable long id, HttpServletRequest request) {
        return back(id, request);
    }

    @PostMapping("/approval")
    String approve(
            @PathVariable long id,
            @RequestParam long revision,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        Matter matter = matter(id, request);
        try {
            kinds.approve(matter, revision, reason, who.account());
            after.addFlashAttribute("said", "rules.said.entry-approved");
            return "redirect:" + matter.path();
        } catch (Refusal e) {
            return again(e, matter, reason, "approval", who, request, response, model, locale);
        }
    }

    @PostMapping("/comments")
    @PreAuthorize("hasAnyRole('MENTOR', 'EXECUTIVE')")
    String comment(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean objection,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        Matter matter = matter(id, request);
        PersonId author = who.personId();
        if (author == null) {
            throw matter.none();
        }
        try {
            RuleComment.Kind kind = objection ? RuleComment.Kind.OBJECTION : RuleComment.Kind.COMMENT;
            comments.say(matter, author, Readers.voice(request), kind, text);
            after.addFlashAttribute("said", "rules.said.commented");
            return "redirect:" + matter.path();
        } catch (Refusal e) {
            model.addAttribute("objection", objection);
            return again(e, matter, text, "comment", who, request, response, model, locale);
        }
    }

    @PostMapping("/answers")
    String answer(
            @PathVariable long id,
            @RequestParam long comment,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String answer,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        Matter matter = matter(id, request);
        try {
            comments.answer(matter, comment, seen, answer, who.account());
            after.addFlashAttribute("said", "rules.said.answered");
            return "redirect:" + matter.path();
        } catch (Refusal e) {
            model.addAttribute("answering", comment);
            return again(e, matter, answer, "answer", who, request, response, model, locale);
        }
    }

    private String again(
            Refusal refusal,
            Matter matter,
            String words,
            String where,
            SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Reviewed one = page.readable(matter, request);
        response.setStatus(refusal.kind().status());
        return page(one, words, FormFaults.of(refusal, messages, locale), where, who, request, model, locale);
    }

    /**
     * The page.
     *
     * @param words what was typed and could not be kept
     * @param where in which form; empty: in none
     */
    private String page(
            Reviewed one,
            String words,
            FormFaults faults,
            String where,
            SignedIn who,
            HttpServletRequest request,
            Model model,
            Locale locale) {
        page.fill(one, who, request, model, locale);
        model.addAttribute("words", words);
        model.addAttribute("faults", faults);
        model.addAttribute("where", where);
        return "rules/review";
    }

    private static Matter matter(long id, HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + CHARTER)
                ? Matter.statement(id)
                : Matter.entry(id);
    }
}
