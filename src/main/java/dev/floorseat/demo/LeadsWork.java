package dev.floorseat.demo;

import dev.floorseat.demo.HistoryFile.Laid;
import dev.floorseat.demo.HistoryFile.Refused;
import dev.floorseat.demo.HistoryFile.Topic;
import dev.floorseat.insights.InsightId;
import dev.floorseat.insights.Insights;
import dev.floorseat.insights.triage.Triage;
import dev.floorseat.insights.triage.TriageState;
import dev.floorseat.web.Dates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What the demo's CX lead did in two rotations, with the means every CX lead has: notes that say the same put together, what is not ripe
 * put off, what will not be done declined with a reason.
 */
@Component
@Profile("demo")
class LeadsWork {

    static final String LEAD = "lead";

    private static final int TITLED_FROM = 3;
    private static final int WAITS_FOR_DAYS = 75;
    private static final int SETTLED = 34;
    private static final int REVIEWED = 15;
    private static final int FORGOTTEN = 36;

    private final Insights insights;
    private final Triage triage;
    private final Dates dates;

    LeadsWork(Insights insights, Triage triage, Dates dates) {
        this.insights = insights;
        this.triage = triage;
        this.dates = dates;
    }

    /** The work on one history. */
    final class Grouped implements WrittenHistory.Grouping {

        private final Map<String, InsightId> found = new LinkedHashMap<>();
        private final List<Refused> refusals;
        private final LocalDate today;
        private int singles;

        private Grouped(List<Refused> refusals, LocalDate today) {
            this.refusals = refusals;
            this.today = today;
        }

        @Override
        public void shared(Map<Long, Laid> notes) {
            notes.forEach((note, laid) -> {
                Topic topic = laid.topic();
                if (topic != null && topic.grouped()) {
                    group(note, laid, topic);
                } else {
                    settle(own(note), topic != null);
                }
            });
        }

        /** The insight of a subject. */
        Optional<InsightId> of(String subject) {
            return Optional.ofNullable(found.get(subject)).flatMap(insights::where);
        }

        private void group(long note, Laid laid, Topic topic) {
            InsightId own = own(note);
            InsightId into = of(topic.key()).orElse(null);
            if (into == null) {
                found.put(topic.key(), own);
                later(own, dates.today().plusDays(WAITS_FOR_DAYS));
                return;
            }
            triage.merge(own, revision(own), into, LEAD);
            if (laid.line().contradicts()) {
                insights.mark(into, insights.of(into).orElseThrow().revision(), note, true, LEAD);
            }
            String title = topic.title();
            if (title != null && insights.of(into).orElseThrow().notes().size() == TITLED_FROM) {
                insights.title(into, insights.of(into).orElseThrow().revision(), title, LEAD);
            }
        }

        /** Two of three single voices are answered; the others, and those that belong together, wait. */
        private void settle(InsightId own, boolean belongs) {
            singles++;
            if (belongs || singles % 3 == 0) {
                later(own, today.plusDays(REVIEWED + singles % SETTLED));
            } else {
                Refused refused = refusals.get(singles % refusals.size());
                ifOpen(own, revision -> triage.decline(own, revision, refused.reason(), refused.words(), LEAD));
            }
        }

        /** What nobody proposed: most of it is acknowledged not long ago, some wait on, one was forgotten. */
        private void review(int which) {
            List<InsightId> open = new ArrayList<>(found.keySet())
                    .stream()
                            .flatMap(key -> of(key).stream())
                            .filter(id -> triage.of(id)
                                    .filter(now -> now.state() == TriageState.NEW || now.state() == TriageState.LATER)
                                    .isPresent())
                            .toList();
            for (int i = 0; i < open.size(); i++) {
                InsightId insight = open.get(i);
                if (which == 0 ? i == 1 : i % 3 != 2) {
                    ifOpen(insight, revision -> triage.acknowledge(insight, revision, LEAD));
                } else if (which == 1) {
                    later(insight, today.plusDays(WAITS_FOR_DAYS));
                }
            }
        }
    }

    /** Begins the work. */
    Grouped register(HistoryFile file, Chronicle chronicle) {
        Grouped grouped = new Grouped(file.refusals(), chronicle.today());
        chronicle.add(FORGOTTEN, 10, () -> grouped.review(0));
        chronicle.add(REVIEWED, 10, () -> grouped.review(1));
        return grouped;
    }

    private InsightId own(long note) {
        return Objects.requireNonNull(insights.byNote(List.of(note)).get(note));
    }

    private long revision(InsightId insight) {
        return triage.of(insight).orElseThrow().revision();
    }

    private void later(InsightId insight, LocalDate until) {
        ifOpen(insight, revision -> triage.later(insight, revision, until, LEAD));
    }

    /** Puts a note's insight off that somebody else deals with. */
    void leave(long note, LocalDate until) {
        later(own(note), until);
    }

    private void ifOpen(InsightId insight, LongConsumer act) {
        triage.of(insight)
                .filter(now -> now.state() == TriageState.NEW || now.state() == TriageState.LATER)
                .ifPresent(now -> act.accept(now.revision()));
    }
}
