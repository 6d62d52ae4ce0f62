package dev.floorseat.rules.web;

import dev.floorseat.floor.Floor;
import dev.floorseat.floor.QueueNames;
import dev.floorseat.people.SignedIn;
import dev.floorseat.rules.Chapters;
import dev.floorseat.rules.Charter;
import dev.floorseat.rules.Rule;
import dev.floorseat.rules.RuleBook;
import dev.floorseat.rules.RuleText;
import dev.floorseat.web.FormFaults;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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

/** Where a CX lead writes a rule. What somebody else made of it meanwhile stands beside what was typed. */
@Controller
@RequestMapping("/rules")
@PreAuthorize("hasRole('LEAD')")
class RuleWriting {

    private final RuleBook rules;
    private final Chapters chapters;
    private final Charter charter;
    private final Floor floor;
    private final MessageSource messages;

    RuleWriting(RuleBook rules, Chapters chapters, Charter charter, Floor floor, MessageSource messages) {
        this.rules = rules;
        this.chapters = chapters;
        this.charter = charter;
        this.floor = floor;
        this.messages = messages;
    }

    /** The form as it was sent. */
    @ModelAttribute("sent")
    RuleForm sent(
            @RequestParam(defaultValue = "") String when,
            @RequestParam(defaultValue = "") String scope,
            @RequestParam(defaultValue = "") Set<String> queues,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String limit,
            @RequestParam(defaultValue = "") String notWhen,
            @RequestParam(defaultValue = "") String wording,
            @RequestParam(defaultValue = "") String chapter,
            @RequestParam(defaultValue = "") Set<Long> serves) {
        return new RuleForm(when, scope.equals("ALL"), queues, act, limit, notWhen, wording, chapter, serves);
    }

    @GetMapping("/new")
    String blank(Model model) {
        return page(null, null, RuleForm.BLANK, FormFaults.NONE, model);
    }

    @PostMapping("/new")
    String add(
            @ModelAttribute(name = "sent", binding = false) RuleForm typed,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        try {
            long id = rules.add(typed.written(), typed.scope(), typed.place(), who.account());
            after.addFlashAttribute("said", "rules.said.added");
            return "redirect:/rules/" + id;
        } catch (Refusal e) {
            response.setStatus(e.kind().status());
            return page(null, null, typed, FormFaults.of(e, messages, locale), model);
        }
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable long id, Model model) {
        Rule rule = rule(id);
        return page(rule, null, RuleForm.of(rule), FormFaults.NONE, model);
    }

    @PostMapping("/{id}/edit")
    String change(
            @PathVariable long id,
            @RequestParam long revision,
            @ModelAttribute(name = "sent", binding = false) RuleForm typed,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        try {
            boolean now = rules.change(id, revision, typed.written(), typed.scope(), typed.place(), who.account());
            after.addFlashAttribute("said", now ? "rules.said.changed" : "rules.said.waits");
            return "redirect:/rules/" + id;
        } catch (Refusal e) {
            Rule now = rule(id);
            response.setStatus(e.kind().status());
            return page(
                    now,
                    e.kind() == Refusal.Kind.CONFLICT ? now : null,
                    typed,
                    FormFaults.of(e, messages, locale),
                    model);
        }
    }

    /**
     * The form.
     *
     * @param now what somebody else made of the rule meanwhile; null: nobody did
     */
    private String page(@Nullable Rule rule, @Nullable Rule now, RuleForm typed, FormFaults faults, Model model) {
        QueueNames names = QueueNames.of(floor);
        model.addAttribute("rule", rule);
        model.addAttribute("now", now);
        model.addAttribute("nowQueues", now == null ? null : names.of(now.queues()));
        model.addAttribute("typed", typed);
        model.addAttribute("faults", faults);
        model.addAttribute("queues", names.all());
        model.addAttribute("chapters", chapters.all());
        model.addAttribute(
                "statements",
                charter.all().stream()
                        .filter(each -> each.holds() || typed.serves().contains(each.id()))
                        .toList());
        model.addAttribute("longestCondition", RuleText.LONGEST_CONDITION);
        model.addAttribute("longestAct", RuleText.LONGEST_ACT);
        return "rules/rule";
    }

    private Rule rule(long id) {
        return rules.rule(id).orElseThrow(() -> Refusal.notFound("rules.no-such", Long.toString(id)));
    }
}
