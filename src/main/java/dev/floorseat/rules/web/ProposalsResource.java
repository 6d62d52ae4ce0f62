package dev.floorseat.rules.web;

import dev.floorseat.insights.InsightId;
import dev.floorseat.notes.NoteKind;
import dev.floorseat.people.SignedIn;
import dev.floorseat.rules.proposal.DeclineCode;
import dev.floorseat.rules.proposal.Hint;
import dev.floorseat.rules.proposal.NoteBeside;
import dev.floorseat.rules.proposal.Proposal;
import dev.floorseat.rules.proposal.Proposal.Decision;
import dev.floorseat.rules.proposal.Proposal.State;
import dev.floorseat.rules.proposal.ProposalId;
import dev.floorseat.rules.proposal.Proposals;
import dev.floorseat.web.Fault;
import dev.floorseat.web.ForPrograms;
import dev.floorseat.web.Refusal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proposals for programs. */
@RestController
@RequestMapping(ForPrograms.API)
@PreAuthorize("hasRole('LEAD')")
class ProposalsResource {

    /** A note beside a proposal, without who wrote it and on which day. */
    record NoteView(
            String id,
            NoteKind kind,
            @Nullable String situation,
            @Nullable String action,
            LocalDate week,
            String site,
            String queue) {

        static List<NoteView> of(List<NoteBeside> notes, boolean contradicting) {
            return notes.stream()
                    .filter(note -> note.contradicts() == contradicting)
                    .map(note -> new NoteView(
                            Long.toString(note.id()),
                            note.kind(),
                            note.situation(),
                            note.action(),
                            note.week(),
                            note.site(),
                            note.queue()))
                    .toList();
        }
    }

    /** A proposal; the notes are null in lists. */
    record ProposalView(
            String id,
            State state,
            String insight,
            String when,
            Set<String> queues,
            String act,
            @Nullable String limit,
            @Nullable String notWhen,
            @Nullable String wording,
            List<Hint> hints,
            Instant madeAt,
            @Nullable String madeBy,
            @Nullable String writtenBy,
            @Nullable Decision decision,
            @Nullable String rule,
            @Nullable List<NoteView> supporting,
            @Nullable List<NoteView> contradicting,
            long revision) {

        static ProposalView of(Proposal proposal, @Nullable List<NoteBeside> notes) {
            Long rule = proposal.rule();
            return new ProposalView(
                    Long.toString(proposal.id().value()),
                    proposal.state(),
                    Long.toString(proposal.insight().value()),
                    proposal.text().when(),
                    new TreeSet<>(proposal.queues()),
                    proposal.text().act(),
                    proposal.text().limit(),
                    proposal.text().notWhen(),
                    proposal.text().wording(),
                    proposal.hints(),
                    proposal.madeAt(),
                    proposal.madeBy(),
                    proposal.writtenBy(),
                    proposal.decision(),
                    rule == null ? null : rule.toString(),
                    notes == null ? null : NoteView.of(notes, false),
                    notes == null ? null : NoteView.of(notes, true),
                    proposal.revision());
        }
    }

    /**
     * A decision as it is sent: {@code decision} is "accept" or "decline", or one of {@code accept} and {@code decline} is true.
     *
     * @param code why it is declined; null: OTHER
     * @param reason in words; needed to decline
     * @param revision the sender saw; null: whatever it is
     */
    record SentDecision(
            @Nullable String decision,
            @Nullable Boolean accept,
            @Nullable Boolean decline,
            @Nullable String code,
            @Nullable String reason,
            @Nullable Long revision) {

        boolean accepts() {
            String said = decision == null ? "" : decision.strip().toLowerCase(Locale.ROOT);
            boolean yes = Boolean.TRUE.equals(accept) || said.equals("accept");
            boolean no = Boolean.TRUE.equals(decline) || said.equals("decline");
            if (yes == no) {
                throw Refusal.unusable(
                        List.of(Fault.at("/decision", "proposals.accept-or-decline")), "rules.not-saved");
            }
            return yes;
        }
    }

    private final Proposals proposals;

    ProposalsResource(Proposals proposals) {
        this.proposals = proposals;
    }

    /** Makes a proposal of an insight, or answers with the one that is open. */
    @PostMapping("/insights/{id}/proposal")
    ResponseEntity<ProposalView> make(@PathVariable long id, @AuthenticationPrincipal SignedIn who) {
        if (id <= 0) {
            throw Refusal.notFound("proposals.no-insight", Long.toString(id));
        }
        InsightId insight = new InsightId(id);
        boolean there = proposals.open(insight).isPresent();
        ProposalId made = proposals.from(insight, who);
        ProposalView view = one(made.value(), who);
        return there
                ? ResponseEntity.ok(view)
                : ResponseEntity.created(URI.create(ForPrograms.API + "/proposals/" + made.value()))
                        .body(view);
    }

    /** All proposals, the newest first; in a state, or for a queue, if asked. */
    @GetMapping("/proposals")
    List<ProposalView> list(
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) @Nullable String queue) {
        return proposals.all().stream()
                .filter(each -> state == null || each.state() == state)
                .filter(each -> queue == null
                        || each.queues().isEmpty()
                        || each.queues().contains(queue))
                .map(each -> ProposalView.of(each, null))
                .toList();
    }

    @GetMapping("/proposals/{id}")
    ProposalView one(@PathVariable long id, @AuthenticationPrincipal SignedIn who) {
        Proposal proposal = proposal(id);
        return ProposalView.of(proposal, proposals.notes(proposal, who));
    }

    /** Accepts or declines a proposal. */
    @PostMapping("/proposals/{id}/decision")
    ProposalView decide(@PathVariable long id, @RequestBody SentDecision sent, @AuthenticationPrincipal SignedIn who) {
        Proposal known = proposal(id);
        Long seen = sent.revision();
        long revision = seen == null ? known.revision() : seen;
        if (sent.accepts()) {
            proposals.accept(known.id(), revision, sent.reason(), who);
        } else {
            proposals.decline(known.id(), revision, code(sent.code()), sent.reason(), who);
        }
        return one(id, who);
    }

    static DeclineCode code(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return DeclineCode.OTHER;
        }
        try {
            return DeclineCode.valueOf(typed.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException noCode) {
            throw Refusal.unusable(List.of(Fault.at("/code", "proposals.no-code", typed)), "rules.not-saved");
        }
    }

    private Proposal proposal(long id) {
        return (id <= 0 ? Optional.<Proposal>empty() : proposals.of(new ProposalId(id)))
                .orElseThrow(() -> Refusal.notFound("proposals.no-such", Long.toString(id)));
    }
}
