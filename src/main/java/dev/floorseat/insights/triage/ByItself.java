package dev.floorseat.insights.triage;

import dev.floorseat.insights.InsightId;
import dev.floorseat.insights.InsightMatured;
import dev.floorseat.insights.InsightProposed;
import dev.floorseat.insights.InsightState;
import dev.floorseat.insights.InsightsBegun;
import dev.floorseat.insights.triage.TriageAct.Kind;
import dev.floorseat.web.Dates;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happens in triage without a CX lead: insights begin, their day comes, a proposal is made of them or declined. */
@Component
@Transactional
public class ByItself {

    private final TriageRows rows;
    private final TriageActs acts;
    private final Clocks clocks;
    private final Letters letters;
    private final Clock clock;
    private final Dates dates;

    ByItself(TriageRows rows, TriageActs acts, Clocks clocks, Letters letters, Clock clock, Dates dates) {
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
            move(Kind.RETURNED, now, now.in(TriageState.NEW, clock.instant()));
            letters.takeBack(now.insight());
        }
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

    /** The proposal of an insight was declined: those who contributed learn why. */
    public void proposalDeclined(InsightId insight, DeclineReason reason, String words) {
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
