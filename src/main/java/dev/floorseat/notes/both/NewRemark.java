package dev.floorseat.notes.both;

import dev.floorseat.notes.capture.ClientId;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A remark as somebody typed it.
 *
 * @param clientId given by the author's device
 * @param text 1,000 characters at most, blanks at the ends removed; empty only where a note is said not to be so
 */
public record NewRemark(String clientId, RemarkKind kind, String text) {

    /** Characters of a text at most. */
    public static final int LONGEST = 1000;

    /**
     * Checks what was typed.
     *
     * @throws Refusal that points at the field that will not do
     */
    public NewRemark {
        text = text.strip();
        if (text.isEmpty() && kind != RemarkKind.NOT_SO) {
            throw Refusal.unusable(List.of(Fault.at("/text", "notes.remark-says-nothing")), "notes.not-saved");
        }
        if (text.length() > LONGEST) {
            throw Refusal.unusable(
                    List.of(Fault.at("/text", "notes.too-long", text.length(), LONGEST)), "notes.not-saved");
        }
        clientId = ClientId.of(clientId);
    }

    /** Reads what was sent; a missing text is an empty one. */
    public static NewRemark of(@Nullable String clientId, RemarkKind kind, @Nullable String text) {
        return new NewRemark(clientId == null ? "" : clientId, kind, text == null ? "" : text);
    }
}
