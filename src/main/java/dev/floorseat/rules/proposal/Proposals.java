package dev.floorseat.rules.proposal;

import dev.floorseat.insights.Insight;
import dev.floorseat.insights.InsightFilter;
import dev.floorseat.insights.InsightId;
import dev.floorseat.insights.InsightMatured;
import dev.floorseat.insights.InsightState;
import dev.floorseat.insights.Insights;
import dev.floorseat.insights.RuleOrigins;
import dev.floorseat.insights.triage.ByItself;
import dev.floorseat.notes.Guarded;
import dev.floorseat.people.PersonId;
import dev.floorseat.people.SignedIn;
import dev.floorseat.rules.Place;
import dev.floorseat.rules.ProposalDecided;
import dev.floorseat.rules.ProposalDecided.Outcome;
import dev.floorseat.rules.RuleBook;
import dev.floorseat.rules.RuleText;
import dev.floorseat.rules.proposal.Proposal.State;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Proposals: a recurring insight that says what to do makes one by itself; people edit and decide. Four eyes: who has written in its text
 * or one of its notes does not accept it. Who may decide at all is for the caller to know.
 */
@Component
@Transactional
public class Proposals implements RuleOrigins {

    private static final Logger LOG = LoggerFactory.getLogger(Proposals.class);

    /** Longest reason of a decision, in characters. */
    public static final int LONGEST_REASON = 500;

    private final ProposalRows rows;
    private final ProposalNotes notes;
    private final Insights insights;
    private final ByItself triage;
    private final RuleBook rules;
    private final Guarded guard;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Proposals(
            ProposalRows rows,
            ProposalNotes notes,
            Insights insights,
            ByItself triage,
            RuleBook rules,
            Guarded guard,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.notes = notes;
        this.insights = insights;
        this.triage = triage;
        this.rules = rules;
        this.guard = guard;
        this.events = events;
        this.transaction = transaction;
    }

    /** All proposals, the newest first. */
    @Transactional(readOnly = true)
    public List<Proposal> all() {
        return rows.all();
    }

