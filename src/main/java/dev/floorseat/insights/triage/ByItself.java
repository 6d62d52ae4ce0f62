package dev.floorseat.insights.triage;

import dev.floorseat.insights.InsightId;
import dev.floorseat.insights.InsightMatured;
import dev.floorseat.insights.InsightProposed;
import dev.floorseat.insights.InsightState;
import dev.floorseat.insights.Insights;
import dev.floorseat.insights.InsightsBegun;
import dev.floorseat.insights.NotesJoined;
import dev.floorseat.insights.triage.TriageAct.Kind;
import dev.floorseat.web.Dates;
import java.time.Clock;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happens in triage without a CX lead: insights begin, their day comes, a proposal is made of them or declined. */
@Component
@Transactional
public class ByItself {

    private final Insights insights;
    private final TriageRows rows;
    private final TriageActs acts;
    private final Clocks clocks;
    private final Letters letters;
    private final Clock clock;
    private final Dates dates;

    ByItself(
            Insights insights,
            TriageRows rows,
            TriageActs acts,
            Clocks clocks,
            Letters letters,
            Clock clock,
            Dates dates) {
        this.insights = insights;
        this.rows = rows;
        this.acts = acts;
        this.clocks = clocks;
        this.letters = letters;
        this.clock = clock;
        this.dates = dates;
    }

    /** What begins is new, and its clock runs. */
    @EventListener
    public void begun(InsightsBegun begun) {
        begun.insights()
                .forEach(insight ->
                        rows.due(insight, clocks.set(rows.hold(insight)).due()));
    }

    /** What was declined and keeps coming up is looked at again. */
    @EventListener
    public void matured(InsightMatured matured) {
        Triaged now = rows.hold(matured.insight());
        boolean up = matured.state() == InsightState.EMERGING || matured.state() == InsightState.RECURRING;
        if (up && now.state() == TriageState.DECLINED) {
            back(now);
        }
    }

    /** Who says the same as what was declined learns why, as those before them did; what many say since is looked at again. */
    @EventListener
    public void joined(NotesJoined joined) {
        Triaged now = rows.hold(joined.insight());
        DeclineReason reason = now.reason();
        String words = now.words();
        if (now.state() != TriageState.DECLINED || reason == null || words == null) {
            return;
        }
        if (insights.recursSince(now.insight(), now.since())) {
            back(now);
        } else {
            letters.refuseAlso(
                    now.insight(),
                    joined.notes(),
                    reason,
                    words,
                    clocks.policy().letterMinutes());
        }
    }

    private void back(Triaged declined) {
        move(Kind.RETURNED, declined, declined.in(TriageState.NEW, clock.instant()));
        letters.takeBack(declined.insight());
    }

    /** What was proposed is decided there; whose proposal is taken back is evidence. */
    @EventListener
    public void proposed(InsightProposed proposed) {
        Triaged now = rows.hold(proposed.insight());
        if (proposed.proposed() && now.state() != TriageState.PROMOTED) {
            move(Kind.PROMOTED, now, now.in(TriageState.PROMOTED, clock.instant()));
            if (now.state() == TriageState.DECLINED) {
                letters.takeBack(now.insight());
            }
        } else if (!proposed.proposed() && now.state() == TriageState.PROMOTED) {
            move(Kind.RETURNED, now, now.in(TriageState.ACKNOWLEDGED, clock.instant()));
        }
    }

    /** Whether a CX lead declined it and nothing has brought it back since: no proposal is made of it without somebody asking. */
    @Transactional(readOnly = true)
    public boolean isDeclined(InsightId insight) {
        return rows.one(insight)
                .filter(triaged -> triaged.state() == TriageState.DECLINED)
                .isPresent();
    }

    /** The proposal of an insight was declined: those who contributed learn why. Where it was merged away, it is said of where its notes are. */
    public void proposalDeclined(InsightId proposed, DeclineReason reason, String words) {
        insights.hold(List.of(proposed));
        InsightId insight = insights.where(proposed).orElse(proposed);
        Triaged now = rows.hold(insight);
        if (now.state() != TriageState.DECLINED) {
            move(Kind.DECLINED, now, now.declined(reason, words, clock.instant()));
            letters.refuse(insight, reason, words, clocks.policy().letterMinutes());
        }
    }

    /** Brings back what was put off until today. */
    public void wake() {
        rows.toWake(dates.today()).forEach(asleep -> {
            Triaged now = rows.hold(asleep.insight());
            if (now.state() == TriageState.LATER) {
                move(Kind.WOKEN, now, now.in(TriageState.NEW, clock.instant()));
            }
        });
    }

    private void move(Kind kind, Triaged from, Triaged to) {
        rows.write(clocks.set(to));
        acts.add(kind, from, to, null, null);
    }
}
