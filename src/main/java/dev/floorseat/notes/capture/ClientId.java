package dev.floorseat.notes.capture;

import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an author's device calls something it sends, so that sending it again does no harm: 1 to 64 letters, digits, - and _. */
public final class ClientId {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private ClientId() {}

    /**
     * The id, if it is one.
     *
     * @throws Refusal that points at it if it is missing or of another form
     */
    public static String of(@Nullable String typed) {
        if (typed == null || !fits(typed)) {
            throw Refusal.unusable(List.of(fault()), "notes.not-saved");
        }
        return typed;
    }

    /** Whether it is one. */
    public static boolean fits(String typed) {
        return FORM.matcher(typed).matches();
    }

    static Fault fault() {
        return Fault.at("/clientId", "notes.client-id");
    }
}
