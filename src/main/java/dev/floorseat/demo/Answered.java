package dev.floorseat.demo;

import dev.floorseat.directives.Directive;
import dev.floorseat.directives.DirectiveRegister;
import dev.floorseat.directives.DirectiveText;
import dev.floorseat.directives.DirectiveVersion;
import dev.floorseat.directives.Directives;
import dev.floorseat.notes.NoteKind;
import dev.floorseat.notes.both.Sharing;
import dev.floorseat.notes.capture.Arrival;
import dev.floorseat.notes.capture.FieldNotes;
import dev.floorseat.notes.capture.NewNote;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rules.answer.AnswerKind;
import dev.floorseat.rules.answer.DirectiveAnswers;
import dev.floorseat.rules.answer.TypedAnswer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Mistakes the pilot noted in directives: one its owner has answered with a change, and one that waits for the demo's executive. */
@Component
@Profile("demo")
class Answered {

    private static final String BY = "lead";
    private static final Duration LONG_AGO = Duration.ofDays(25);

    private final Appointments appointments;
    private final Sharing sharing;
    private final FieldNotes notes;
    private final Directives directives;
    private final DirectiveRegister register;
    private final DirectiveAnswers answers;
    private final Clock clock;

    Answered(
            Appointments appointments,
            Sharing sharing,
            FieldNotes notes,
            Directives directives,
            DirectiveRegister register,
            DirectiveAnswers answers,
            Clock clock) {
        this.appointments = appointments;
        this.sharing = sharing;
        this.notes = notes;
        this.directives = directives;
        this.register = register;
        this.answers = answers;
        this.clock = clock;
    }

    /** A directive is changed. */
    void change() {
        change(named("Rückgewinnung mit drei Angeboten"), visits());
    }

    /** A mistake waits for its owner. */
    void await() {
        note(
                named("Keine Uhrzeit ohne Leitstelle"),
                visits(),
                "Zwischen zwei Ständen liegt zu viel Zeit. Wer nichts hört, ruft nach einer halben Stunde wieder an.",
                "Den nächsten Stand früher zusagen und von uns aus schicken.");
    }

    /** The visits of the pilot whose debrief was held. */
    private List<Appointment> visits() {
        Instant now = clock.instant();
        List<Appointment> visits = appointments.standing(now.minus(LONG_AGO), now).stream()
                .filter(visit -> sharing.shared(visit.visit()))
                .toList();
        if (visits.isEmpty()) {
            throw new IllegalStateException("the demo's pilot has no debrief");
        }
        return visits;
    }

    private void change(Directive directive, List<Appointment> visits) {
        note(
                directive,
                visits,
                "Nach dem zweiten Angebot wird das Gespräch unfreundlich. Wer kündigt, hat sich entschieden.",
                "Ein Angebot, das zum Grund passt, und dann die Bestätigung mit dem Datum.");
        answers.give(
                directive.id(),
                new TypedAnswer(
                        AnswerKind.CHANGE,
                        "Drei Angebote halten niemanden, aber sie kosten den guten Abschied.",
                        "Ich hatte die Vorgabe nie am Telefon gehört. Die Frage nach dem Grund reicht.",
                        null,
                        null,
                        null,
                        List.of()),
                null,
                BY);
        DirectiveVersion was = directive.newest();
        register.publish(
                directive.id(),
                directive.revision(),
                new DirectiveText(
                        was.name(),
                        "Wer kündigt, wird nach dem Grund gefragt und hört höchstens ein Angebot, das dazu passt."
                                + " Danach wird die Kündigung sofort erfasst und das Datum bestätigt.",
                        was.intent(),
                        was.queues(),
                        LocalDate.now(clock.withZone(Premises.ZONE)),
                        null),
                BY);
    }

    /** A mentor's, from a visit where the directive acts, if there was one. */
    private void note(Directive directive, List<Appointment> visits, String situation, String action) {
        LocalDate today = LocalDate.now(clock.withZone(Premises.ZONE));
        DirectiveVersion version = directive.current(today);
        Appointment visit = visits.stream()
                .max(Comparator.comparing((Appointment each) -> version.actsOn(each.queue()))
                        .thenComparing(Appointment::from, Comparator.reverseOrder()))
                .orElseThrow();
        notes.take(
                visit.visit(),
                visit.mentor(),
                new NewNote(
                        "answered-" + directive.id(),
                        NoteKind.MISTAKE,
                        situation,
                        action,
                        null,
                        version.id(),
                        null,
                        null),
                new Arrival(visit.to(), clock.instant()));
    }

    private Directive named(String name) {
        return directives.all().stream()
                .filter(each -> each.newest().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
