package dev.floorseat.rules.web;

import dev.floorseat.floor.Floor;
import dev.floorseat.floor.QueueNames;
import dev.floorseat.floor.Site;
import dev.floorseat.people.SignedIn;
import dev.floorseat.rules.RuleText;
import dev.floorseat.rules.proposal.DeclineCode;
import dev.floorseat.rules.proposal.Hint;
import dev.floorseat.rules.proposal.NoteBeside;
import dev.floorseat.rules.proposal.Proposal;
import dev.floorseat.rules.proposal.ProposalId;
import dev.floorseat.rules.proposal.Proposals;
import dev.floorseat.web.Dates;
import dev.floorseat.web.FormFaults;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One proposal: a form to edit, the notes it came from beside it, and the decision. */
@Controller
@RequestMapping("/proposals/{id}")
@PreAuthorize("hasRole('LEAD')")
class ProposalPage {

    private final Proposals proposals;
    private final Floor floor;
    private final Dates dates;
    private final MessageSource messages;

    ProposalPage(Proposals proposals, Floor floor, Dates dates, MessageSource messages) {
        this.proposals = proposals;
        this.floor = floor;
        this.dates = dates;
        this.messages = messages;
    }

    /** A note beside the form; names of queue and site, and the week, as a reader reads them. */
    record NoteLine(NoteBeside note, String queue, String site, String week) {}

    /** What stands out, with names for ids. */
    record HintLine(Hint hint, String words) {}

    /** The form as it was sent. */
    @ModelAttribute("sent")
    RuleForm sent(
            @RequestParam(defaultValue = "") String when,
            @RequestParam(defaultValue = "") String scope,
            @RequestParam(defaultValue = "") Set<String> queues,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String limit,
            @RequestParam(defaultValue = "") String notWhen,
            @RequestParam(defaultValue = "") String wording) {
        return new RuleForm(when, scope.equals("ALL"), queues, act, limit, notWhen, wording, "", Set.of());
    }

    @GetMapping
    String one(@PathVariable long id, @AuthenticationPrincipal SignedIn who, Model model, Locale locale) {
        Proposal proposal = proposal(id);
        return page(
                proposal, null, RuleForm.of(proposal.text(), proposal.queues()), FormFaults.NONE, who, model, locale);
    }

    /** Reloading the address of a form leads back to the page. */
    @GetMapping({"/acceptance", "/refusal", "/reopening"})
    String back(@PathVariable long id) {
        return "redirect:/proposals/" + id;
    }

    @PostMapping
    String change(
            @PathVariable long id,
            @RequestParam long revision,
            @ModelAttribute(name = "sent", binding = false) RuleForm typed,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        Proposal known = proposal(id);
        try {
            proposals.change(known.id(), revision, typed.written(), typed.scope(), who);
            after.addFlashAttribute("said", "rules.said.changed");
            return back(id);
        } catch (Refusal e) {
            Proposal now = proposal(id);
            response.setStatus(e.kind().status());
            return page(
                    now,
                    e.kind() == Refusal.Kind.CONFLICT ? now : null,
                    typed,
                    FormFaults.of(e, messages, locale),
                    who,
                    model,
                    locale);
        }
    }

    /** Accepts what is kept; what was typed and not kept stays in the form, since accepting would lose it. */
    @PostMapping("/acceptance")
    String accept(
            @PathVariable long id,
            @RequestParam long revision,
            @ModelAttribute(name = "sent", binding = false) RuleForm typed,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        Proposal known = proposal(id);
        try {
            if (!typed.written().equals(known.text()) || !typed.scope().equals(known.queues())) {
                throw Refusal.conflict(known.revision() == revision ? "proposals.save-first" : "rules.changed");
            }
            long rule = proposals.accept(known.id(), revision, null, who);
            after.addFlashAttribute("said", "proposals.said.accepted");
            return "redirect:/rules/" + rule;
        } catch (Refusal e) {
            Proposal now = proposal(id);
            response.setStatus(e.kind().status());
            return page(
                    now,
                    now.revision() == revision ? null : now,
                    typed,
                    FormFaults.of(e, messages, locale),
                    who,
                    model,
                    locale);
        }
    }

