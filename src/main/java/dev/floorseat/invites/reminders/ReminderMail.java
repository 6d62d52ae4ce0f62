package dev.floorseat.invites.reminders;

import dev.floorseat.invites.Notice;
import dev.floorseat.invites.Notice.Block;
import dev.floorseat.invites.letter.AnswerButtons;
import dev.floorseat.invites.letter.LetterWriter;
import dev.floorseat.invites.notices.AskingNotices;
import dev.floorseat.invites.outbox.Invitation;
import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Answer;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.web.Dates;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a reminder in its reader's language, with the same buttons as the invite. */
@Component
class ReminderMail {

    private final InvitationsOpen open;
    private final AskingNotices notices;
    private final AnswerButtons buttons;
    private final People people;
    private final Dates dates;
    private final MessageSource messages;

    ReminderMail(
            InvitationsOpen open,
            AskingNotices notices,
            AnswerButtons buttons,
            People people,
            Dates dates,
            MessageSource messages) {
        this.open = open;
        this.notices = notices;
        this.buttons = buttons;
        this.people = people;
        this.dates = dates;
        this.messages = messages;
    }

    /** A reminder of one step: one person gets one mail of a key, whoever tries again. */
    static String key(Invitation invitation, Duration before) {
        return "reminder-" + invitation.id() + "-" + invitation.sequence() + "-" + before;
    }

    /**
     * Writes it, if the person still has something to answer.
     *
     * @return whether it was written
     */
    @Transactional
    public boolean send(Appointment visit, PersonId person, Duration before) {
        return open.of(visit, person, before)
                .map(invitation -> write(visit, invitation, before))
                .orElse(false);
    }

    private boolean write(Appointment visit, Invitation invitation, Duration before) {
        Person reader = people.byId(invitation.person()).orElseThrow();
        Locale language = LetterWriter.language(reader);
        String kind = invitation.answer() == Answer.TENTATIVE && isToThis(invitation) ? "tentative" : "open";
        Notice notice = new Notice(
                key(invitation, before),
                reader.id(),
                visit.visit(),
                text(language, "reminders.subject." + kind, dates.day(visit.day(), language), visit.siteName()),
                List.of(
                        Block.paragraph(text(language, "reminders.text." + kind)),
                        Block.paragraph(text(language, "reminders.how"))),
                text(language, "reminders.page"),
                "/visits/" + visit.visit().value(),
                visit.from());
        return notices.send(notice, buttons.of(invitation.uid(), invitation.sequence(), visit.from(), language));
    }

    private static boolean isToThis(Invitation invitation) {
        return Integer.valueOf(invitation.sequence()).equals(invitation.answeredSequence());
    }

    private String text(Locale language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
