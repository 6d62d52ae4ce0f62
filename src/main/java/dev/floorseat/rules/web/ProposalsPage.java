package dev.floorseat.rules.web;

import dev.floorseat.floor.Floor;
import dev.floorseat.floor.QueueNames;
import dev.floorseat.rules.LexiconEntry;
import dev.floorseat.rules.LexiconText;
import dev.floorseat.rules.Matter;
import dev.floorseat.rules.Reviewed;
import dev.floorseat.rules.Rule.State;
import dev.floorseat.rules.RuleBook;
import dev.floorseat.rules.RuleComments;
import dev.floorseat.rules.SmallKinds;
import dev.floorseat.rules.proposal.Proposal;
import dev.floorseat.rules.proposal.Proposals;
import dev.floorseat.web.Dates;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What may become a rule: proposals for CX leads; for mentors and executives what they are asked about, and the rules on trial. */
@Controller
@PreAuthorize("hasAnyRole('LEAD', 'MENTOR', 'EXECUTIVE')")
class ProposalsPage {

    private static final Set<String> STATES = Set.of("ALL", "OPEN", "ACCEPTED", "DECLINED");

    private final Proposals proposals;
    private final RuleBook rules;
    private final SmallKinds kinds;
    private final RuleComments comments;
    private final Floor floor;
    private final Dates dates;

    ProposalsPage(
            Proposals proposals, RuleBook rules, SmallKinds kinds, RuleComments comments, Floor floor, Dates dates) {
        this.proposals = proposals;
        this.rules = rules;
        this.kinds = kinds;
        this.comments = comments;
        this.floor = floor;
        this.dates = dates;
    }

    /** A proposal in the list. */
    record Line(Proposal proposal, List<String> queues, String madeAt) {}

    /**
     * A rule in the list, or an entry of the lexicon or a statement of the charter.
     *
     * @param title the words one knows it by
     * @param entry null: it is no entry of the lexicon
     * @param act what to do; null: it is no rule
     * @param queues null: a statement is for none
     * @param until last day of comments, or of the trial
     * @param open objections without an answer
     * @param closed whether comments are no longer taken
     */
    record AskedLine(
            Matter matter,
            String title,
            @Nullable LexiconText entry,
            @Nullable String act,
            @Nullable List<String> queues,
            @Nullable String until,
            int open,
            boolean closed) {}

    @GetMapping("/proposals")
    String list(
            @RequestParam(name = "state", defaultValue = "OPEN") String asked,
            @RequestParam(defaultValue = "") String queue,
            @RequestParam(name = "q", defaultValue = "") String words,
            HttpServletRequest request,
            Model model,
            Locale locale) {
        boolean lead = Readers.isLead(request);
        String state = STATES.contains(asked) ? asked : "OPEN";
        QueueNames names = QueueNames.of(floor);
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        if (lead) {
            model.addAttribute(
                    "proposals",
                    proposals.all().stream()
                            .filter(each ->
                                    state.equals("ALL") || each.state().name().equals(state))
                            .filter(each -> queue.isEmpty()
                                    || each.queues().isEmpty()
                                    || each.queues().contains(queue))
                            .filter(each -> (each.text().when() + "\n"
                                            + each.text().act())
                                    .toLowerCase(Locale.ROOT)
                                    .contains(wanted))
                            .map(each -> new Line(each, names.of(each.queues()), dates.moment(each.madeAt(), locale)))
                            .toList());
        }
        model.addAttribute("lead", lead);
        Map<Matter, Integer> open = comments.open();
        model.addAttribute(
                "asked",
                Stream.concat(
                                rules(State.COMMENT, open, names, locale).stream(),
                                kinds.asked().stream().map(each -> line(each, open, names, locale)))
                        .toList());
        model.addAttribute("tried", rules(State.TRIAL, open, names, locale));
        model.addAttribute("states", Proposal.State.values());
        model.addAttribute("state", state);
        model.addAttribute("queues", names.all());
        model.addAttribute("queue", queue);
        model.addAttribute("words", words.strip());
        model.addAttribute("narrowed", !state.equals("OPEN") || !queue.isEmpty() || !wanted.isEmpty());
        return "rules/proposals";
    }

    private List<AskedLine> rules(State state, Map<Matter, Integer> open, QueueNames names, Locale locale) {
        LocalDate today = dates.today();
        return rules.all().stream()
                .filter(rule -> rule.state() == state)
                .map(rule -> {
                    LocalDate until = state == State.COMMENT
                            ? rule.commentUntil()
                            : rule.trial() == null ? null : rule.trial().to();
                    Matter matter = Matter.rule(rule.id());
                    return new AskedLine(
                            matter,
                            rule.text().when(),
                            null,
                            rule.text().act(),
                            names.of(rule.queues()),
                            until == null ? null : dates.day(until, locale),
                            open.getOrDefault(matter, 0),
                            until != null && today.isAfter(until));
                })
                .toList();
    }

    private AskedLine line(Reviewed asked, Map<Matter, Integer> open, QueueNames names, Locale locale) {
        LexiconEntry entry = asked instanceof LexiconEntry words ? words : null;
        LocalDate until = asked.review().commentUntil();
        return new AskedLine(
                asked.matter(),
                asked.words(),
                entry == null ? null : entry.text(),
                null,
                entry == null ? null : names.of(entry.queues()),
                until == null ? null : dates.day(until, locale),
                open.getOrDefault(asked.matter(), 0),
                !asked.review().isOpen(dates.today()));
    }
}
