package dev.floorseat.demo;

import dev.floorseat.demo.LivesFile.Owned;
import dev.floorseat.directives.Directive;
import dev.floorseat.directives.DirectiveRegister;
import dev.floorseat.directives.DirectiveText;
import dev.floorseat.directives.DirectiveVersion;
import dev.floorseat.directives.Directives;
import dev.floorseat.notes.FieldNote;
import dev.floorseat.notes.NoteKind;
import dev.floorseat.notes.both.Sharing;
import dev.floorseat.notes.capture.Arrival;
import dev.floorseat.notes.capture.FieldNotes;
import dev.floorseat.notes.capture.NewNote;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rules.answer.Announcement;
import dev.floorseat.rules.answer.Announcements;
import dev.floorseat.rules.answer.AnswerKind;
import dev.floorseat.rules.answer.DirectiveAnswers;
import dev.floorseat.rules.answer.TypedAnswer;
import dev.floorseat.rules.answer.Verdict;
import dev.floorseat.rules.answer.Verdicts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Mistakes in directives that their owners answered in two rotations: one kept, some changed and judged by the floor, one withdrawn. */
@Component
@Profile("demo")
class OwnersWork {

    private static final String BY = LeadsWork.LEAD;
    private static final int FLOOR_SAYS = 2;
    private static final int REVIEWED = 40;

    private final Sharing sharing;
    private final FieldNotes notes;
    private final Directives directives;
    private final DirectiveRegister register;
    private final DirectiveAnswers answers;
    private final Announcements announcements;
    private final Verdicts verdicts;
    private final LeadsWork lead;
    private final Clock clock;

    OwnersWork(
            Sharing sharing,
            FieldNotes notes,
            Directives directives,
            DirectiveRegister register,
            DirectiveAnswers answers,
            Announcements announcements,
            Verdicts verdicts,
            LeadsWork lead,
            Clock clock) {
        this.sharing = sharing;
        this.notes = notes;
        this.directives = directives;
        this.register = register;
        this.answers = answers;
        this.announcements = announcements;
        this.verdicts = verdicts;
        this.lead = lead;
        this.clock = clock;
    }

    /** Has them noted on these visits and answered. */
    void register(List<Owned> all, List<Appointment> visits, Chronicle chronicle) {
        for (Owned owned : all) {
            chronicle.add(owned.noted(), 20, () -> note(owned, visits, chronicle.today()));
            chronicle.add(owned.answered(), 11, () -> answer(owned));
            List<Verdict> says = owned.verdicts();
            if (says != null) {
                chronicle.add(FLOOR_SAYS, 12, () -> judge(named(owned.directive()), says));
            }
        }
    }

    /** A mentor's, who had hosted somebody not long before. */
    private void note(Owned owned, List<Appointment> visits, LocalDate today) {
        Directive directive = named(owned.directive());
        LocalDate day = today.minusDays(owned.noted());
        DirectiveVersion version = directive.current(day);
        Appointment visit = visits.stream()
                .filter(each -> each.day().isBefore(day) && sharing.shared(each.visit()))
                .max(Comparator.comparing((Appointment each) ->
                                version.actsOn(each.queue()) && ChronoUnit.DAYS.between(each.day(), day) < REVIEWED)
                        .thenComparing(Appointment::from))
                .orElseThrow();
        FieldNote note = notes.take(
                visit.visit(),
                visit.mentor(),
                new NewNote(
                        "owned-" + directive.id(),
                        NoteKind.MISTAKE,
                        owned.situation(),
                        owned.action(),
                        null,
                        version.id(),
                        null,
                        null),
                new Arrival(visit.to(), clock.instant()));
        lead.leave(note.id(), today.plusDays(REVIEWED));
    }

    private void answer(Owned owned) {
        Directive directive = named(owned.directive());
        answers.give(
                directive.id(),
                new TypedAnswer(owned.kind(), owned.why(), owned.learned(), null, null, null, List.of()),
                null,
                BY);
        if (owned.kind() == AnswerKind.CHANGE) {
            DirectiveVersion was = directive.newest();
            register.publish(
                    directive.id(),
                    directive.revision(),
                    new DirectiveText(
                            was.name(),
                            Objects.requireNonNull(owned.text()),
                            was.intent(),
                            was.queues(),
                            LocalDate.now(clock.withZone(Premises.ZONE)),
                            null),
                    BY);
        }
    }

    private void judge(Directive directive, List<Verdict> says) {
        Announcement announcement = announcements.of(directive.id()).get(0);
        Iterator<PersonId> asked = verdicts.asked(announcement).iterator();
        for (Verdict verdict : says) {
            verdicts.say(announcement.answer().id(), asked.next(), verdict);
        }
    }

    private Directive named(String name) {
        return directives.all().stream()
                .filter(each -> each.newest().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
