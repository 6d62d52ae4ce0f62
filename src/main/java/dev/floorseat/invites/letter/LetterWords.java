package dev.floorseat.invites.letter;

import dev.floorseat.invites.calendar.InviteEvent;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The words of a letter and its event, in the reader's language. */
final class LetterWords {

    private final MessageSource messages;
    private final TimeWords times;
    private final Locale language;
    private final Promise promise;
    private final LetterKind kind;
    private final @Nullable String reason;
    private final String reader;
    private final URI link;
    private final List<AnswerButtons.Button> answers;

    LetterWords(
            MessageSource messages,
            TimeWords times,
            Locale language,
            Promise promise,
            LetterKind kind,
            @Nullable String reason,
            String reader,
            URI link,
            List<AnswerButtons.Button> answers) {
        this.messages = messages;
        this.times = times;
        this.language = language;
        this.promise = promise;
        this.kind = kind;
        this.reason = reason;
        this.reader = reader;
        this.link = link;
        this.answers = List.copyOf(answers);
    }

    String subject() {
        return text("subject." + kind, times.day(promise.from(), promise.zone(), language), promise.siteName());
    }

    String greeting() {
        return text("greeting", reader);
    }

    /** What happened, in a sentence. */
    String lead() {
        return text("lead." + kind + "." + promise.role(), promise.counterpart());
    }

    /** What the reader is asked to do, or need not do. */
    String ask() {
        return text("ask." + kind);
    }

    String button() {
        return text(kind == LetterKind.CANCEL ? "button.CANCEL" : "button");
    }

    String footer() {
        return text("footer");
    }

    String heading() {
        return text("heading." + kind);
    }

    URI link() {
        return link;
    }

    /** The ways to answer; none where there is nothing to answer. */
    List<AnswerButtons.Button> answers() {
        return answers;
    }

    /** Label and value, in the order they are read. */
    Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(
                text("when"),
                text(
                        "when.value",
                        times.weekday(promise.from(), promise.zone(), language),
                        time(),
                        promise.siteName()));
        facts.put(text("where"), promise.siteName());
        facts.put(text("queue"), promise.queueName());
        facts.put(text("with." + promise.role()), promise.counterpart());
        facts.put(text("stage"), text("stage." + promise.stage() + "." + promise.role()));
        if (reason != null) {
            facts.put(text("reason"), reason);
        }
        return facts;
    }

    /** The event's title, place and description. */
    InviteEvent.Words event() {
        String summary = text("summary." + promise.role(), promise.counterpart(), promise.queueName());
        StringBuilder description = new StringBuilder();
        if (reason != null) {
            description.append(text("reason")).append(": ").append(reason).append("\n\n");
        }
        description
                .append(text("what." + promise.role(), promise.counterpart()))
                .append("\n\n");
        description
                .append(text("queue"))
                .append(": ")
                .append(promise.queueName())
                .append('\n');
        description
                .append(text("stage"))
                .append(": ")
                .append(text("stage." + promise.stage() + "." + promise.role()))
                .append("\n\n");
        description.append(text("prepare")).append(": ").append(link);
        return new InviteEvent.Words(summary, promise.siteName(), description.toString());
    }

    /** The letter for programs that show no HTML. */
    String plain() {
        StringBuilder plain = new StringBuilder();
        plain.append(greeting()).append("\n\n").append(lead()).append("\n\n");
        facts().forEach((label, value) ->
                plain.append(label).append(": ").append(value).append('\n'));
        plain.append('\n').append(ask()).append("\n\n").append(AnswerButtons.plain(answers));
        plain.append(button()).append(": ").append(link).append("\n\n");
        return plain.append("-- \n").append(footer()).append('\n').toString();
    }

    private String time() {
        return times.times(promise.from(), promise.to(), promise.zone(), language);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage("invites.letter." + key, arguments, language);
    }
}
