package dev.floorseat.invites.letter;

import dev.floorseat.invites.links.AnswerLink;
import dev.floorseat.invites.links.AnswerLinks;
import dev.floorseat.invites.links.Purpose;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The ways to answer that a mail offers its one reader, each a link of its own. */
@Component
public class AnswerButtons {

    private final AnswerLinks links;
    private final LetterSettings settings;
    private final MessageSource messages;

    AnswerButtons(AnswerLinks links, LetterSettings settings, MessageSource messages) {
        this.links = links;
        this.settings = settings;
        this.messages = messages;
    }

    /**
     * A way to answer.
     *
     * @param label what the button says, in the reader's language
     * @param address where it leads
     */
    public record Button(Purpose purpose, String label, String address) {}

    /**
     * The buttons for a revision of an invitation.
     *
     * @param uid the event's
     * @param until when the visit begins: then they end
     */
    public List<Button> of(String uid, int sequence, Instant until, Locale language) {
        return Arrays.stream(Purpose.values())
                .map(purpose -> new Button(
                        purpose,
                        messages.getMessage("links.button." + purpose, null, language),
                        settings.baseUrl() + "/answer/" + links.token(new AnswerLink(uid, sequence, purpose, until))))
                .toList();
    }

    /** The lines of a mail that shows no HTML; each ends with a line break. */
    static String plain(List<Button> buttons) {
        StringBuilder plain = new StringBuilder();
        buttons.forEach(button -> plain.append(button.label())
                .append(":\n")
                .append(button.address())
                .append("\n\n"));
        return plain.toString();
    }
}
