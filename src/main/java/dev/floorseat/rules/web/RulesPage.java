package dev.floorseat.rules.web;

import dev.floorseat.floor.Floor;
import dev.floorseat.rules.Chapters;
import dev.floorseat.rules.Lexicon;
import dev.floorseat.rules.LexiconEntry;
import dev.floorseat.rules.LexiconText;
import dev.floorseat.rules.Rule;
import dev.floorseat.rules.Rule.State;
import dev.floorseat.rules.RuleBook;
import dev.floorseat.rules.RuleText;
import dev.floorseat.web.Dates;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rules and the lexicon: what is in force for everybody, drafts and what was withdrawn for CX leads, who keep both. */
@Controller
@RequestMapping("/rules")
@PreAuthorize("hasRole('LEAD')")
class RulesPage {

    private static final String BACK = "redirect:/rules";

    private final RuleBook rules;
    private final Lexicon lexicon;
    private final Chapters chapters;
    private final Floor floor;
    private final Dates dates;

    RulesPage(RuleBook rules, Lexicon lexicon, Chapters chapters, Floor floor, Dates dates) {
        this.rules = rules;
        this.lexicon = lexicon;
        this.chapters = chapters;
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
     */
    record LexiconLine(LexiconEntry entry, List<String> queues, String period, boolean inForce) {}

    @GetMapping
    @PreAuthorize("isAuthenticated()")
    String list(
            @RequestParam(defaultValue = "") String queue,
            @RequestParam(required = false) @Nullable Long chapter,
            @RequestParam(name = "q", defaultValue = "") String q,
            HttpServletRequest request,
            Model model,
            Locale locale) {
        boolean lead = request.isUserInRole("LEAD");
        QueueNames names = QueueNames.of(floor);
        String words = q.strip().toLowerCase(Locale.ROOT);
        LocalDate today = dates.today();
        Map<State, List<RuleLine>> book = rules.all().stream()
                .filter(rule -> Readers.mayRead(rule, request))
                .filter(rule -> (queue.isEmpty() || rule.isFor(queue)) && contains(rule.text(), words))
                .filter(rule -> chapter == null || chapter.equals(rule.place().chapter()))
                .map(rule -> line(rule, names, today, locale))
                .collect(Collectors.groupingBy(line -> line.rule().state()));
        List<LexiconLine> entries = lexicon.all().stream()
                .filter(entry -> lead || entry.inForce(today))
                .filter(entry -> (queue.isEmpty() || entry.isFor(queue)) && contains(entry.text(), words))
                .map(entry -> line(entry, names, today, locale))
                .toList();
        model.addAttribute("lead", lead);
        model.addAttribute("states", List.of(
                        State.IN_FORCE, State.TRIAL, State.COMMENT, State.DRAFT, State.SUPERSEDED, State.WITHDRAWN));
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

    private static boolean contains(RuleText text, String words) {
        return contains(words, text.when(), text.act(), text.limit(), text.notWhen(), text.wording());
    }

    private static boolean contains(LexiconText text, String words) {
        return contains(words, text.say(), text.insteadOf(), text.reason());
    }

    private static boolean contains(String words, @Nullable String... texts) {
        return words.isEmpty()
                || Stream.of(texts)
                        .anyMatch(text ->
                                text != null && text.toLowerCase(Locale.ROOT).contains(words));
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

    private LexiconLine line(LexiconEntry entry, QueueNames names, LocalDate today, Locale locale) {
        LocalDate to = entry.text().to();
        LocalDate from = entry.text().from();
        return new LexiconLine(
                entry,
                names.of(entry.queues()),
                to == null ? dates.day(from, locale) : dates.period(from, to, locale),
                entry.inForce(today));
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
