package dev.floorseat.insights.web;

import dev.floorseat.insights.Insight;
import dev.floorseat.insights.InsightId;
import dev.floorseat.insights.Insights;
import dev.floorseat.insights.grouping.Suggestion;
import dev.floorseat.insights.grouping.Suggestions;
import dev.floorseat.notes.FieldNote;
import dev.floorseat.notes.SharedFieldNotes;
import dev.floorseat.people.PersonId;
import dev.floorseat.people.SignedIn;
import dev.floorseat.web.FormFaults;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the comparison of the night suggests, for CX leads to say yes or no. */
@Controller
@RequestMapping("/insights/suggestions")
@PreAuthorize("hasRole('LEAD')")
class SuggestionsPage {

    private static final int MOST = 20;

    private final Suggestions suggestions;
    private final Insights insights;
    private final SharedFieldNotes notes;
    private final MessageSource messages;

    SuggestionsPage(Suggestions suggestions, Insights insights, SharedFieldNotes notes, MessageSource messages) {
        this.suggestions = suggestions;
        this.insights = insights;
        this.notes = notes;
        this.messages = messages;
    }

    /**
     * A suggestion as it is shown.
     *
     * @param note what the note says that would fit better there; null: both insights say the same
     */
    record Line(
            long id, Insight one, Insight other, @Nullable String note, List<String> shared) {}

    /**
     * What was decided, until the page after it is shown.
     *
     * @param into the insight that has grown; 0: they are kept apart
     */
    record Done(String key, long suggestion, long into) implements Serializable {}

    @GetMapping
    String list(@AuthenticationPrincipal SignedIn who, Model model) {
        return page(FormFaults.NONE, who, model);
    }

    /** Reloading the address of a form leads back to the page. */
    @GetMapping({"/{id}/confirmation", "/{id}/undo", "/{id}/rejection", "/{id}/reopening"})
    String back(@PathVariable long id) {
        return "redirect:/insights/suggestions";
    }

    @PostMapping("/{id}/confirmation")
    String confirm(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        try {
            InsightId into = suggestions.confirm(id, who.account());
            return done(new Done("insights.suggestion.said.confirmed", id, into.value()), after);
        } catch (Refusal e) {
            return refused(e, who, response, model, locale);
        }
    }

    /** Takes a confirmation back. */
    @PostMapping("/{id}/undo")
    String undo(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        try {
            suggestions.undo(id, who.account());
            return "redirect:/insights/suggestions";
        } catch (Refusal e) {
            return refused(e, who, response, model, locale);
        }
    }

    @PostMapping("/{id}/rejection")
    String reject(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        try {
            suggestions.reject(id, who.account());
            return done(new Done("insights.suggestion.said.rejected", id, 0), after);
        } catch (Refusal e) {
            return refused(e, who, response, model, locale);
        }
    }

    @PostMapping("/{id}/reopening")
    String reopen(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        try {
            suggestions.reopen(id);
            return "redirect:/insights/suggestions";
        } catch (Refusal e) {
            return refused(e, who, response, model, locale);
        }
    }

    private static String done(Done done, RedirectAttributes after) {
        after.addFlashAttribute("done", done);
        return "redirect:/insights/suggestions";
    }

    private String refused(Refusal refusal, SignedIn who, HttpServletResponse response, Model model, Locale locale) {
        if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
            throw refusal;
        }
        response.setStatus(refusal.kind().status());
        return page(FormFaults.of(refusal, messages, locale), who, model);
    }

    private String page(FormFaults faults, SignedIn who, Model model) {
        PersonId reader = who.personId();
        Set<Long> blind = reader == null ? Set.of() : notes.blind(reader);
        model.addAttribute("faults", faults);
        model.addAttribute("count", suggestions.count());
        model.addAttribute(
                "lines",
                suggestions.open(suggestion -> open(suggestion, blind), MOST).stream()
                        .map(this::line)
                        .toList());
        return "insights/suggestions";
    }

    /** Who was on a visit on which not both have written decides nothing about its notes: the shared words alone would tell. */
    private boolean open(Suggestion suggestion, Set<Long> blind) {
        return blind.isEmpty()
                || notes
                        .of(Stream.of(suggestion.one(), suggestion.other())
                                .flatMap(id -> insight(id).notes().stream())
                                .toList())
                        .stream()
                        .noneMatch(note -> blind.contains(note.visit().value()));
    }

    private Line line(Suggestion suggestion) {
        Long note = suggestion.note();
        return new Line(
                suggestion.id(),
                insight(suggestion.one()),
                insight(suggestion.other()),
                note == null
                        ? null
                        : notes.of(List.of(note)).stream()
                                .map(SuggestionsPage::words)
                                .findFirst()
                                .orElse(null),
                suggestion.shared());
    }

    private Insight insight(InsightId id) {
        return insights.of(id).orElseThrow();
    }

    private static @Nullable String words(FieldNote note) {
        return note.situation() == null ? note.action() : note.situation();
    }
}