    @PostMapping("/refusal")
    String decline(
            @PathVariable long id,
            @RequestParam long revision,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        Proposal known = proposal(id);
        try {
            proposals.decline(known.id(), revision, ProposalsResource.code(code), reason, who);
            after.addFlashAttribute("said", "proposals.said.declined");
            return back(id);
        } catch (Refusal e) {
            response.setStatus(e.kind().status());
            model.addAttribute("code", code);
            model.addAttribute("reason", reason);
            Proposal now = proposal(id);
            return page(
                    now,
                    null,
                    RuleForm.of(now.text(), now.queues()),
                    FormFaults.of(e, messages, locale),
                    who,
                    model,
                    locale);
        }
    }

    @PostMapping("/reopening")
    String reopen(@PathVariable long id, @RequestParam long revision, RedirectAttributes after) {
        proposals.reopen(proposal(id).id(), revision);
        after.addFlashAttribute("said", "proposals.said.reopened");
        return back(id);
    }

    /**
     * The page.
     *
     * @param now what somebody else made of it meanwhile; null: nobody did
     */
    private String page(
            Proposal proposal,
            @Nullable Proposal now,
            RuleForm typed,
            FormFaults faults,
            SignedIn who,
            Model model,
            Locale locale) {
        QueueNames names = QueueNames.of(floor);
        Map<String, String> sites = floor.sites().stream().collect(Collectors.toMap(Site::externalId, Site::name));
        List<NoteLine> notes = proposals.notes(proposal, who).stream()
                .map(note -> new NoteLine(
                        note,
                        String.join("", names.of(Set.of(note.queue()))),
                        sites.getOrDefault(note.site(), note.site()),
                        dates.span(note.week(), note.week().plusDays(6), locale)))
                .toList();
        model.addAttribute("proposal", proposal);
        model.addAttribute("now", now);
        model.addAttribute("nowQueues", now == null ? null : names.of(now.queues()));
        model.addAttribute("queueNames", names.of(proposal.queues()));
        model.addAttribute("typed", typed);
        model.addAttribute("faults", faults);
        model.addAttribute("queues", names.all());
        model.addAttribute(
                "supporting",
                notes.stream().filter(line -> !line.note().contradicts()).toList());
        model.addAttribute(
                "contradicting",
                notes.stream().filter(line -> line.note().contradicts()).toList());
        model.addAttribute(
                "hints",
                proposal.hints().stream()
                        .map(hint -> new HintLine(
                                hint,
                                switch (hint.kind()) {
                                    case QUEUE -> String.join("", names.of(Set.of(hint.words())));
                                    case SITE -> sites.getOrDefault(hint.words(), hint.words());
                                    case SEGMENT, WISH, TERMS_DE, TERMS_EN -> hint.words();
                                }))
                        .toList());
        model.addAttribute("mayAccept", proposals.mayAccept(proposal, who));
        model.addAttribute("codes", DeclineCode.values());
        model.addAttribute("madeAt", dates.moment(proposal.madeAt(), locale));
        Proposal.Decision decision = proposal.decision();
        model.addAttribute("decidedAt", decision == null ? null : dates.moment(decision.at(), locale));
        model.addAttribute("longestCondition", RuleText.LONGEST_CONDITION);
        model.addAttribute("longestAct", RuleText.LONGEST_ACT);
        return "rules/proposal";
    }

    private Proposal proposal(long id) {
        return (id <= 0 ? Optional.<Proposal>empty() : proposals.of(new ProposalId(id)))
                .orElseThrow(() -> Refusal.notFound("proposals.no-such", Long.toString(id)));
    }
}
