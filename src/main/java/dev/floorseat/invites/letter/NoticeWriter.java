package dev.floorseat.invites.letter;

import dev.floorseat.invites.Notice;
import dev.floorseat.invites.calendar.Party;
import dev.floorseat.people.MailAddress;
import dev.floorseat.people.Person;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes the mail of a notice and freezes it to bytes. */
@Component
public class NoticeWriter {

    private final MessageSource messages;
    private final TimeWords times;
    private final ITemplateEngine templates;
    private final LetterSettings settings;
    private final RandomBytes random;

    NoticeWriter(
            MessageSource messages,
            TimeWords times,
            ITemplateEngine templates,
            LetterSettings settings,
            RandomBytes random) {
        this.messages = messages;
        this.times = times;
        this.templates = templates;
        this.settings = settings;
        this.random = random;
    }

    /**
     * Writes it. It gets a Message-ID of its own, so what has been written must be kept, not written again. For a reader without a
     * usable address it stays without an addressee.
     *
     * @param promise what the reader knows of the visit; empty: the mail says nothing of it
     * @param stamp when it is written
     * @param answers the ways to answer; empty: it asks nothing
     */
    public Letter write(
            Person reader,
            Notice notice,
            Optional<Promise> promise,
            Instant stamp,
            List<AnswerButtons.Button> answers) {
        Locale language = LetterWriter.language(reader);
        URI link = URI.create(settings.baseUrl() + notice.path());
        Map<String, String> facts = promise.map(known -> new LetterWords(
                                messages, times, language, known, LetterKind.NOTE, null, reader.name(), link, List.of())
                        .facts())
                .orElse(Map.of());
        String messageId = settings.newMessageId(random);
        Envelope envelope = new Envelope(settings.organizer(), party(reader), messageId, notice.subject(), stamp);
        String greeting = messages.getMessage("invites.letter.greeting", new Object[] {reader.name()}, language);
        String footer = messages.getMessage("invites.letter.footer", null, language);
        Context context = new Context(language);
        context.setVariable("notice", notice);
        context.setVariable("greeting", greeting);
        context.setVariable("facts", facts);
        context.setVariable("answers", answers);
        context.setVariable("link", link.toString());
        context.setVariable("footer", footer);
        String html = templates.process("invites/notice", context);
        byte[] bytes = InviteMime.write(envelope, plain(notice, greeting, facts, answers, link, footer), html);
        return new Letter(messageId, reader.email(), notice.subject(), bytes);
    }

    /** The same mail to the address a person has now; the address must be usable. */
    public Letter readdress(Letter letter, Person reader) {
        String messageId = settings.newMessageId(random);
        byte[] bytes = InviteMime.readdressed(letter.bytes(), new Party(reader.name(), reader.email()), messageId);
        return new Letter(messageId, reader.email(), letter.subject(), bytes);
    }

    private static @Nullable Party party(Person reader) {
        return MailAddress.isUsable(reader.email()) ? new Party(reader.name(), reader.email()) : null;
    }

    private static String plain(
            Notice notice,
            String greeting,
            Map<String, String> facts,
            List<AnswerButtons.Button> answers,
            URI link,
            String footer) {
        StringBuilder plain = new StringBuilder(greeting).append("\n\n");
        facts.forEach(
                (label, value) -> plain.append(label).append(": ").append(value).append('\n'));
        plain.append(facts.isEmpty() ? "" : "\n");
        for (Notice.Block block : notice.body()) {
            switch (block.kind()) {
                case HEADING -> plain.append(block.lines().get(0)).append("\n\n");
                case PARAGRAPH -> plain.append(block.lines().get(0)).append("\n\n");
                case POINTS -> {
                    block.lines()
                            .forEach(line -> plain.append("- ").append(line).append('\n'));
                    plain.append('\n');
                }
            }
        }
        plain.append(AnswerButtons.plain(answers));
        plain.append(notice.linkText()).append(": ").append(link).append("\n\n");
        return plain.append("-- \n").append(footer).append('\n').toString();
    }
}
