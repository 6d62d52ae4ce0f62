package dev.floorseat.rules.web;

import dev.floorseat.floor.Floor;
import dev.floorseat.floor.QueueNames;
import dev.floorseat.people.SignedIn;
import dev.floorseat.rules.Chapters;
import dev.floorseat.rules.Lexicon;
import dev.floorseat.rules.LexiconEntry;
import dev.floorseat.rules.Matter;
import dev.floorseat.rules.Rule;
import dev.floorseat.rules.Rule.State;
import dev.floorseat.rules.RuleBook;
import dev.floorseat.rules.RuleComments;
import dev.floorseat.rules.book.search.RuleSearch;
import dev.floorseat.rules.book.search.RuleSearch.Found;
import dev.floorseat.web.Dates;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

/** Where CX leads keep the rules and the lexicon, drafts and what was withdrawn included; everybody else reads the book. */
@Controller
@RequestMapping("/rules")
@PreAuthorize("hasRole('LEAD')")
class RulesPage {

    private static final String BACK = "redirect:/rules";

    private final RuleBook rules;
    private final Lexicon lexicon;
    private final RuleComments comments;
    private final ReviewFields fields;
    private final Chapters chapters;
    private final RuleSearch search;
    private final Floor floor;
    private final Dates dates;

    RulesPage(
            RuleBook rules,
            Lexicon lexicon,
            RuleComments comments,
            ReviewFields fields,
            Chapters chapters,
            RuleSearch search,
            Floor floor,
            Dates dates) {
        this.rules = rules;
        this.lexicon = lexicon;
        this.comments = comments;
        this.fields = fields;
        this.chapters = chapters;
        this.search = search;
        this.floor = floor;
        this.dates = dates;
    }

    /**
     * A rule in the list.
     *
     * @param queues names; empty: all
     * @param until by when it is looked at again, written for the reader; null: not in force
     * @param due whether that day has passed
     * @param fresh whether it came in force today, and can be a draft again
     */
    record RuleLine(
            Rule rule, List<String> queues, @Nullable String until, boolean due, boolean fresh) {}

    /**
     * An entry in the list.
     *
     * @param queues names; empty: all
     * @param period such as "1 Feb 2027 – 3 Mar 2027", or the first day only
     * @param inForce whether one speaks by it today
     * @param until last day of comments; null: it is not open for comments
     * @param objections that wait for an answer
     */
    record LexiconLine(
            LexiconEntry entry,
            List<String> queues,
            String period,
            boolean inForce,
            @Nullable String until,
            int objections) {}

    @GetMapping
    @PreAuthorize("isAuthenticated()")
    String list(
            @RequestParam(defaultValue = "") String queue,
            @RequestParam(required = false) @Nullable Long chapter,
            @RequestParam(name = "q", defaultValue = "") String q,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            RedirectAttributes elsewhere,
            Model model,
            Locale locale) {
        if (!Readers.isLead(request)) {
            return book(q, queue, chapter, elsewhere);
        }
        QueueNames names = QueueNames.of(floor);
        Optional<Found> found = q.isBlank() ? Optional.empty() : Optional.of(search.find(q));
        LocalDate today = dates.today();
        Map<State, List<RuleLine>> book = rules.all().stream()
                .filter(rule -> queue.isEmpty() || rule.isFor(queue))
                .filter(rule -> found.isEmpty() || found.get().rules().contains(rule.id()))
                .filter(rule -> chapter == null || chapter.equals(rule.place().chapter()))
                .map(rule -> line(rule, names, today, locale))
                .collect(Collectors.groupingBy(line -> line.rule().state()));
        Map<Matter, Integer> objections = comments.open();
        List<LexiconLine> entries = lexicon.all().stream()
                .filter(entry -> queue.isEmpty() || entry.isFor(queue))
                .filter(entry -> found.isEmpty() || found.get().entries().contains(entry.id()))
                .map(entry -> line(entry, objections, names, today, locale))
                .toList();
        model.addAttribute("lead", true);
        model.addAttribute("me", who.account());
        model.addAttribute(
                "states",
                List.of(State.IN_FORCE, State.TRIAL, State.COMMENT, State.DRAFT, State.SUPERSEDED, State.WITHDRAWN));
        model.addAttribute("rules", book);
        model.addAttribute("entries", entries);
        model.addAttribute("queues", names.all());
        model.addAttribute("queue", queue);
        model.addAttribute("words", q.strip());
        model.addAttribute("chapters", chapters.all());
        model.addAttribute("chapter", chapter);
        model.addAttribute("again", today.plusDays(RuleBook.DAYS_VERIFIED));
        return "rules/list";
    }

    /** The book, with what was asked for. */
    private static String book(String q, String queue, @Nullable Long chapter, RedirectAttributes elsewhere) {
        if (!q.isBlank()) {
            elsewhere.addAttribute("q", q.strip());
        }
        if (!queue.isEmpty()) {
            elsewhere.addAttribute("queue", queue);
        }
        if (chapter != null) {
            elsewhere.addAttribute("chapter", chapter);
        }
        return "redirect:/book";
    }

    private RuleLine line(Rule rule, QueueNames names, LocalDate today, Locale locale) {
        LocalDate until = rule.verifiedUntil();
        return new RuleLine(
                rule,
                names.of(rule.queues()),
                until == null ? null : dates.day(until, locale),
                rule.isDue(today),
                rule.state() == State.IN_FORCE && today.equals(rule.inForceFrom()));
    }

    private LexiconLine line(
            LexiconEntry entry, Map<Matter, Integer> objections, QueueNames names, LocalDate today, Locale locale) {
        LocalDate until = entry.review().commentUntil();
        return new LexiconLine(
                entry,
                names.of(entry.queues()),
                fields.period(entry.text(), locale),
                entry.inForce(today),
                until != null && entry.review().isOpen(today) ? dates.day(until, locale) : null,
                entry.review().isWaiting() ? objections.getOrDefault(entry.matter(), 0) : 0);
    }

    /** Reloading the address of a form leads back to the page. */
    @GetMapping("/lexicon/{id}/withdrawal")
    String back() {
        return BACK;
    }

    @PostMapping("/lexicon/{id}/withdrawal")
    String withdraw(
            @PathVariable long id,
            @RequestParam long revision,
            @RequestParam boolean withdrawn,
            RedirectAttributes after) {
        lexicon.withdraw(id, revision, withdrawn);
        after.addFlashAttribute("said", withdrawn ? "rules.said.entry-withdrawn" : "rules.said.entry-restored");
        return BACK;
    }
}
