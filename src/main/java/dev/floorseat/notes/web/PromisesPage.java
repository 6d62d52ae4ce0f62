package dev.floorseat.notes.web;

import dev.floorseat.notes.promise.Promises;
import java.util.List;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What executives have promised and is overdue, for those who run the programme; what is not due yet is a number to them. */
@Controller
@PreAuthorize("hasAnyRole('LEAD', 'PLANNER')")
class PromisesPage {

    private final Promises promises;
    private final PromiseViews views;

    PromisesPage(Promises promises, PromiseViews views) {
        this.promises = promises;
        this.views = views;
    }

    @GetMapping("/promises")
    String open(Model model, Locale locale) {
        List<PromiseView> open = views.of(promises.open(), null, locale);
        model.addAttribute("overdue", open.stream().filter(PromiseView::overdue).toList());
        model.addAttribute(
                "open", open.stream().filter(promise -> !promise.overdue()).count());
        return "notes/promises";
    }
}
