package dev.floorseat.demo;

import dev.floorseat.notes.NoteKind;
import dev.floorseat.notes.Subject;
import dev.floorseat.notes.both.Standings;
import dev.floorseat.notes.capture.Arrival;
import dev.floorseat.notes.capture.FieldNotes;
import dev.floorseat.notes.capture.NewNote;
import dev.floorseat.notes.card.TypedCard;
import dev.floorseat.notes.debrief.Debriefs;
import dev.floorseat.notes.debrief.TypedDebrief;
import dev.floorseat.notes.debrief.TypedMistake;
import dev.floorseat.notes.promise.TypedPromise;
import dev.floorseat.notes.story.TypedStory;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.attendance.CheckIns;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What people wrote on the visits of the pilot, visit by visit, from {@code demo/pilot.json}; after some of them no debrief was held. */
@Component
@Profile("demo")
class PilotNotes {

    private static final ClassPathResource FILE = new ClassPathResource("demo/pilot.json");

    /** So many debriefs were given when the visit was over. */
    private static final int AT_ONCE = 5;

    private final CheckIns checkIns;
    private final FieldNotes notes;
    private final Standings standings;
    private final Debriefs debriefs;
    private final JsonMapper json;
    private final Clock clock;

    PilotNotes(
            CheckIns checkIns, FieldNotes notes, Standings standings, Debriefs debriefs, JsonMapper json, Clock clock) {
        this.checkIns = checkIns;
        this.notes = notes;
        this.standings = standings;
        this.debriefs = debriefs;
        this.json = json;
        this.clock = clock;
    }

    /** A visit of the file; debrief null: it was not held. */
    record Written(List<Note> notes, @Nullable Held debrief) {}

    /** A note by one of the two. */
    record Note(
            By by,
            NoteKind kind,
            String situation,
            @Nullable String action,
            @Nullable Subject about,
            @Nullable String segment,
            @Nullable String wish) {}

    /** Who of the two. */
    enum By {
        EXECUTIVE,
        MENTOR
    }

    /** A debrief. */
    record Held(
            List<String> learned,
            TypedMistake mistake,
            @Nullable Promised promise,
            @Nullable Card card,
            @Nullable TypedStory story) {}

    /** A promise, due so many days from today. */
    record Promised(String text, int dueInDays) {}

    /** A context card, valid for so many days from today. */
    record Card(String maySay, String mayNotSay, int validInDays) {}

    /**
     * Has the file's visits written on these, in order. Debriefs of the later ones were given in these days.
     *
     * @return the visits the file has nothing for
     */
    List<Appointment> write(List<Appointment> visits, Chronicle chronicle) {
        List<Written> written = read();
        List<Appointment> others = new ArrayList<>();
        LocalDate today = chronicle.today();
        for (int i = 0; i < visits.size(); i++) {
            Appointment visit = visits.get(i);
            chronicle.add(visit.to(), () -> checkIns.checkIn(visit.visit(), visit.executive(), null, visit.from()));
            if (i < written.size()) {
                Written on = written.get(i);
                chronicle.add(i < AT_ONCE ? visit.to() : lately(written.size() - i), () -> write(visit, on, today));
            } else {
                others.add(visit);
            }
        }
        return others;
    }

    /** A moment of the last two days. */
    Instant lately(int place) {
        return clock.instant().minus(Duration.ofHours(place + 1L));
    }

    private void write(Appointment visit, Written written, LocalDate today) {
        int count = 0;
        for (Note note : written.notes()) {
            count++;
            notes.take(
                    visit.visit(),
                    author(visit, note.by()),
                    new NewNote(
                            "pilot-" + visit.visit().value() + "-" + count,
                            note.kind(),
                            note.situation(),
                            note.action(),
                            note.about(),
                            null,
                            note.segment(),
                            note.wish()),
                    new Arrival(visit.from().plus(Duration.ofMinutes(40L * count)), clock.instant()));
        }
        if (written.debrief() != null) {
            standings.done(
                    visit.visit(),
                    visit.mentor(),
                    "pilot-" + visit.visit().value(),
                    new Arrival(visit.to(), clock.instant()));
            debriefs.give(visit.visit().value(), visit.executive(), typed(visit, written.debrief(), today));
        }
    }

    private static TypedDebrief typed(Appointment visit, Held held, LocalDate today) {
        Promised promise = held.promise();
        Card card = held.card();
        return new TypedDebrief(
                "pilot-" + visit.visit().value(),
                List.copyOf(held.learned()),
                held.mistake(),
                promise == null
                        ? null
                        : new TypedPromise(
                                promise.text(),
                                today.plusDays(promise.dueInDays()).toString()),
                card == null
                        ? null
                        : new TypedCard(
                                card.maySay(),
                                card.mayNotSay(),
                                visit.queue(),
                                today.plusDays(card.validInDays()).toString()),
                held.story(),
                visit.to().atZone(visit.zone()).toOffsetDateTime().toString());
    }

    private static PersonId author(Appointment visit, By by) {
        return by == By.EXECUTIVE ? visit.executive() : visit.mentor();
    }

    private List<Written> read() {
        try (InputStream file = FILE.getInputStream()) {
            return json.readValue(file, new TypeReference<List<Written>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("the demo's own notes cannot be read", e);
        }
    }
}
