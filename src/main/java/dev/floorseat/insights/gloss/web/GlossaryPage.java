package dev.floorseat.insights.gloss.web;

import dev.floorseat.insights.gloss.Bridge;
import dev.floorseat.insights.gloss.Glossary;
import dev.floorseat.insights.gloss.GlossaryEntry;
import dev.floorseat.insights.text.EncodingRound;
import dev.floorseat.people.SignedIn;
import dev.floorseat.web.FormFaults;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.util.Locale;
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
import org.springframework.web.util.UriComponentsBuilder;

/** Where CX leads keep the glossary, and see how far the comparison has come with it. */
@Controller
@RequestMapping("/glossary")
@PreAuthorize("hasRole('LEAD')")
class GlossaryPage {

    private static final int ON_A_PAGE = 50;

    /** What is typed, so that it comes back as it was. */
    record Typed(String german, String english) {

        static final Typed NOTHING = new Typed("", "");
    }

    private final Glossary glossary;
    private final Bridge bridge;
    private final EncodingRound round;
    private final MessageSource messages;

    GlossaryPage(Glossary glossary, Bridge bridge, EncodingRound round, MessageSource messages) {
        this.glossary = glossary;
        this.bridge = bridge;
        this.round = round;
        this.messages = messages;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page, Model model) {
        return list(q, page, Typed.NOTHING, FormFaults.NONE, model);
    }

    /** Where a form was sent to is no page of its own: reloading leads back. */
    @GetMapping({"/{id}/removal", "/{id}/undo"})
    String back() {
        return "redirect:/glossary";
    }

    @PostMapping
    String add(
            @RequestParam(defaultValue = "") String german,
            @RequestParam(defaultValue = "") String english,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        try {
            return done(glossary.add(german, english, who.account()), "glossary.said.added", german.strip(), after);
        } catch (Refusal e) {
            response.setStatus(e.kind().status());
            return list("", 1, new Typed(german, english), FormFaults.of(e, messages, locale), model);
        }
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable long id, Model model) {
        GlossaryEntry entry = entry(id);
        return form(entry, false, entry.english(), FormFaults.NONE, model);
    }

    @PostMapping("/{id}/edit")
    String change(
            @PathVariable long id,
            @RequestParam long revision,
            @RequestParam(defaultValue = "") String english,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        try {
            glossary.change(id, revision, english, who.account());
            return done(id, "glossary.said.changed", entry(id).german(), after);
        } catch (Refusal e) {
            response.setStatus(e.kind().status());
            return form(
                    entry(id), e.kind() == Refusal.Kind.CONFLICT, english, FormFaults.of(e, messages, locale), model);
        }
    }

    @PostMapping("/{id}/removal")
    String remove(
            @PathVariable long id,
            @RequestParam long revision,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes after) {
        glossary.remove(id, revision, who.account());
        return done(id, "glossary.said.removed", entry(id).german(), after);
    }

    @PostMapping("/{id}/undo")
    String undo(
            @PathVariable long id,
            @RequestParam long revision,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes after) {
        glossary.undo(id, revision, who.account());
        return done(id, "glossary.said.undone", entry(id).german(), after);
    }

    /** What was done, until the page after it is shown. */
    record Done(long id, long revision, String german) implements Serializable {}

    /** Back to the entry, which offers to take the change back. */
    private String done(long id, String said, String german, RedirectAttributes after) {
        bridge.lookAgain();
        after.addFlashAttribute("said", said);
        after.addFlashAttribute("done", new Done(id, entry(id).revision(), german));
        return "redirect:"
                + UriComponentsBuilder.fromPath("/glossary")
                        .queryParam("q", "{q}")
                        .encode()
                        .buildAndExpand(german);
    }

    private String list(String q, int page, Typed typed, FormFaults faults, Model model) {
        int count = glossary.count(q);
        int pages = Math.max(1, (count + ON_A_PAGE - 1) / ON_A_PAGE);
        int shown = Math.min(Math.max(1, page), pages);
        model.addAttribute("entries", glossary.find(q, (shown - 1) * ON_A_PAGE, ON_A_PAGE));
        model.addAttribute("count", count);
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        model.addAttribute("q", q);
        model.addAttribute("typed", typed);
        model.addAttribute("faults", faults);
        model.addAttribute("ding", bridge.ding());
        model.addAttribute("dingPath", bridge.dingPath());
        model.addAttribute("progress", round.progress());
        model.addAttribute("longestGerman", Glossary.LONGEST_GERMAN);
        model.addAttribute("longestEnglish", Glossary.LONGEST_ENGLISH);
        return "glossary/list";
    }

    private static String form(
            GlossaryEntry entry, boolean conflict, @Nullable String english, FormFaults faults, Model model) {
        model.addAttribute("entry", entry);
        model.addAttribute("conflict", conflict);
        model.addAttribute("english", english);
        model.addAttribute("faults", faults);
        model.addAttribute("longestEnglish", Glossary.LONGEST_ENGLISH);
        return "glossary/entry";
    }

    private GlossaryEntry entry(long id) {
        return glossary.entry(id).orElseThrow(() -> Refusal.notFound("glossary.no-such", Long.toString(id)));
    }
}
