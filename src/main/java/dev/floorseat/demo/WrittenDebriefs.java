package dev.floorseat.demo;

import dev.floorseat.demo.HistoryFile.Laid;
import dev.floorseat.demo.HistoryFile.Topic;
import dev.floorseat.notes.debrief.Debriefs;
import dev.floorseat.notes.debrief.TypedDebrief;
import dev.floorseat.notes.debrief.TypedMistake;
import dev.floorseat.notes.promise.Promises;
import dev.floorseat.notes.promise.TypedPromise;
import dev.floorseat.notes.story.Stories;
import dev.floorseat.rotation.Appointment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What executives said when a visit of the history was over, and what became of it: promises kept or not, stories told to the team. */
@Component
@Profile("demo")
class WrittenDebriefs {

    private static final int DAYS_TO_KEEP = 24;
    private static final int DAYS_TO_RELEASE = 2;

    private final Debriefs debriefs;
    private final Promises promises;
    private final Stories stories;

    WrittenDebriefs(Debriefs debriefs, Promises promises, Stories stories) {
        this.debriefs = debriefs;
        this.promises = promises;
        this.stories = stories;
    }

    /**
     * Gives the debrief of a visit.
     *
     * @param on what was written there, of which the executive confesses one
     * @param number of the debrief among all; every third makes a promise
     * @param story told of it; null: none
     */
    void give(
            Appointment visit,
            List<Laid> on,
            Laid confessed,
            HistoryFile file,
            int number,
            HistoryFile.@Nullable Told story) {
        debriefs.give(visit.visit().value(), visit.executive(), debrief(visit, on, confessed, file, number, story));
    }

    /** Has its promise kept, if there is one, and its story released. */
    void follow(Appointment visit, int number, Chronicle chronicle) {
        keep(visit, number, chronicle);
        release(visit, chronicle);
    }

    private static TypedDebrief debrief(
            Appointment visit,
            List<Laid> on,
            Laid confessed,
            HistoryFile file,
            int number,
            HistoryFile.@Nullable Told story) {
        Set<String> learned = new LinkedHashSet<>();
        on.stream()
                .map(Laid::topic)
                .filter(Objects::nonNull)
                .map(Topic::learned)
                .forEach(learned::add);
        for (int i = 0; learned.size() < TypedDebrief.LEARNED; i++) {
            learned.add(file.learned().get((number * 5 + i) % file.learned().size()));
        }
        return new TypedDebrief(
                "history-" + visit.visit().value(),
                new ArrayList<>(learned).subList(0, TypedDebrief.LEARNED),
                new TypedMistake(
                        confessed.line().situation(),
                        null,
                        new TypedMistake.About(
                                confessed.aboutWhat().kind().name(),
                                confessed.aboutWhat().name())),
                number % 3 == 0
                        ? new TypedPromise(
                                file.promises().get(number / 3 % file.promises().size()),
                                visit.day().plusDays(DAYS_TO_KEEP).toString())
                        : null,
                null,
                story == null ? null : story.typed(),
                visit.to().atZone(visit.zone()).toOffsetDateTime().toString());
    }

    /** Most promises are kept in time, some are withdrawn, some are forgotten. */
    private void keep(Appointment visit, int number, Chronicle chronicle) {
        Instant at = visit.to().plus(Duration.ofDays(DAYS_TO_KEEP - 2L));
        chronicle.add(
                at,
                () -> promises.of(visit.visit()).ifPresent(promise -> {
                    if (number % 4 == 3) {
                        promises.withdraw(
                                promise.id(),
                                promise.owner(),
                                promise.version(),
                                "Das Budget kam anders; die Frage liegt jetzt im Projekt.");
                    } else if (number % 5 != 4) {
                        promises.keep(promise.id(), promise.owner(), promise.version());
                    }
                }));
    }

    private void release(Appointment visit, Chronicle chronicle) {
        chronicle.add(
                visit.to().plus(Duration.ofDays(DAYS_TO_RELEASE)),
                () -> stories.of(visit.visit()).ifPresent(story -> {
                    stories.release(visit.visit(), visit.executive(), story.version());
                    stories.release(visit.visit(), visit.mentor(), story.version());
                }));
    }
}
