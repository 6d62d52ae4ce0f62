package dev.floorseat.rules.answer;

import dev.floorseat.directives.Directive;
import dev.floorseat.directives.DirectiveVersion;
import dev.floorseat.invites.Notice;
import dev.floorseat.invites.Notice.Block;
import dev.floorseat.invites.Notices;
import dev.floorseat.people.People;
import dev.floorseat.people.PersonId;
import dev.floorseat.web.Dates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the mails about mistakes in directives, to each in their language. None says who wrote a note, or at which visit, and all who get
 * one about an answer get the same. To whom they go, and in which order, {@link Concerned} sees to: the outbox shows both.
 */
@Component
@Transactional
class AnswerMail {

    /** Characters of a text that stand in a mail; the page has all. */
    private static final int MOST = 800;

    private final Notices notices;
    private final People people;
    private final Dates dates;
    private final MessageSource messages;

    AnswerMail(Notices notices, People people, Dates dates, MessageSource messages) {
        this.notices = notices;
        this.people = people;
        this.dates = dates;
        this.messages = messages;
    }

    /**
     * To the owner, at most once a day: the floor noted mistakes.
     *
     * @return whether it was written; else they have had one today
     */
    public boolean mistakes(Directive directive, LocalDate due, LocalDate today) {
        String key = "mistake-" + directive.id() + "-" + today;
        if (!notices.written(List.of(key)).isEmpty()) {
            return false;
        }
        toOwner(key, "answers.mail.mistake", directive, due);
        return true;
    }

    /** To the owner: an answer is due soon, or overdue. */
    public void due(Directive directive, LocalDate due) {
        toOwner("mistake-due-" + directive.id() + "-" + due, "answers.mail.due", directive, due);
    }

    private void toOwner(String key, String words, Directive directive, LocalDate due) {
        Locale locale = locale(directive.owner());
        String name = directive.newest().name();
        notices.send(new Notice(
                key,
                directive.owner(),
                null,
                text(locale, words + ".subject", name),
                List.of(Block.paragraph(text(locale, words + ".text", name, dates.day(due, locale)))),
                text(locale, "answers.mail.answer"),
                "/directives/" + directive.id() + "/mistakes"));
    }

    /** To somebody who may have noted it: the directive stays as it is, and why. */
    public void kept(Answer answer, Directive directive, PersonId person) {
        Locale locale = locale(person);
        String name = directive.newest().name();
        notices.send(new Notice(
                key(answer),
                person,
                null,
                text(locale, "answers.mail.kept.subject", name),
                List.of(
                        Block.paragraph(text(locale, "answers.mail.kept.text", name)),
                        Block.heading(text(locale, "answers.why")),
                        Block.paragraph(shortened(answer.why()))),
                text(locale, "answers.mail.announcements"),
                "/announcements"));
    }

    /** To somebody on the floor: the directive is changed or withdrawn, before and after, and what its owner learned. */
    public void announced(Announcement announcement, PersonId person) {
        Locale locale = locale(person);
        Answer answer = announcement.answer();
        String kind = answer.kind().name();
        List<Block> body = new ArrayList<>();
        body.add(Block.paragraph(text(
                locale,
                "answers.mail." + kind + ".text",
                announcement.name(),
                dates.day(announcement.effect(), locale))));
        body.add(Block.heading(text(locale, "answers.before")));
        body.add(Block.paragraph(shortened(announcement.before().text())));
        DirectiveVersion after = announcement.after();
        if (after != null) {
            body.add(Block.heading(text(locale, "answers.after")));
            body.add(Block.paragraph(shortened(after.text())));
        }
        body.add(Block.heading(text(locale, "answers.why")));
        body.add(Block.paragraph(shortened(answer.why())));
        if (answer.learned() != null) {
            body.add(Block.heading(text(locale, "answers.learned")));
            body.add(Block.paragraph(shortened(answer.learned())));
        }
        notices.send(new Notice(
                key(answer),
                person,
                null,
                text(locale, "answers.mail." + kind + ".subject", announcement.name()),
                body,
                text(locale, "answers.mail.open"),
                path(answer)));
    }

    /** To somebody who has seen both: did it help. */
    public void ask(Announcement announcement, PersonId person) {
        Locale locale = locale(person);
        notices.send(new Notice(
                "verdict-" + announcement.answer().id(),
                person,
                null,
                text(locale, "answers.mail.verdict.subject", announcement.name()),
                List.of(Block.paragraph(text(
                        locale,
                        "answers.mail.verdict.text",
                        announcement.name(),
                        dates.day(announcement.effect(), locale)))),
                text(locale, "answers.mail.say"),
                path(announcement.answer()),
                announcement.closes().plusDays(1).atStartOfDay(dates.zone()).toInstant()));
    }

    private static String key(Answer answer) {
        return "answer-" + answer.id();
    }

    private static String path(Answer answer) {
        return "/announcements/" + answer.id();
    }

    private Locale locale(PersonId person) {
        return people.byId(person).orElseThrow().language();
    }

    private static String shortened(String text) {
        return text.length() <= MOST ? text : text.substring(0, MOST).strip() + " …";
    }

    private String text(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