    /** The proposal of that number. */
    @Transactional(readOnly = true)
    public Optional<Proposal> of(ProposalId id) {
        return rows.one(id);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<InsightId> originOf(long rule) {
        return rows.origin(rule);
    }

    /** The open proposal of an insight, or of where its notes went. */
    @Transactional(readOnly = true)
    public Optional<Proposal> open(InsightId insight) {
        return insights.where(insight).flatMap(this::openOf);
    }

    /** The notes beside a proposal as a reader may see them. */
    @Transactional(readOnly = true)
    public List<NoteBeside> notes(Proposal proposal, SignedIn reader) {
        return notes.beside(proposal, reader.personId());
    }

    /** Whether somebody may accept a proposal: they have written neither its text nor one of its notes. */
    @Transactional(readOnly = true)
    public boolean mayAccept(Proposal proposal, SignedIn who) {
        return !rows.isWriter(proposal.id(), who.account(), who.personId())
                && (who.personId() == null || !notes.isAuthor(proposal, who.personId()));
    }

    /** An insight came up often enough: what it says becomes a proposal, once, unless as much speaks against it as for it. */
    @EventListener
    public void matured(InsightMatured matured) {
        if (matured.state() == InsightState.RECURRING) {
            byItself(matured.insight());
        }
    }

    /**
     * Makes the proposals of insights to which a note came that says what to do, long after they began to recur; each by itself. What a CX
     * lead declined stays declined.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void makeUp() {
        insights.all(InsightFilter.in(InsightState.RECURRING)).stream()
                .filter(insight -> !triage.isDeclined(insight.id()))
                .filter(insight -> notes.supporting(insight.id()).stream().anyMatch(note -> note.action() != null))
                .forEach(insight -> transaction.executeWithoutResult(status -> byItself(insight.id())));
    }

    private void byItself(InsightId id) {
        Insight insight = insights.of(id).orElseThrow();
        boolean disputed =
                insight.evidence().contradicting() >= insight.evidence().supporting();
        if (disputed || rows.about().stream().anyMatch(about -> leadsTo(about, id))) {
            return;
        }
        try {
            Draft.of(notes.supporting(id), notes.all(), insight.words()).ifPresent(draft -> make(id, draft, null));
        } catch (DuplicateKeyException anotherInstanceMadeIt) {
            LOG.debug("the proposal of insight {} is there already", id.value());
        }
    }

    /** The open proposal of an insight, be it made before others were merged into it. */
    private Optional<Proposal> openOf(InsightId live) {
        return rows.open().stream()
                .filter(proposal -> leadsTo(proposal.insight(), live))
                .findFirst();
    }

    private boolean leadsTo(InsightId insight, InsightId live) {
        return insight.equals(live)
                || insights.where(insight).filter(live::equals).isPresent();
    }

    /**
     * The same for somebody who asks in person.
     *
     * @throws Refusal as above, or if they wrote one of its notes: it takes two
     */
    public ProposalId from(InsightId asked, SignedIn who) {
        PersonId person = who.personId();
        if (person != null && open(asked).isEmpty() && notes.isAuthor(asked, person)) {
            throw Refusal.forbidden("triage.four-eyes");
        }
        return from(asked, who.account());
    }

    /**
     * Makes a proposal because somebody asks for it; the one that is open stays.
     *
     * @param by the account that asks
     * @throws Refusal if there is no such insight, or none of its notes says what to do
     */
    public ProposalId from(InsightId asked, String by) {
        InsightId id = insights.where(asked)
                .orElseThrow(() -> Refusal.notFound("proposals.no-insight", Long.toString(asked.value())));
        Optional<Proposal> open = openOf(id);
        if (open.isPresent()) {
            return open.get().id();
        }
        Insight insight = insights.of(id).orElseThrow();
        Draft draft = Draft.of(notes.supporting(id), notes.all(), insight.words())
                .orElseThrow(() -> Refusal.unusable("proposals.no-action"));
        return make(id, draft, by);
    }

    private ProposalId make(InsightId insight, Draft draft, @Nullable String by) {
        ProposalId id = rows.insert(insight, draft, by);
        notes.keep(id, insight);
        insights.proposed(insight, true);
        return id;
    }

    /**
     * Rewrites an open proposal.
     *
     * @param revision the revision the writer saw
     * @throws Refusal if it changed meanwhile or was decided, or the guard finds personal data
     */
    public void change(ProposalId id, long revision, RuleText text, Set<String> queues, SignedIn who) {
        guard.admit(text.typed());
        Proposal known = rows.seen(id, revision, State.OPEN);
        rows.write(id, text, queues, who.account());
        if (!known.text().equals(text) || !known.queues().equals(queues)) {
            rows.wrote(id, who.account(), who.personId());
        }
    }

    /**
     * Makes a rule of it, in draft.
     *
     * @param revision the revision the writer saw
     * @param reason in words; null: none given
     * @return the rule's number
     * @throws Refusal if it changed meanwhile or was decided, or whoever decides has written in it
     */
    public long accept(ProposalId id, long revision, @Nullable String reason, SignedIn who) {
        String words = reason(reason);
        Proposal open = rows.seen(id, revision, State.OPEN);
        if (!mayAccept(open, who)) {
            throw Refusal.forbidden("proposals.four-eyes");
        }
        notes.keep(id, open.insight());
        rows.decide(open, State.ACCEPTED, who.account(), null, words);
        long rule = rules.add(open.text(), open.queues(), Place.NONE, id.value(), rows.writers(id), who.account());
        events.publishEvent(new ProposalDecided(id.value(), live(open), Outcome.ACCEPTED, null, words, rule));
        return rule;
    }

    /**
     * Makes nothing of it, for a reason.
     *
     * @param revision the revision the writer saw
     * @param reason in words, needed
     * @throws Refusal if it changed meanwhile or was decided, or no reason is given
     */
    public void decline(ProposalId id, long revision, DeclineCode code, @Nullable String reason, SignedIn who) {
        String words = reason(reason);
        if (words == null) {
            throw Refusal.unusable(List.of(Fault.at("/reason", "rules.missing")), "rules.not-saved");
        }
        Proposal open = rows.seen(id, revision, State.OPEN);
        notes.keep(id, open.insight());
        rows.decide(open, State.DECLINED, who.account(), code, words);
        insights.proposed(open.insight(), open(open.insight()).isPresent());
        events.publishEvent(new ProposalDecided(id.value(), live(open), Outcome.DECLINED, code.name(), words, null));
    }

    /**
     * Takes a refusal back.
     *
     * @param revision the revision the writer saw
     * @throws Refusal if it changed meanwhile, is not declined, or another proposal of the insight is open
     */
    public void reopen(ProposalId id, long revision) {
        Proposal declined = rows.seen(id, revision, State.DECLINED);
        if (open(declined.insight()).isPresent()) {
            throw Refusal.conflict("proposals.another-open");
        }
        rows.reopen(declined);
        insights.proposed(declined.insight(), true);
        events.publishEvent(new ProposalDecided(id.value(), live(declined), Outcome.REOPENED, null, null, null));
    }

    private InsightId live(Proposal proposal) {
        return insights.where(proposal.insight()).orElse(proposal.insight());
    }

    private @Nullable String reason(@Nullable String typed) {
        String reason = typed == null ? "" : typed.strip();
        if (reason.length() > LONGEST_REASON) {
            throw Refusal.unusable(
                    List.of(Fault.at("/reason", "rules.too-long", reason.length(), LONGEST_REASON)), "rules.not-saved");
        }
        guard.admit(Map.of("/reason", reason));
        return reason.isEmpty() ? null : reason;
    }
}
