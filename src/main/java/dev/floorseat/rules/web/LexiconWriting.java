package dev.floorseat.rules.web;

import dev.floorseat.floor.Floor;
import dev.floorseat.floor.QueueNames;
import dev.floorseat.people.SignedIn;
import dev.floorseat.rules.Lexicon;
import dev.floorseat.rules.LexiconEntry;
import dev.floorseat.rules.LexiconKind;
import dev.floorseat.rules.LexiconText;
import dev.floorseat.web.Dates;
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

/** Where a CX lead writes a lexicon entry. What somebody else made of it meanwhile stands beside what was typed. */
@Controller
@RequestMapping("/rules/lexicon")
@PreAuthorize("hasRole('LEAD')")
class LexiconWriting {

    private final Lexicon lexicon;
    private final Floor floor;
    private final Dates dates;
    private final MessageSource messages;

    LexiconWriting(Lexicon lexicon, Floor floor, Dates dates, MessageSource messages) {
        this.lexicon = lexicon;
        this.floor = floor;
        this.dates = dates;
        this.messages = messages;
    }

    /** The form as it was sent. */
    @ModelAttribute("sent")
    LexiconForm sent(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String say,
            @RequestParam(defaultValue = "") String insteadOf,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String scope,
            @RequestParam(defaultValue = "") Set<String> queues,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String until) {
        return new LexiconForm(kind, say, insteadOf, reason, scope.equals("ALL"), queues, from, to, until);
    }

    @GetMapping("/new")
    String blank(Model model) {
        return page(null, null, LexiconForm.blank(dates.today()), FormFaults.NONE, model);
    }

    @PostMapping("/new")
    String add(
            @ModelAttribute(name = "sent", binding = false) LexiconForm typed,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        try {
            lexicon.add(typed.written(), typed.scope(), LexiconForm.commentUntil(typed.until()), who.account());
            after.addFlashAttribute("said", "rules.said.entry-added");
            return "redirect:/rules";
        } catch (Refusal e) {
            response.setStatus(e.kind().status());
            return page(null, null, typed, FormFaults.of(e, messages, locale), model);
        }
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable long id, Model model) {
        LexiconEntry entry = entry(id);
        return page(entry, null, LexiconForm.of(entry, dates.today()), FormFaults.NONE, model);
    }

    @PostMapping("/{id}/edit")
    String change(
            @PathVariable long id,
            @RequestParam long revision,
            @ModelAttribute(name = "sent", binding = false) LexiconForm typed,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        try {
            lexicon.change(
                    id,
                    revision,
                    typed.written(),
                    typed.scope(),
                    LexiconForm.commentUntil(typed.until()),
                    who.account());
            after.addFlashAttribute("said", "rules.said.entry-added");
            return "redirect:/rules";
        } catch (Refusal e) {
            LexiconEntry now = entry(id);
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
     * @param now what somebody else made of the entry meanwhile; null: nobody did
     */
    private String page(
            @Nullable LexiconEntry entry,
            @Nullable LexiconEntry now,
            LexiconForm typed,
            FormFaults faults,
            Model model) {
        QueueNames names = QueueNames.of(floor);
        model.addAttribute("entry", entry);
        model.addAttribute("now", now);
        model.addAttribute("nowQueues", now == null ? null : names.of(now.queues()));
        model.addAttribute("typed", typed);
        model.addAttribute("faults", faults);
        model.addAttribute("kinds", LexiconKind.values());
        model.addAttribute("queues", names.all());
        model.addAttribute("longestPhrase", LexiconText.LONGEST_PHRASE);
        model.addAttribute("longestReason", LexiconText.LONGEST_REASON);
        return "rules/entry";
    }

    private LexiconEntry entry(long id) {
        return lexicon.entry(id).orElseThrow(() -> Refusal.notFound("rules.no-such-entry", Long.toString(id)));
    }
}
