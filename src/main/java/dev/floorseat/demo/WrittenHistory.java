package dev.floorseat.demo;

import dev.floorseat.demo.HistoryFile.Laid;
import dev.floorseat.demo.HistoryFile.Line;
import dev.floorseat.demo.HistoryFile.Topic;
import dev.floorseat.notes.FieldNote;
import dev.floorseat.notes.both.Standings;
import dev.floorseat.notes.capture.Arrival;
import dev.floorseat.notes.capture.FieldNotes;
import dev.floorseat.notes.capture.NewNote;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.attendance.CheckIns;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What people wrote in two rotations, and what was said when the visits were over; from {@code demo/history.json}. */
@Component
@Profile("demo")
class WrittenHistory {

    private static final ClassPathResource FILE = new ClassPathResource("demo/history.json");
    private static final int HOURS_LATE = 24;
    private static final int PILOT_DAYS = 25;
    private static final LocalTime LOOKS = LocalTime.of(9, 30);

    private final CheckIns checkIns;
    private final FieldNotes notes;
    private final Standings standings;
    private final WrittenDebriefs debriefs;
    private final PilotNotes pilot;
    private final JsonMapper json;

    WrittenHistory(
            CheckIns checkIns,
            FieldNotes notes,
            Standings standings,
            WrittenDebriefs debriefs,
            PilotNotes pilot,
            JsonMapper json) {
        this.checkIns = checkIns;
        this.notes = notes;
        this.standings = standings;
        this.debriefs = debriefs;
        this.pilot = pilot;
        this.json = json;
    }

    /** Takes in what became of a visit: its notes by number, each with what it was laid as. */
    interface Grouping {

        /** The notes of a visit are shared. */
        void shared(Map<Long, Laid> notes);
    }

    /** The file. */
    HistoryFile file() {
        try (InputStream stream = FILE.getInputStream()) {
            return json.readValue(stream, HistoryFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the demo's own history cannot be read", e);
        }
    }

    /**
     * Has the file written on visits.
     *
     * @param lead learns of what is shared on the working day after
     */
    void register(List<Appointment> visits, HistoryFile file, Chronicle chronicle, Grouping lead) {
        Map<VisitId, List<Laid>> laid = new Laying(visits, chronicle.today()).of(file);
        Set<String> told = new HashSet<>();
        int debriefed = 0;
        for (Appointment visit : visits) {
            List<Laid> on = laid.getOrDefault(visit.visit(), List.of());
            Laid confessed = on.stream()
                    .filter(each -> each.line().confessed())
                    .findFirst()
                    .orElse(null);
            boolean late = isPilots(visit, chronicle);
            Instant given = late ? pilot.lately(debriefed % HOURS_LATE) : visit.to();
            if (!late) {
                chronicle.add(visit.to(), () -> checkIns.checkIn(visit.visit(), visit.executive(), null, visit.from()));
            }
            if (confessed == null) {
                chronicle.add(given, () -> take(visit, on, null, given));
                continue;
            }
            HistoryFile.@Nullable Told story = file.stories().stream()
                    .filter(each ->
                            on.stream().anyMatch(note -> isOf(note, each.subject())) && told.add(each.subject()))
                    .findFirst()
                    .orElse(null);
            int number = debriefed++;
            Map<Long, Laid> shared = new LinkedHashMap<>();
            chronicle.add(given, () -> {
                shared.putAll(take(visit, on, confessed, given));
                debriefs.give(visit, on, confessed, file, number, story);
                notes.on(visit.visit(), List.of(visit.executive())).stream()
                        .map(FieldNote::id)
                        .filter(note -> !shared.containsKey(note))
                        .forEach(note -> shared.put(note, confessed));
            });
            if (!late) {
                chronicle.add(morningAfter(visit), () -> lead.shared(shared));
                debriefs.follow(visit, number, chronicle);
            }
        }
    }

    /** When the CX lead looks at what was shared: on the next working day. */
    private static Instant morningAfter(Appointment visit) {
        LocalDate day = visit.day().plusDays(1);
        while (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
            day = day.plusDays(1);
        }
        return day.atTime(LOOKS).atZone(visit.zone()).toInstant();
    }

    private static boolean isPilots(Appointment visit, Chronicle chronicle) {
        return ChronoUnit.DAYS.between(visit.day(), chronicle.today()) < PILOT_DAYS;
    }

    private static boolean isOf(Laid laid, String subject) {
        Topic topic = laid.topic();
        return topic != null && topic.key().equals(subject);
    }

    /** The notes but the one that is kept for the debrief, by number. */
    private Map<Long, Laid> take(Appointment visit, List<Laid> on, @Nullable Laid confessed, Instant given) {
        Map<Long, Laid> taken = new LinkedHashMap<>();
        int count = 0;
        for (Laid laid : on) {
            if (laid.equals(confessed)) {
                continue;
            }
            count++;
            Line line = laid.line();
            Topic topic = laid.topic();
            PersonId author = line.by() == PilotNotes.By.EXECUTIVE ? visit.executive() : visit.mentor();
            FieldNote note = notes.take(
                    visit.visit(),
                    author,
                    new NewNote(
                            "history-" + visit.visit().value() + "-" + count,
                            line.kind(),
                            line.situation(),
                            line.action(),
                            laid.about(),
                            null,
                            topic == null ? null : topic.segment(),
                            topic == null ? null : topic.wish()),
                    new Arrival(visit.from().plus(Duration.ofMinutes(25L * count)), given));
            taken.put(note.id(), laid);
        }
        standings.done(
                visit.visit(), visit.mentor(), "history-" + visit.visit().value(), new Arrival(visit.to(), given));
        return taken;
    }
}
