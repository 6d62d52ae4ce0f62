package dev.floorseat.rules.book.web;

import dev.floorseat.people.SignedIn;
import dev.floorseat.rules.book.Edition;
import dev.floorseat.rules.book.EditionChange;
import dev.floorseat.rules.book.Editions;
import dev.floorseat.web.Dates;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What changed since an edition; and the next one, which leaves the house only when a CX lead has seen what would be in it. */
@Controller
@RequestMapping("/book")
@PreAuthorize("isAuthenticated()")
class EditionsPage {

    private final Editions editions;
    private final Names names;
    private final Dates dates;

    EditionsPage(Editions editions, Names names, Dates dates) {
        this.editions = editions;
        this.names = names;
        this.dates = dates;
    }

    /** An edition, and the day on which it was published. */
    record EditionLine(int number, String day) {}

    @GetMapping("/changes")
    String changes(
            @RequestParam(required = false) @Nullable Integer since,
            @RequestParam(required = false) @Nullable Integer until,
            Model model,
            Locale locale) {
        List<Edition> all = editions.all();
        int from = since == null ? all.stream().mapToInt(Edition::number).max().orElse(0) : since;
        Integer to = until == null || until <= from ? null : until;
        fill(from, to, model);
        model.addAttribute("since", from);
        model.addAttribute("until", to);
        model.addAttribute(
                "editions",
                all.stream()
                        .map(edition -> new EditionLine(
                                edition.number(), dates.day(edition.at().atZone(dates.zone()), locale)))
                        .toList());
        return "rules/book-changes";
    }

    @GetMapping("/editions/new")
    @PreAuthorize("hasRole('LEAD')")
    String next(Model model) {
        int last = last();
        fill(last, null, model);
        model.addAttribute("last", last);
        model.addAttribute("next", last + 1);
        return "rules/book-edition";
    }

    /** Reloading the address of the form leads back to the book. */
    @GetMapping("/editions")
    String back() {
        return "redirect:/book";
    }

    @PostMapping("/editions")
    @PreAuthorize("hasRole('LEAD')")
    String publish(@RequestParam int number, @AuthenticationPrincipal SignedIn who, RedirectAttributes after) {
        Edition published = editions.publish(number, who.account());
        after.addFlashAttribute("said", "book.said.published");
        after.addFlashAttribute("saidOf", published.number());
        return "redirect:/book";
    }

    private int last() {
        return editions.newest().map(Edition::number).orElse(0);
    }

    private void fill(int since, @Nullable Integer until, Model model) {
        List<EditionChange> changes = editions.changes(since, until);
        model.addAttribute(
                "changes",
                changes.stream()
                        .map(change -> ChangeLine.of(change, names.queues()))
                        .toList());
    }
}
