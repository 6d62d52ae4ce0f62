package dev.floorseat.rules.web;

import dev.floorseat.rules.Lexicon;
import dev.floorseat.rules.LexiconEntry;
import dev.floorseat.rules.Rule;
import dev.floorseat.rules.Rule.State;
import dev.floorseat.rules.RuleBook;
import dev.floorseat.web.Dates;
import dev.floorseat.web.ForPrograms;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rules and lexicon for programs. What is no longer or not yet in force only CX leads see. */
@RestController
@RequestMapping(ForPrograms.API)
@PreAuthorize("isAuthenticated()")
class RulesResource {

    /** A rule; {@code queues} that are empty mean all. */
    record RuleView(
            String id,
            State state,
            String when,
            Set<String> queues,
            String act,
            @Nullable String limit,
            @Nullable String notWhen,
            @Nullable String wording,
            @Nullable LocalDate inForceFrom,
            @Nullable LocalDate verifiedUntil,
            boolean due,
            long revision) {}

    /** A lexicon entry; {@code queues} that are empty mean all. */
    record LexiconView(
            String id,
            String say,
            String insteadOf,
            @Nullable String reason,
            Set<String> queues,
            LocalDate from,
            @Nullable LocalDate to) {

        static LexiconView of(LexiconEntry entry) {
            return new LexiconView(
                    Long.toString(entry.id()),
                    entry.text().say(),
                    entry.text().insteadOf(),
                    entry.text().reason(),
                    new TreeSet<>(entry.queues()),
                    entry.text().from(),
                    entry.text().to());
        }
    }

    private final RuleBook rules;
    private final Lexicon lexicon;
    private final Dates dates;

    RulesResource(RuleBook rules, Lexicon lexicon, Dates dates) {
        this.rules = rules;
        this.lexicon = lexicon;
        this.dates = dates;
    }

    /** The rules a reader may see; of a queue and in a state if asked. */
    @GetMapping("/rules")
    List<RuleView> list(
            @RequestParam(required = false) @Nullable String queue,
            @RequestParam(required = false) @Nullable State state,
            HttpServletRequest request) {
        return rules.all().stream()
                .filter(rule -> visible(rule, request))
                .filter(rule -> queue == null || rule.isFor(queue))
                .filter(rule -> state == null || rule.state() == state)
                .map(this::view)
                .toList();
    }

    @GetMapping("/rules/{id}")
    RuleView one(@PathVariable long id, HttpServletRequest request) {
        return rules.rule(id)
                .filter(rule -> visible(rule, request))
                .map(this::view)
                .orElseThrow(() -> Refusal.notFound("rules.no-such", Long.toString(id)));
    }

    /** The lexicon in force today; of a queue if asked. */
    @GetMapping("/lexicon")
    List<LexiconView> words(@RequestParam(required = false) @Nullable String queue) {
        LocalDate today = dates.today();
        return lexicon.all().stream()
                .filter(entry -> entry.inForce(today) && (queue == null || entry.isFor(queue)))
                .map(LexiconView::of)
                .toList();
    }

    private static boolean visible(Rule rule, HttpServletRequest request) {
        return rule.state() == State.IN_FORCE || request.isUserInRole("LEAD");
    }

    private RuleView view(Rule rule) {
        return new RuleView(
                Long.toString(rule.id()),
                rule.state(),
                rule.text().when(),
                new TreeSet<>(rule.queues()),
                rule.text().act(),
                rule.text().limit(),
                rule.text().notWhen(),
                rule.text().wording(),
                rule.inForceFrom(),
                rule.verifiedUntil(),
                rule.isDue(dates.today()),
                rule.revision());
    }
}
