package dev.floorseat.demo;

import dev.floorseat.insights.Insight;
import dev.floorseat.insights.InsightFilter;
import dev.floorseat.insights.InsightId;
import dev.floorseat.insights.Insights;
import dev.floorseat.insights.triage.DeclineReason;
import dev.floorseat.insights.triage.Triage;
import dev.floorseat.insights.triage.TriageState;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the demo's CX lead has done with the notes of the pilot: most is still new, and something is overdue. */
@Component
@Profile("demo")
class FirstTriage {

    private static final String LEAD = LeadsWork.LEAD;
    private static final int MISSED = 2;
    private static final Duration AWHILE = Duration.ofDays(7);

    private final Insights insights;
    private final Triage triage;
    private final Clock clock;

    FirstTriage(Insights insights, Triage triage, Clock clock) {
        this.insights = insights;
        this.triage = triage;
        this.clock = clock;
    }

    /** Looks through what the first visits of the pilot brought, and misses some. */
    void look() {
        unseen().stream().skip(MISSED).forEach(this::acknowledge);
    }

    /** Works on what came in in these days. */
    void work() {
        List<InsightId> about = about("Zählerstand zweimal", "zwei Zählerstände");
        if (about.size() > 1) {
            InsightId into = about.get(0);
            about.subList(1, about.size())
                    .forEach(other -> ifOpen(other, revision -> triage.merge(other, revision, into, LEAD)));
            acknowledge(into);
        }
        about("Rückruf").forEach(this::acknowledge);
        unseen(about("portal")).stream()
                .limit(1)
                .forEach(insight -> ifNew(
                        insight,
                        revision -> triage.later(
                                insight,
                                revision,
                                clock.instant()
                                        .plus(AWHILE)
                                        .atZone(Premises.ZONE)
                                        .toLocalDate(),
                                LEAD)));
        unseen(about("Samstag")).stream()
                .limit(1)
                .forEach(insight -> ifNew(
                        insight,
                        revision -> triage.decline(
                                insight,
                                revision,
                                DeclineReason.KNOWN,
                                "Der Umzugsservice am Samstag ist schon beschlossen und beginnt im Frühjahr.",
                                LEAD)));
    }

    private void acknowledge(InsightId insight) {
        ifNew(insight, revision -> triage.acknowledge(insight, revision, LEAD));
    }

    /** What keeps coming back has made its proposal by itself: it is left alone. */
    private void ifNew(InsightId insight, LongConsumer act) {
        triage.of(insight).filter(now -> now.state() == TriageState.NEW).ifPresent(now -> act.accept(now.revision()));
    }

    private void ifOpen(InsightId insight, LongConsumer act) {
        triage.of(insight)
                .filter(now -> now.state() == TriageState.NEW || now.state() == TriageState.ACKNOWLEDGED)
                .ifPresent(now -> act.accept(now.revision()));
    }

    private List<InsightId> unseen() {
        return unseen(insights.all(InsightFilter.ALL).stream().map(Insight::id).toList());
    }

    private List<InsightId> unseen(List<InsightId> among) {
        return among.stream()
                .filter(id -> triage.of(id)
                        .filter(now -> now.state() == TriageState.NEW)
                        .isPresent())
                .sorted(Comparator.comparingLong(InsightId::value))
                .toList();
    }

    /** Insights in which one of these words occurs, the first noted first. */
    private List<InsightId> about(String... words) {
        List<InsightId> found = new ArrayList<>();
        for (String word : words) {
            insights.all(new InsightFilter(null, null, null, null, word)).stream()
                    .map(Insight::id)
                    .filter(id -> !found.contains(id))
                    .forEach(found::add);
        }
        found.sort(Comparator.comparingLong(InsightId::value));
        return found;
    }
}
