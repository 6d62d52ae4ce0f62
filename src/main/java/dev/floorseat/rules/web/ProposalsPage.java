package dev.floorseat.rules.web;

import dev.floorseat.floor.Floor;
import dev.floorseat.floor.QueueNames;
import dev.floorseat.rules.Rule;
import dev.floorseat.rules.Rule.State;
import dev.floorseat.rules.RuleBook;
import dev.floorseat.rules.RuleComments;
import dev.floorseat.rules.proposal.Proposal;
import dev.floorseat.rules.proposal.Proposals;
import dev.floorseat.web.Dates;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What may become a rule: proposals for CX leads; for mentors and executives the rules they are asked about and those on trial. */
@Controller
@PreAuthorize("hasAnyRole('LEAD', 'MENTOR', 'EXECUTIVE')")
class ProposalsPage {

    private static final Set<String> STATES = Set.of("ALL", "OPEN", "ACCEPTED", "DECLINED");

    private final Proposals proposals;
    private final RuleBook rules;
    private final RuleComments comments;
    private final Floor floor;
    private final Dates dates;

    ProposalsPage(Proposals proposals, RuleBook rules, RuleComments comments, Floor floor, Dates dates) {
        this.proposals = proposals;
        this.rules = rules;
        this.comments = comments;
        this.floor = floor;
        this.dates = dates;
    }

    /** A proposal in the list. */
    record Line(Proposal proposal, List<String> queues, String madeAt) {}

    /**
     * A rule in the list.
     *
     * @param until last day of comments, or of the trial
     * @param open objections without an answer
     * @param closed whether comments are no longer taken
     */
    record RuleLine(
            Rule rule, List<String> queues, @Nullable String until, int open, boolean closed) {}

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
        model.addAttribute("asked", lines(State.COMMENT, names, locale));
        model.addAttribute("tried", lines(State.TRIAL, names, locale));
        model.addAttribute("states", Proposal.State.values());
        model.addAttribute("state", state);
        model.addAttribute("queues", names.all());
        model.addAttribute("queue", queue);
        model.addAttribute("words", words.strip());
        model.addAttribute("narrowed", !state.equals("OPEN") || !queue.isEmpty() || !wanted.isEmpty());
        return "rules/proposals";
    }

    private List<RuleLine> lines(State state, QueueNames names, Locale locale) {
        LocalDate today = dates.today();
        return rules.all().stream()
                .filter(rule -> rule.state() == state)
                .map(rule -> {
                    LocalDate until = state == State.COMMENT
                            ? rule.commentUntil()
                            : rule.trial() == null ? null : rule.trial().to();
                    return new RuleLine(
                            rule,
                            names.of(rule.queues()),
                            until == null ? null : dates.day(until, locale),
                            comments.open().getOrDefault(rule.id(), 0),
                            until != null && today.isAfter(until));
                })
                .toList();
    }
}
