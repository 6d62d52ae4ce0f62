package dev.floorseat.rules.proposal;

import dev.floorseat.insights.triage.ByItself;
import dev.floorseat.insights.triage.DeclineReason;
import dev.floorseat.rules.ProposalDecided;
import dev.floorseat.rules.ProposalDecided.Outcome;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A declined proposal is a declined insight: those who wrote its notes learn why. Opened again it stands as promoted, by itself. */
@Component
class RefusalToAuthors {

    private final ByItself triage;

    RefusalToAuthors(ByItself triage) {
        this.triage = triage;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void decided(ProposalDecided decided) {
        if (decided.outcome() == Outcome.DECLINED) {
            triage.proposalDeclined(
                    decided.insight(),
                    DeclineReason.valueOf(Objects.requireNonNull(decided.code())),
                    Objects.requireNonNull(decided.words()));
        }
    }
}
