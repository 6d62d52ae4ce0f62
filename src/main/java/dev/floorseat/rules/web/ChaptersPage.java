package dev.floorseat.rules.web;

import dev.floorseat.rules.Chapters;
import dev.floorseat.web.FormFaults;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The chapters of the rule book, kept by CX leads. */
@Controller
@RequestMapping("/rules/chapters")
@PreAuthorize("hasRole('LEAD')")
class ChaptersPage {

    private static final String BACK = "redirect:/rules/chapters";

    private final Chapters chapters;
    private final MessageSource messages;

    ChaptersPage(Chapters chapters, MessageSource messages) {
        this.chapters = chapters;
        this.messages = messages;
    }

    /**
     * What was typed and could not be kept.
     *
     * @param id of the chapter; null: of a new one
     */
    record Typed(@Nullable Long id, String name, String place) {}

    @GetMapping
    String all(Model model) {
        return page(new Typed(null, "", ""), FormFaults.NONE, model);
    }

    /** Reloading the address of a form leads back to the page. */
    @GetMapping({"/{id}", "/{id}/removal"})
    String back() {
        return BACK;
    }

    @PostMapping
    String add(
            @RequestParam(defaultValue = "") String name,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        try {
            chapters.add(name);
            after.addFlashAttribute("said", "rules.said.chapter-added");
            return BACK;
        } catch (Refusal e) {
            response.setStatus(e.kind().status());
            return page(new Typed(null, name, ""), FormFaults.of(e, messages, locale), model);
        }
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable long id,
            @RequestParam long revision,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String place,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        try {
            chapters.change(id, revision, name, place.matches("\\d{1,4}") ? Integer.parseInt(place) : 0);
            after.addFlashAttribute("said", "rules.said.changed");
            return BACK;
        } catch (Refusal e) {
            response.setStatus(e.kind().status());
            return page(new Typed(id, name, place), FormFaults.of(e, messages, locale), model);
        }
    }

    @PostMapping("/{id}/removal")
    String remove(@PathVariable long id, @RequestParam long revision, RedirectAttributes after) {
        chapters.remove(id, revision);
        after.addFlashAttribute("said", "rules.said.chapter-gone");
        return BACK;
    }

    private String page(Typed typed, FormFaults faults, Model model) {
        model.addAttribute("chapters", chapters.all());
        model.addAttribute("typed", typed);
        model.addAttribute("faults", faults);
        return "rules/chapters";
    }
}
