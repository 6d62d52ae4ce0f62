package dev.floorseat.rules.web;

import dev.floorseat.people.PersonId;
import dev.floorseat.people.SignedIn;
import dev.floorseat.rules.Matter;
import dev.floorseat.rules.PublishedRule;
import dev.floorseat.rules.Rule;
import dev.floorseat.rules.RuleBook;
import dev.floorseat.rules.RuleComment;
import dev.floorseat.rules.RuleComments;
import dev.floorseat.rules.RuleLife;
import dev.floorseat.rules.Step;
import dev.floorseat.rules.conflict.Conflict;
import dev.floorseat.rules.conflict.Conflicts;
import dev.floorseat.web.FormFaults;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One rule: what it says, where it stands, what is said of it, how it came to say that, and where it goes next. */
@Controller
@RequestMapping("/rules")
@PreAuthorize("hasRole('LEAD')")
class RulePage {

    private final RuleModel page;
    private final RuleLife life;
    private final RuleBook book;
    private final RuleComments comments;
    private final Conflicts conflicts;
    private final MessageSource messages;

    RulePage(
            RuleModel page,
            RuleLife life,
            RuleBook book,
            RuleComments comments,
            Conflicts conflicts,
            MessageSource messages) {
        this.page = page;
        this.life = life;
        this.book = book;
        this.comments = comments;
        this.conflicts = conflicts;
        this.messages = messages;
    }

    /** The step as it was sent; read before any handler here, so whoever may enter one may enter this. */
    @ModelAttribute("sentStep")
    @PreAuthorize("isAuthenticated()")
    TypedStep sent(
            @RequestParam(name = "to", defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") Set<String> sites,
            @RequestParam(name = "from", defaultValue = "") String from,
            @RequestParam(defaultValue = "") String weeks,
            @RequestParam(defaultValue = "") String measure,
            @RequestParam(defaultValue = "") String supersededBy) {
        return new TypedStep(to, reason, until, sites, from, weeks, measure, supersededBy);
    }

    @GetMapping("/{id}")
    @PreAuthorize("isAuthenticated()")
    String one(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            Model model,
            Locale locale) {
        PublishedRule published = page.readable(id, request);
        page.fill(published, from, to, who, request, model, locale);
        typed(model, TypedStep.NONE, "", FormFaults.NONE, "");
        return "rules/one";
    }

    /** Reloading the address of a form leads back to the page. */
    @GetMapping({"/{id}/transitions", "/{id}/verification", "/{id}/answers", "/{id}/conflicts"})
    String back(@PathVariable long id) {
        return "redirect:/rules/" + id;
    }

    /** Reloading the address of a form leads back to the page. */
    @GetMapping("/{id}/comments")
    @PreAuthorize("hasAnyRole('MENTOR', 'EXECUTIVE')")
    String backToComments(@PathVariable long id) {
        return back(id);
    }

    @PostMapping("/{id}/transitions")
    String move(
            @PathVariable long id,
            @RequestParam long revision,
            @ModelAttribute(name = "sentStep", binding = false) TypedStep typed,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        try {
            Step step = typed.step();
            life.move(id, revision, step, who.account());
            after.addFlashAttribute("said", "rules.said." + step.to());
            return back(id);
        } catch (Refusal e) {
            return again(e, id, typed, "", "step", who, request, response, model, locale);
        }
    }

    @PostMapping("/{id}/verification")
    String verify(
            @PathVariable long id,
            @RequestParam long revision,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes after) {
        book.verify(id, revision, until, who.account());
        after.addFlashAttribute("said", "rules.said.verified");
        return back(id);
    }

    @PostMapping("/{id}/comments")
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
        PersonId author = who.personId();
        if (author == null) {
            throw Refusal.notFound("rules.no-such", Long.toString(id));
        }
        try {
            comments.say(
                    Matter.rule(id),
                    author,
                    Readers.voice(request),
                    objection ? RuleComment.Kind.OBJECTION : RuleComment.Kind.COMMENT,
                    text);
            after.addFlashAttribute("said", "rules.said.commented");
            return back(id);
        } catch (Refusal e) {
            model.addAttribute("objection", objection);
            return again(e, id, TypedStep.NONE, text, "comment", who, request, response, model, locale);
        }
    }

    /** Takes one's own comment back, whatever it is about. */
    @PostMapping("/comments/{id}/removal")
    @PreAuthorize("hasAnyRole('MENTOR', 'EXECUTIVE')")
    String takeBack(@PathVariable long id, @AuthenticationPrincipal SignedIn who, RedirectAttributes after) {
        PersonId author = who.personId();
        if (author == null) {
            throw Refusal.notFound("rules.comments.none", Long.toString(id));
        }
        String path = comments.takeBack(id, author).path();
        after.addFlashAttribute("said", "rules.said.comment-gone");
        return "redirect:" + path;
    }

    @PostMapping("/{id}/answers")
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
        try {
            comments.answer(Matter.rule(id), comment, seen, answer, who.account());
            after.addFlashAttribute("said", "rules.said.answered");
            return back(id);
        } catch (Refusal e) {
            model.addAttribute("answering", comment);
            return again(e, id, TypedStep.NONE, answer, "answer", who, request, response, model, locale);
        }
    }

    /** Judges that two do not contradict each other, or takes that back. */
    @PostMapping("/{id}/conflicts")
    String judge(
            @PathVariable long id,
            @RequestParam Conflict.Kind kind,
            @RequestParam long other,
            @RequestParam boolean none,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes after) {
        Rule rule = book.rule(id).orElseThrow(() -> Refusal.notFound("rules.no-such", Long.toString(id)));
        if (none) {
            conflicts.dismiss(rule, kind, other, who.account());
        } else {
            conflicts.restore(rule, kind, other);
        }
        after.addFlashAttribute("said", none ? "rules.said.no-conflict" : "rules.said.conflict-again");
        return back(id);
    }

    private String again(
            Refusal refusal,
            long id,
            TypedStep step,
            String words,
            String where,
            SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        PublishedRule published = page.readable(id, request);
        response.setStatus(refusal.kind().status());
        page.fill(published, null, null, who, request, model, locale);
        typed(model, step, words, FormFaults.of(refusal, messages, locale), where);
        return "rules/one";
    }

    private static void typed(Model model, TypedStep step, String words, FormFaults faults, String where) {
        model.addAttribute("step", step);
        model.addAttribute("words", words);
        model.addAttribute("faults", faults);
        model.addAttribute("where", where);
    }
}
