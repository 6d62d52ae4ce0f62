package dev.floorseat.rules.book.web;

import dev.floorseat.floor.Shift;
import dev.floorseat.people.SignedIn;
import dev.floorseat.rules.Lexicon;
import dev.floorseat.rules.LexiconEntry;
import dev.floorseat.rules.Rule;
import dev.floorseat.rules.Rule.State;
import dev.floorseat.rules.RuleBook;
import dev.floorseat.rules.RuleFeedback;
import dev.floorseat.rules.Trial;
import dev.floorseat.rules.book.search.RuleSearch;
import dev.floorseat.rules.book.search.RuleSearch.Found;
import dev.floorseat.web.Dates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Rules and words while somebody is on the line: one line each, found while one types, judged by one tap. */
@Controller
@RequestMapping("/desk/rules")
@PreAuthorize("hasAnyRole('MENTOR', 'LEAD')")
class DeskRulesPage {

    /** With a customer on the line nobody reads more; the rest stands in the book. */
    private static final int MOST = 20;

    /**
     * A rule at the desk.
     *
     * @param own whether it is for a queue the reader works on today, and not for every queue
     * @param trial last day of its trial, written for the reader; null: it is in force
     * @param tap what one tap on its buttons is called: sent twice it counts once
     */
    record DeskLine(
            Rule rule,
            List<String> queues,
            boolean own,
            @Nullable String trial,
            String tap) {}

    private final RuleBook rules;
    private final Lexicon lexicon;
    private final RuleSearch search;
    private final RuleFeedback feedback;
    private final RostersToday rosters;
    private final Names names;
    private final Dates dates;

    DeskRulesPage(
            RuleBook rules,
            Lexicon lexicon,
            RuleSearch search,
            RuleFeedback feedback,
            RostersToday rosters,
            Names names,
            Dates dates) {
        this.rules = rules;
        this.lexicon = lexicon;
        this.search = search;
        this.feedback = feedback;
        this.rosters = rosters;
        this.names = names;
        this.dates = dates;
    }

    @GetMapping
    String desk(
            @RequestParam(name = "q", defaultValue = "") String q,
            @RequestParam(defaultValue = "") String queue,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        List<Shift> shifts = rosters.of(who.personId());
        Set<String> own = shifts.stream().map(Shift::queue).collect(Collectors.toSet());
        Set<String> sites = shifts.stream().map(Shift::site).collect(Collectors.toSet());
        Optional<Found> found = q.isBlank() ? Optional.empty() : Optional.of(search.find(q));
        LocalDate today = dates.today();
        var queues = names.queues();
        List<Rule> fitting = rules.all().stream()
                .filter(rule -> rule.state() == State.TRIAL ? runs(rule, sites, today) : rule.inForce(today))
                .filter(rule -> queue.isEmpty() || rule.isFor(queue))
                .filter(rule -> found.isEmpty() || found.get().rules().contains(rule.id()))
                .sorted(found.map(hits -> Comparator.comparingInt(
                                (Rule rule) -> hits.rules().indexOf(rule.id())))
                        .orElse(newestFirst(own)))
                .toList();
        List<DeskLine> lines = fitting.stream()
                .limit(MOST)
                .map(rule -> new DeskLine(
                        rule,
                        Names.of(rule.queues(), queues),
                        isOwn(rule, own),
                        rule.state() == State.TRIAL && rule.trial() != null
                                ? dates.day(rule.trial().to(), locale)
                                : null,
                        UUID.randomUUID().toString()))
                .toList();
        List<LexiconEntry> entries = lexicon.all().stream()
                .filter(entry -> entry.inForce(today) && (queue.isEmpty() || entry.isFor(queue)))
                .filter(entry -> found.isEmpty() || found.get().entries().contains(entry.id()))
                .toList();
        model.addAttribute("lines", lines);
        model.addAttribute("count", fitting.size());
        model.addAttribute("entries", entries.stream().limit(MOST).toList());
        model.addAttribute("entryCount", entries.size());
        model.addAttribute("q", q.strip());
        model.addAttribute("queue", queue);
        model.addAttribute("queues", queues);
        model.addAttribute("mentor", request.isUserInRole("MENTOR"));
        response.addHeader("Vary", "HX-Request");
        return htmx ? "rules/desk :: found" : "rules/desk";
    }

    /** Reloading the address of a button leads back to the page. */
    @GetMapping("/feedback")
    String back() {
        return "redirect:/desk/rules";
    }

    /** One tap: it worked, or did not. */
    @PostMapping("/feedback")
    @PreAuthorize("hasRole('MENTOR')")
    String say(
            @RequestParam long rule,
            @RequestParam boolean worked,
            @RequestParam String tap,
            @RequestParam(name = "q", defaultValue = "") String q,
            @RequestParam(defaultValue = "") String queue,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model) {
        feedback.say(rule, worked, who.account(), tap);
        response.addHeader("Vary", "HX-Request");
        if (htmx) {
            model.addAttribute("worked", worked);
            return "rules/desk :: thanks";
        }
        after.addAttribute("q", q);
        after.addAttribute("queue", queue);
        after.addFlashAttribute("judged", rule);
        after.addFlashAttribute("worked", worked);
        return "redirect:/desk/rules";
    }

    /** Whether a rule is tried where the reader works today; somebody who works nowhere sees every trial that runs. */
    private static boolean runs(Rule rule, Set<String> sites, LocalDate today) {
        Trial trial = rule.trial();
        return trial != null
                && (sites.isEmpty()
                        ? !today.isBefore(trial.from()) && !today.isAfter(trial.to())
                        : sites.stream().anyMatch(site -> trial.runs(site, today)));
    }

    private static boolean isOwn(Rule rule, Set<String> own) {
        return rule.queues().stream().anyMatch(own::contains);
    }

    /** The reader's own queues first, then what holds on every queue; the newest first. */
    private static Comparator<Rule> newestFirst(Set<String> own) {
        return Comparator.comparingInt(
                        (Rule rule) -> isOwn(rule, own) ? 0 : rule.queues().isEmpty() ? 1 : 2)
                .thenComparing(DeskRulesPage::since, Comparator.reverseOrder())
                .thenComparing(Rule::id, Comparator.reverseOrder());
    }

    private static LocalDate since(Rule rule) {
        LocalDate from = rule.inForceFrom();
        Trial trial = rule.trial();
        return from != null ? from : trial != null ? trial.from() : LocalDate.EPOCH;
    }
}
