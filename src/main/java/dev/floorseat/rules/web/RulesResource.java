package dev.floorseat.rules.web;

import dev.floorseat.people.SignedIn;
import dev.floorseat.rules.Lexicon;
import dev.floorseat.rules.LexiconEntry;
import dev.floorseat.rules.LexiconKind;
import dev.floorseat.rules.PublishedRule;
import dev.floorseat.rules.PublishedRules;
import dev.floorseat.rules.Rule.State;
import dev.floorseat.rules.RuleLife;
import dev.floorseat.rules.book.search.RuleSearch;
import dev.floorseat.web.Dates;
import dev.floorseat.web.ForPrograms;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rules and lexicon for programs. What is no longer or not yet in force only CX leads see, and those who comment on it or try it. */
@RestController
@RequestMapping(ForPrograms.API)
@PreAuthorize("isAuthenticated()")
class RulesResource {

    /** A lexicon entry; {@code queues} that are empty mean all. */
    record LexiconView(
            String id,
            LexiconKind kind,
            String say,
            String insteadOf,
            @Nullable String reason,
            Set<String> queues,
            LocalDate from,
            @Nullable LocalDate to) {

        static LexiconView of(LexiconEntry entry) {
            return new LexiconView(
                    Long.toString(entry.id()),
                    entry.text().kind(),
                    entry.text().say(),
                    entry.text().insteadOf(),
                    entry.text().reason(),
                    new TreeSet<>(entry.queues()),
                    entry.text().from(),
                    entry.text().to());
        }
    }

    /**
     * A step as it is sent.
     *
     * @param to the state to go to
     * @param reason why; needed where a period is cut short
     * @param until last day of comments, or the day until which the rule is verified; null: 14 and 90 days ahead
     * @param sites where it is tried; null or empty: everywhere
     * @param from first day of the trial; null: today
     * @param weeks of the trial; null: 4
     * @param measure of the trial; null: what the desk says
     * @param supersededBy id of the rule that takes its place
     * @param revision the sender saw; null: whatever it is
     */
    record SentStep(
            @Nullable String to,
            @Nullable String reason,
            @Nullable String until,
            @Nullable Set<String> sites,
            @Nullable String from,
            @Nullable Integer weeks,
            @Nullable String measure,
            @Nullable String supersededBy,
            @Nullable Long revision) {

        TypedStep typed() {
            return new TypedStep(
                    RuleForm.or(to),
                    RuleForm.or(reason),
                    RuleForm.or(until),
                    sites == null ? Set.of() : sites,
                    RuleForm.or(from),
                    weeks == null ? "" : weeks.toString(),
                    RuleForm.or(measure),
                    RuleForm.or(supersededBy));
        }
    }

    private final PublishedRules rules;
    private final RuleLife life;
    private final Lexicon lexicon;
    private final RuleSearch search;
    private final Dates dates;

    RulesResource(PublishedRules rules, RuleLife life, Lexicon lexicon, RuleSearch search, Dates dates) {
        this.rules = rules;
        this.life = life;
        this.lexicon = lexicon;
        this.search = search;
        this.dates = dates;
    }

    /**
     * The rules a reader may see; of a queue, in a state, of a chapter (by name), with words, or due, if asked. What is found by words
     * stands in the order of how well it fits.
     */
    @GetMapping("/rules")
    List<RuleView> list(
            @RequestParam(required = false) @Nullable String queue,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) @Nullable String chapter,
            @RequestParam(name = "q", required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable Boolean due,
            HttpServletRequest request) {
        LocalDate today = dates.today();
        List<Long> found =
                words == null || words.isBlank() ? null : search.find(words).rules();
        return rules.all().stream()
                .filter(each -> Readers.mayRead(each.rule(), request))
                .filter(each -> queue == null || each.rule().isFor(queue))
                .filter(each -> state == null || each.rule().state() == state)
                .filter(each -> chapter == null
                        || each.chapter().map(own -> own.name()).orElse("").equalsIgnoreCase(chapter))
                .filter(each -> found == null || found.contains(each.rule().id()))
                .filter(each -> due == null || each.rule().isDue(today) == due)
                .sorted(Comparator.comparingInt(
                        each -> found == null ? 0 : found.indexOf(each.rule().id())))
                .map(each -> view(each, request))
                .toList();
    }

    @GetMapping("/rules/{id}")
    RuleView one(@PathVariable long id, HttpServletRequest request) {
        return rules.rule(id)
                .filter(each -> Readers.mayRead(each.rule(), request))
                .map(each -> view(each, request))
                .orElseThrow(() -> Refusal.notFound("rules.no-such", Long.toString(id)));
    }

    /** Has a rule take a step. */
    @PostMapping("/rules/{id}/transitions")
    @PreAuthorize("hasRole('LEAD')")
    RuleView move(
            @PathVariable long id,
            @RequestBody SentStep sent,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        PublishedRule known = rules.rule(id).orElseThrow(() -> Refusal.notFound("rules.no-such", Long.toString(id)));
        Long seen = sent.revision();
        life.move(
                id, seen == null ? known.rule().revision() : seen, sent.typed().step(), who.account());
        return one(id, request);
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

    private RuleView view(PublishedRule published, HttpServletRequest request) {
        return RuleView.of(published, dates.today(), Readers.isLead(request));
    }
}
