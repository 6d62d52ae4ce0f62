package dev.floorseat.notes.debrief;

import dev.floorseat.invites.Notice;
import dev.floorseat.invites.Notice.Block;
import dev.floorseat.invites.Notices;
import dev.floorseat.notes.Subject;
import dev.floorseat.people.People;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.web.Dates;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sends both people of a visit a short summary when its debrief is given, each in their language. */
@Component
class SummaryMail {

    private final Notices notices;
    private final People people;
    private final Dates dates;
    private final MessageSource messages;

    SummaryMail(Notices notices, People people, Dates dates, MessageSource messages) {
        this.notices = notices;
        this.people = people;
        this.dates = dates;
        this.messages = messages;
    }

    /**
     * Sends both.
     *
     * @param about what the mistake is in
     * @param revealed whether both have written: before that what the executive wrote does not reach the mentor, who hears where it will
     */
    void send(Appointment visit, NewDebrief debrief, Subject about, boolean revealed) {
        to(visit.executive(), "EXECUTIVE", visit, debrief, about, true);
        to(visit.mentor(), "MENTOR", visit, debrief, about, revealed);
    }

    private void to(PersonId person, String role, Appointment visit, NewDebrief debrief, Subject about, boolean shown) {
        Locale locale = people.byId(person).orElseThrow().language();
        List<Block> body = new ArrayList<>();
        body.add(Block.paragraph(text(locale, "summary.mail." + role + (shown ? "" : ".later"))));
        if (shown) {
            body.add(Block.heading(text(locale, "summary.learned." + role)));
            body.add(Block.points(debrief.learned()));
            body.add(Block.heading(text(locale, "summary.mistake." + role)));
            body.add(Block.paragraph(about.name() + ": " + debrief.mistake()));
        }
        if (debrief.promise() != null) {
            body.add(Block.heading(text(locale, "summary.promise")));
            body.add(Block.paragraph(text(
                    locale,
                    "summary.mail.promise",
                    debrief.promise().text(),
                    dates.day(debrief.promise().due(), locale))));
        }
        if (shown && debrief.card() != null) {
            body.add(Block.heading(text(locale, "summary.card")));
            body.add(Block.paragraph(debrief.card().maySay()));
        }
        long id = visit.visit().value();
        notices.send(new Notice(
                "summary-" + id,
                person,
                visit.visit(),
                text(locale, "summary.mail.subject", visit.siteName()),
                body,
                text(locale, "summary.mail.open"),
                "/visits/" + id + "/summary"));
    }

    private String text(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
