package dev.floorseat.rules.web;

import dev.floorseat.people.SignedIn;
import dev.floorseat.rules.Charter;
import dev.floorseat.rules.CharterStatement;
import dev.floorseat.rules.Matter;
import dev.floorseat.rules.Review;
import dev.floorseat.rules.RuleComments;
import dev.floorseat.web.Dates;
import dev.floorseat.web.FormFaults;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

/** The charter: what all rules are for. Everybody reads it, CX leads keep it. */
@Controller
@RequestMapping("/rules/charter")
@PreAuthorize("hasRole('LEAD')")
class CharterPage {

    private static final String BACK = "redirect:/rules/charter";

    private final Charter charter;
    private final RuleComments comments;
    private final Dates dates;
    private final MessageSource messages;

    CharterPage(Charter charter, RuleComments comments, Dates dates, MessageSource messages) {
        this.charter = charter;
        this.comments = comments;
        this.dates = dates;
        this.messages = messages;
    }

    /**
     * What was typed and could not be kept.
     *
     * @param id of the statement; null: of a new one
     * @param until last day of comments
     */
    record Typed(@Nullable Long id, String statement, String until) {}

    /**
     * A statement in the list.
     *
     * @param until last day of comments, as a form has it; empty: none
     * @param open the same, written for the reader; null: it is not open for comments
     * @param objections that wait for an answer
     */
    record Line(
            CharterStatement each, String until, @Nullable String open, int objections) {}

    @GetMapping
    @PreAuthorize("isAuthenticated()")
    String all(
            @RequestParam(required = false) @Nullable Long edit,
            HttpServletRequest request,
            Model model,
            Locale locale) {
        model.addAttribute("edit", edit);
        return page(new Typed(null, "", LexiconForm.usual(dates.today())), FormFaults.NONE, request, model, locale);
    }

    /** Reloading the address of a form leads back to the page. */
    @GetMapping("/{id}/withdrawal")
    String back() {
        return BACK;
    }

    @PostMapping
    String add(
            @RequestParam(defaultValue = "") String statement,
            @RequestParam(defaultValue = "") String until,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        try {
            charter.add(statement, LexiconForm.commentUntil(until), who.account());
            after.addFlashAttribute("said", "rules.said.entry-added");
            return BACK;
        } catch (Refusal e) {
            response.setStatus(e.kind().status());
            return page(new Typed(null, statement, until), FormFaults.of(e, messages, locale), request, model, locale);
        }
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable long id,
            @RequestParam long revision,
            @RequestParam(defaultValue = "") String statement,
            @RequestParam(defaultValue = "") String until,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        try {
            charter.change(id, revision, statement, LexiconForm.commentUntil(until), who.account());
            after.addFlashAttribute("said", "rules.said.entry-added");
            return BACK;
        } catch (Refusal e) {
            response.setStatus(e.kind().status());
            return page(new Typed(id, statement, until), FormFaults.of(e, messages, locale), request, model, locale);
        }
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(
            @PathVariable long id,
            @RequestParam long revision,
            @RequestParam boolean withdrawn,
            RedirectAttributes after) {
        charter.withdraw(id, revision, withdrawn);
        after.addFlashAttribute("said", withdrawn ? "rules.said.entry-withdrawn" : "rules.said.entry-restored");
        return BACK;
    }

    private String page(Typed typed, FormFaults faults, HttpServletRequest request, Model model, Locale locale) {
        Map<Matter, Integer> objections = comments.open();
        model.addAttribute(
                "lines",
                charter.all().stream()
                        .filter(each -> Readers.mayRead(each.review(), request))
                        .map(each -> line(each, objections, locale))
                        .toList());
        model.addAttribute("typed", typed);
        model.addAttribute("usual", LexiconForm.usual(dates.today()));
        model.addAttribute("faults", faults);
        model.addAttribute("lead", Readers.isLead(request));
        model.addAttribute("longest", Charter.LONGEST_STATEMENT);
        return "rules/charter";
    }

    private Line line(CharterStatement each, Map<Matter, Integer> objections, Locale locale) {
        Review review = each.review();
        LocalDate until = review.commentUntil();
        LocalDate today = dates.today();
        return new Line(
                each,
                LexiconForm.until(review, today),
                until != null && review.isOpen(today) ? dates.day(until, locale) : null,
                review.isWaiting() ? objections.getOrDefault(each.matter(), 0) : 0);
    }
}
