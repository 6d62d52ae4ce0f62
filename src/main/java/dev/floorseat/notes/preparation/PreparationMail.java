package dev.floorseat.notes.preparation;

import dev.floorseat.directives.DirectiveVersion;
import dev.floorseat.invites.Notice;
import dev.floorseat.invites.Notice.Block;
import dev.floorseat.invites.Notices;
import dev.floorseat.notes.promise.Promise;
import dev.floorseat.people.People;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.demand.Demand;
import dev.floorseat.web.Dates;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the mail that brings the essentials of a preparation, to each in their language. */
@Component
class PreparationMail {

    private static final int MOST_REASONS = 5;
    private static final int MOST_PROMISES = 3;

    private final Preparations preparations;
    private final Notices notices;
    private final People people;
    private final Dates dates;
    private final MessageSource messages;

    PreparationMail(Preparations preparations, Notices notices, People people, Dates dates, MessageSource messages) {
        this.preparations = preparations;
        this.notices = notices;
        this.people = people;
        this.dates = dates;
        this.messages = messages;
    }

    /** Names the mail to a person about a visit at its time: at another time it is another mail. */
    static String key(Appointment visit, PersonId person) {
        return "prepare-" + visit.visit().value() + "-" + person.value() + "-"
                + visit.from().getEpochSecond();
    }

    /** Writes it to one of the two, unless that was done. */
    @Transactional
    public void send(Appointment visit, PersonId person) {
        Locale locale = people.byId(person).orElseThrow().language();
        List<Block> body = person.equals(visit.mentor())
                ? toMentor(preparations.forMentor(visit), locale)
                : toExecutive(preparations.forExecutive(visit), locale);
        notices.send(new Notice(
                key(visit, person),
                person,
                visit.visit(),
                text(
                        locale,
                        "prepare.mail.subject",
                        dates.day(visit.from().atZone(visit.zone()), locale),
                        visit.siteName()),
                body,
                text(locale, "prepare.mail.open"),
                "/visits/" + visit.visit().value() + "/prepare",
                visit.from()));
    }

    private List<Block> toExecutive(ExecutivePreparation known, Locale locale) {
        List<Block> body = new ArrayList<>();
        body.add(Block.paragraph(text(locale, "prepare.mail.EXECUTIVE")));
        list(body, text(locale, "looks.prepare.EXECUTIVE"), looks(known.looks()));
        list(
                body,
                text(locale, "prepare.reasons"),
                known.queue().reasons().stream().limit(MOST_REASONS).toList());
        list(
                body,
                text(locale, "prepare.own"),
                known.own().stream().map(DirectiveVersion::name).toList());
        list(
                body,
                text(locale, "prepare.promises.EXECUTIVE"),
                known.promises().stream()
                        .limit(MOST_PROMISES)
                        .map(promise -> promise(promise, locale))
                        .toList());
        return body;
    }

    private List<Block> toMentor(MentorPreparation known, Locale locale) {
        List<Block> body = new ArrayList<>();
        body.add(Block.paragraph(text(locale, "prepare.mail.MENTOR")));
        list(body, text(locale, "looks.prepare.MENTOR"), looks(known.looks()));
        list(
                body,
                text(locale, "prepare.promises.MENTOR"),
                known.promises().stream()
                        .limit(MOST_PROMISES)
                        .map(promise -> promise(promise, locale))
                        .toList());
        list(
                body,
                text(locale, "prepare.guests"),
                known.guests().stream().map(DirectiveVersion::name).toList());
        body.add(Block.paragraph(text(locale, "prepare.stop")));
        return body;
    }

    private static void list(List<Block> body, String heading, List<String> points) {
        if (!points.isEmpty()) {
            body.add(Block.heading(heading));
            body.add(Block.points(points));
        }
    }

    private static List<String> looks(List<Demand> wanted) {
        return wanted.stream()
                .map(demand ->
                        demand.situation() == null ? demand.lookFor() : demand.situation() + ": " + demand.lookFor())
                .toList();
    }

    private String promise(Promise promise, Locale locale) {
        return text(
                locale, "prepare.mail.promise." + promise.state(), promise.text(), dates.day(promise.due(), locale));
    }

    private String text(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
