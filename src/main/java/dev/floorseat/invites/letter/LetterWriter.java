package dev.floorseat.invites.letter;

import dev.floorseat.invites.calendar.InviteCalendar;
import dev.floorseat.invites.calendar.InviteEvent;
import dev.floorseat.invites.calendar.Party;
import dev.floorseat.people.MailAddress;
import dev.floorseat.people.Person;
import java.net.URI;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes the mail of an invitation's edition: words, calendar, MIME, frozen to bytes. */
@Component
public class LetterWriter {

    private static final Set<String> LANGUAGES = Set.of("de", "en");

    private final MessageSource messages;
    private final TimeWords times;
    private final ITemplateEngine templates;
    private final LetterSettings settings;
    private final RandomBytes random;
    private final AnswerButtons buttons;

    LetterWriter(
            MessageSource messages,
            TimeWords times,
            ITemplateEngine templates,
            LetterSettings settings,
            RandomBytes random,
            AnswerButtons buttons) {
        this.messages = messages;
        this.times = times;
        this.templates = templates;
        this.settings = settings;
        this.random = random;
        this.buttons = buttons;
    }

    /** A UID nobody can guess: 128 random bits, RFC 7986 section 5.3. */
    public String newUid() {
        return HexFormat.of().formatHex(random.next(16));
    }

    /**
     * Writes the letter; it gets a Message-ID of its own, so what has been written must be kept, not written again. To an address
     * that cannot be used it stays without bytes.
     */
    public Letter write(Person reader, Promise promise, Edition edition) {
        Locale language = language(reader);
        LetterWords words = words(reader, promise, edition, language, buttons(promise, edition, language));
        String messageId = settings.newMessageId(random);
        if (!MailAddress.isUsable(reader.email())) {
            return new Letter(messageId, reader.email(), words.subject(), new byte[0]);
        }
        InviteEvent event = event(reader, promise, edition, words);
        byte[] calendar = calendar(event, edition, words.heading());
        Envelope envelope =
                new Envelope(settings.organizer(), event.attendee(), messageId, words.subject(), edition.stamp());
        String html = html(words, language, edition.kind());
        byte[] bytes = InviteMime.write(
                envelope, words.plain(), html, calendar, edition.kind().method());
        return new Letter(messageId, reader.email(), words.subject(), bytes);
    }

    private static byte[] calendar(InviteEvent event, Edition edition, String heading) {
        return switch (edition.kind()) {
            case REQUEST, CHANGE, NOTE -> InviteCalendar.request(event);
            case CANCEL -> InviteCalendar.cancellation(event);
            case REFUSAL ->
                InviteCalendar.counterDeclined(event, Objects.requireNonNullElse(edition.reason(), heading));
        };
    }

    /** The calendar file a person saves by hand, of the same event as the letter's. */
    public byte[] file(Person reader, Promise promise, Edition edition) {
        return InviteCalendar.file(event(reader, promise, edition, words(reader, promise, edition)));
    }

    /** The event as the letter carries it. */
    public InviteEvent event(Person reader, Promise promise, Edition edition) {
        return event(reader, promise, edition, words(reader, promise, edition));
    }

    private InviteEvent event(Person reader, Promise promise, Edition edition, LetterWords words) {
        return new InviteEvent(
                edition.uid(),
                edition.sequence(),
                edition.stamp(),
                promise.from(),
                promise.to(),
                promise.zone(),
                words.event(),
                link(promise),
                settings.organizer(),
                new Party(reader.name(), reader.email()),
                edition.answer());
    }

    /** Label and value of what a person is told of a visit, in the order they are read. */
    public Map<String, String> facts(Person reader, Promise promise, Locale language) {
        return new LetterWords(
                        messages,
                        times,
                        language,
                        promise,
                        LetterKind.REQUEST,
                        null,
                        reader.name(),
                        link(promise),
                        List.of())
                .facts();
    }

    private LetterWords words(Person reader, Promise promise, Edition edition) {
        return words(reader, promise, edition, language(reader), List.of());
    }

    private LetterWords words(
            Person reader, Promise promise, Edition edition, Locale language, List<AnswerButtons.Button> answers) {
        return new LetterWords(
                messages,
                times,
                language,
                promise,
                edition.kind(),
                edition.reason(),
                reader.name(),
                link(promise),
                answers);
    }

    private List<AnswerButtons.Button> buttons(Promise promise, Edition edition, Locale language) {
        return edition.kind() == LetterKind.CANCEL
                ? List.of()
                : buttons.of(edition.uid(), edition.sequence(), promise.from(), language);
    }

    private URI link(Promise promise) {
        return URI.create(settings.baseUrl() + "/visits/" + promise.visit());
    }

    private String html(LetterWords words, Locale language, LetterKind kind) {
        Context context = new Context(language);
        context.setVariable("subject", words.subject());
        context.setVariable("heading", words.heading());
        context.setVariable("off", kind == LetterKind.CANCEL);
        context.setVariable("greeting", words.greeting());
        context.setVariable("lead", words.lead());
        context.setVariable("facts", words.facts());
        context.setVariable("ask", words.ask());
        context.setVariable("answers", words.answers());
        context.setVariable("button", words.button());
        context.setVariable("link", words.link().toString());
        context.setVariable("footer", words.footer());
        return templates.process("invites/letter", context);
    }

    /** The language we write to a person in: ours that is theirs, or English. */
    public static Locale language(Person reader) {
        String language = reader.language().getLanguage();
        return Locale.forLanguageTag(LANGUAGES.contains(language) ? language : "en");
    }
}
