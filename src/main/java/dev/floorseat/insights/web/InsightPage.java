package dev.floorseat.insights.web;

import dev.floorseat.insights.Change;
import dev.floorseat.insights.Insight;
import dev.floorseat.insights.InsightFilter;
import dev.floorseat.insights.InsightId;
import dev.floorseat.insights.Insights;
import dev.floorseat.insights.OpenWords;
import dev.floorseat.insights.suggestion.Alikes;
import dev.floorseat.people.SignedIn;
import dev.floorseat.web.FormFaults;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
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

/** One insight, for CX leads: its notes and evidence, what was done to it, and what can be done. */
@Controller
@RequestMapping("/insights/{id}")
@PreAuthorize("hasRole('LEAD')")
class InsightPage {

    private static final int CANDIDATES = 8;

    private final Insights insights;
    private final InsightDetails details;
    private final Alikes alikes;
    private final OpenWords openWords;
    private final MessageSource messages;

    InsightPage(Insights insights, InsightDetails details, Alikes alikes, OpenWords openWords, MessageSource messages) {
        this.insights = insights;
        this.details = details;
        this.alikes = alikes;
        this.openWords = openWords;
        this.messages = messages;
    }

    /** What was typed and ticked and could not be done. */
    private record Kept(@Nullable String title, Set<Long> ticked, FormFaults faults) {

        static final Kept NOTHING = new Kept(null, Set.of(), FormFaults.NONE);
    }

    @GetMapping
    String show(
            @PathVariable long id,
            @RequestParam(name = "q", defaultValue = "") String q,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            Locale locale) {
        InsightId asked = asked(id);
        InsightId now = insights.where(asked).orElseThrow(() -> Refusal.notFound("insights.no-such", "" + id));
        return now.equals(asked)
                ? page(asked, q, Kept.NOTHING, who, model, locale)
                : "redirect:/insights/" + now.value();
    }

    /** Reloading the address of a form leads back to the page. */
    @GetMapping({"/title", "/merge", "/split", "/marks", "/undo"})
    String back(@PathVariable long id) {
        return "redirect:/insights/" + id;
    }

    @PostMapping("/title")
    String title(
            @PathVariable long id,
            @RequestParam long revision,
            @RequestParam String title,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        return tried(id, title, Set.of(), who, response, model, locale, () -> {
            long before = newest(id);
            insights.title(asked(id), revision, title, who.account());
            return said(id, "insights.said.titled", before, after);
        });
    }

    @PostMapping("/merge")
    String merge(
            @PathVariable long id,
            @RequestParam long revision,
            @RequestParam long into,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        return tried(id, null, Set.of(), who, response, model, locale, () -> {
            long before = newest(into);
            insights.merge(asked(id), revision, asked(into), who.account());
            return said(into, "insights.said.merged", before, after);
        });
    }

    @PostMapping("/split")
    String split(
            @PathVariable long id,
            @RequestParam long revision,
            @RequestParam(defaultValue = "") List<Long> note,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        return tried(id, null, Set.copyOf(note), who, response, model, locale, () -> {
            InsightId made = insights.split(asked(id), revision, note, who.account());
            return said(made.value(), "insights.said.split", 0, after);
        });
    }

    /** Marks a note as speaking against the others, or takes the mark off. */
    @PostMapping("/marks")
    String mark(
            @PathVariable long id,
            @RequestParam long revision,
            @RequestParam long note,
            @RequestParam boolean contradicts,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        return tried(id, null, Set.of(), who, response, model, locale, () -> {
            long before = newest(id);
            insights.mark(asked(id), revision, note, contradicts, who.account());
            return said(id, contradicts ? "insights.said.contradicts" : "insights.said.supports", before, after);
        });
    }

    @PostMapping("/undo")
    String undo(
            @PathVariable long id,
            @RequestParam long change,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        return tried(id, null, Set.of(), who, response, model, locale, () -> {
            insights.undo(asked(id), change, who.account());
            // taking back is nothing that is taken back here: the history offers it
            return said(id, "insights.said.undone", Long.MAX_VALUE, after);
        });
    }

    private String tried(
            long id,
            @Nullable String title,
            Set<Long> ticked,
            SignedIn who,
            HttpServletResponse response,
            Model model,
            Locale locale,
            Supplier<String> act) {
        try {
            return act.get();
        } catch (Refusal e) {
            if (e.kind() == Refusal.Kind.NOT_FOUND) {
                throw e;
            }
            response.setStatus(e.kind().status());
            return page(asked(id), "", new Kept(title, ticked, FormFaults.of(e, messages, locale)), who, model, locale);
        }
    }

    private String page(InsightId id, String q, Kept kept, SignedIn who, Model model, Locale locale) {
        Insight insight = insights.of(id).orElseThrow(() -> Refusal.notFound("insights.no-such", "" + id.value()));
        String words = q.strip();
        Insight opened = openWords.of(List.of(insight), who.personId()).get(0);
        model.addAttribute("detail", details.of(opened, who.personId(), locale));
        model.addAttribute("kept", kept.title());
        model.addAttribute("ticked", kept.ticked());
        model.addAttribute("faults", kept.faults());
        model.addAttribute("words", words);
        model.addAttribute(
                "candidates",
                openWords.of(words.isEmpty() ? alikes.of(opened, CANDIDATES) : found(words, id), who.personId()));
        model.addAttribute("longestTitle", Insights.LONGEST_TITLE);
        return "insights/one";
    }

    private List<Insight> found(String words, InsightId but) {
        return insights.find(new InsightFilter(null, null, null, null, words), 0, CANDIDATES + 1).stream()
                .filter(other -> !other.id().equals(but))
                .limit(CANDIDATES)
                .toList();
    }

    /** Says what was done to it, and offers to take back what is newer than what there was before. */
    private String said(long id, String key, long before, RedirectAttributes after) {
        long change = newest(id);
        after.addFlashAttribute("said", key);
        after.addFlashAttribute("undoable", change > before ? change : 0);
        return "redirect:/insights/" + id;
    }

    /** The newest change of an insight; 0: there is none. */
    private long newest(long id) {
        return insights.history(asked(id)).stream().mapToLong(Change::id).max().orElse(0);
    }

    private static InsightId asked(long id) {
        if (id <= 0) {
            throw Refusal.notFound("insights.no-such", Long.toString(id));
        }
        return new InsightId(id);
    }
}
