package dev.floorseat.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language of a reader who is not signed in and whom the page knows all the same, as one who follows a link in a mail. */
public final class ReaderLanguage {

    private static final String ATTRIBUTE = ReaderLanguage.class.getName();

    private ReaderLanguage() {}

    /** From here on the answer to this request is written in this language. */
    public static void set(HttpServletRequest request, Locale language) {
        request.setAttribute(ATTRIBUTE, language);
    }

    /** The language set; null if none was. */
    public static @Nullable Locale of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Locale language ? language : null;
    }
}
