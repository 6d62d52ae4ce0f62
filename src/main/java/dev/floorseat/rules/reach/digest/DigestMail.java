package dev.floorseat.rules.reach.digest;

import dev.floorseat.invites.Notice;
import dev.floorseat.invites.Notice.Block;
import dev.floorseat.invites.Notices;
import dev.floorseat.notes.KeptPromises;
import dev.floorseat.people.Person;
import dev.floorseat.people.PersonId;
import dev.floorseat.web.Dates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the digest's mail to each in their language; the words of promises only to those who made or heard them. */
@Component
class DigestMail {

    /** Characters of a directive that stand in a mail; the page has all. */
    private static final int MOST = 400;

    private final Notices notices;
    private final KeptPromises promises;
    private final Dates dates;
    private final MessageSource messages;

    DigestMail(Notices notices, KeptPromises promises, Dates dates, MessageSource messages) {
        this.notices = notices;
        this.promises = promises;
        this.dates = dates;
        this.messages = messages;
    }

    /** Names the mail to a person of a Monday. */
    static String key(LocalDate monday, PersonId person) {
        return "digest-" + monday + "-" + person.value();
    }

    /** Writes it, unless that was done. */
    @Transactional
    public void send(WeeklyDigest digest, Person reader) {
        Locale locale = reader.language();
        LocalDate monday = digest.monday();
        List<Block> body = new ArrayList<>();
        for (Section section : Section.values()) {
            List<DigestItem> items = digest.in(section);
            if (!items.isEmpty()) {
                body.add(Block.heading(text(locale, "digest.section." + section)));
                body.addAll(blocks(section, items, locale));
            }
        }
        List<String> own = promises.concerning(
                reader.id(),
                monday.minusWeeks(1).atStartOfDay(dates.zone()).toInstant(),
                monday.atStartOfDay(dates.zone()).toInstant());
        if (!own.isEmpty()) {
            body.add(Block.paragraph(text(locale, "digest.promises.own")));
            body.add(Block.points(own));
        }
        body.add(Block.paragraph(text(locale, "digest.mail.off")));
        notices.send(new Notice(
                key(monday, reader.id()),
                reader.id(),
                null,
                text(locale, "digest.mail.subject", dates.period(monday.minusWeeks(1), monday.minusDays(1), locale)),
                body,
                text(locale, "digest.mail.open"),
                "/digest/" + monday,
                monday.plusWeeks(1).atStartOfDay(dates.zone()).toInstant()));
    }

    private List<Block> blocks(Section section, List<DigestItem> items, Locale locale) {
        return switch (section) {
            case DONE, RULES, OVER, TRIAL ->
                List.of(Block.points(items.stream().map(DigestItem::title).toList()));
            case COMMENT ->
                List.of(Block.points(
                        items.stream().map(item -> asked(item, locale)).toList()));
            case CHANGED, DIRECTIVES ->
                items.stream().flatMap(item -> changed(item, locale).stream()).toList();
            case PROMISES ->
                items.stream()
                        .map(item -> Block.paragraph(
                                text(locale, "digest.promises", item.number() == null ? 0 : item.number())))
                        .toList();
        };
    }

    private String asked(DigestItem item, Locale locale) {
        LocalDate until = item.until();
        return until == null
                ? item.title()
                : item.title() + " · " + text(locale, "digest.until", dates.day(until, locale));
    }

    private List<Block> changed(DigestItem item, Locale locale) {
        List<String> lines = new ArrayList<>();
        if (item.before() != null) {
            lines.add(text(locale, "digest.before", shortened(item.before())));
        }
        lines.add(
                item.after() == null
                        ? text(locale, "digest.gone")
                        : text(locale, "digest.after", shortened(item.after())));
        if (item.learned() != null) {
            lines.add(text(locale, "digest.learned", shortened(item.learned())));
        }
        return List.of(Block.paragraph(item.title()), Block.points(lines));
    }

    private static String shortened(String text) {
        return text.length() <= MOST ? text : text.substring(0, MOST).strip() + " …";
    }

    private String text(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
