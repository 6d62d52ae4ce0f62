package dev.floorseat.rules.proposal;

import dev.floorseat.insights.InsightId;
import dev.floorseat.insights.Insights;
import dev.floorseat.insights.triage.Promotion;
import dev.floorseat.web.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes proposals for those who triage, and takes them back as long as nobody has worked on them. */
@Component
@Transactional
class PromotionByProposal implements Promotion {

    private final Proposals proposals;
    private final Insights insights;
    private final JdbcClient jdbc;

    PromotionByProposal(Proposals proposals, Insights insights, JdbcClient jdbc) {
        this.proposals = proposals;
        this.insights = insights;
        this.jdbc = jdbc;
    }

    @Override
    public void promote(InsightId insight, String by) {
        proposals.from(insight, by);
    }

    @Override
    public void takeBack(InsightId insight) {
        Proposal open = proposals.open(insight).orElseThrow(() -> Refusal.conflict("proposals.take-back.worked-on"));
        int taken = jdbc.sql("""
                        delete from rules_proposal
                         where id = :id and state = 'OPEN' and revision = 0 and made_by is not null and written_by is null
                        """).param("id", open.id().value()).update();
        if (taken == 0) {
            throw Refusal.conflict("proposals.take-back.worked-on");
        }
        insights.proposed(insight, false);
    }

    @Override
    @Transactional(readOnly = true)
    public String path(InsightId insight) {
        return proposals
                .open(insight)
                .map(open -> "/proposals/" + open.id().value())
                .orElse("/proposals");
    }
}
