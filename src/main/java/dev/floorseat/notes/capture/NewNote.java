package dev.floorseat.notes.capture;

import dev.floorseat.notes.Alike;
import dev.floorseat.notes.NoteKind;
import dev.floorseat.notes.Subject;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A note as somebody typed it, blanks at the ends removed, empty fields null.
 *
 * @param clientId 1 to 64 letters, digits, - and _, given by the author's device: sending it again does no harm
 * @param situation what was seen or heard, 1,000 characters at most; null only where there is an action
 * @param action what worked, or what should change, 1,000 characters at most; null only where there is a situation
 * @param about what it is about; null unless it names something; a mistake needs it, or the version of a directive
 * @param directiveVersion the version of a directive it hangs on, instead of {@code about}; null: none
 * @param segment which customers, 100 characters at most; null: not said
 * @param wish what they wanted, 100 characters at most; null: not said
 * @param alike what the author said of it beside what looked alike; null: nothing. No part of what the note says
 */
public record NewNote(
        String clientId,
        NoteKind kind,
        @Nullable String situation,
        @Nullable String action,
        @Nullable Subject about,
        @Nullable Long directiveVersion,
        @Nullable String segment,
        @Nullable String wish,
        @Nullable Alike alike) {

    /** Characters of a text at most. */
    public static final int LONGEST = 1000;

    /** Characters of a segment or a wish at most. */
    public static final int LONGEST_TAG = 100;

    /** A note of which nothing else was said. */
    public NewNote(
            String clientId,
            NoteKind kind,
            @Nullable String situation,
            @Nullable String action,
            @Nullable Subject about,
            @Nullable Long directiveVersion,
            @Nullable String segment,
            @Nullable String wish) {
        this(clientId, kind, situation, action, about, directiveVersion, segment, wish, null);
    }

    /**
     * Checks what was typed.
     *
     * @throws Refusal that names every field that will not do
     */
    public NewNote {
        situation = tidy(situation);
        action = tidy(action);
        segment = tidy(segment);
        wish = tidy(wish);
        List<Fault> faults = new ArrayList<>();
        if (!ClientId.fits(clientId)) {
            faults.add(ClientId.fault());
        }
        if (situation == null && action == null) {
            faults.add(Fault.at("/text", "notes.says-nothing"));
        }
        if (kind == NoteKind.MISTAKE && about == null && directiveVersion == null) {
            faults.add(Fault.at("/about", "notes.mistake-about-what"));
        }
        tooLong(faults, "/text", situation, LONGEST);
        tooLong(faults, "/action", action, LONGEST);
        tooLong(faults, "/segment", segment, LONGEST_TAG);
        tooLong(faults, "/wish", wish, LONGEST_TAG);
        if (!faults.isEmpty()) {
            throw Refusal.unusable(faults, "notes.refused");
        }
    }

    private static void tooLong(List<Fault> faults, String pointer, @Nullable String text, int most) {
        if (text != null && text.length() > most) {
            faults.add(Fault.at(pointer, "notes.too-long", text.length(), most));
        }
    }

    private static @Nullable String tidy(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
