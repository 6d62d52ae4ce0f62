package dev.floorseat.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How a reader looks at a page.
 *
 * @param language {@code de} or {@code en}
 * @param scheme light or dark
 * @param width of the window, in CSS pixels
 */
public record Look(String language, ColorScheme scheme, int width) {

    /** A desk in English and in light. */
    public static final Look DESK = new Look("en", ColorScheme.LIGHT, 1280);

    /** A phone in German and in the dark. */
    public static final Look PHONE = new Look("de", ColorScheme.DARK, 390);

    /**
     * Four looks in which every pair of language, scheme and width meets: what can go wrong between two of them shows, in half the time of
     * all eight. For {@code @MethodSource("dev.floorseat.browser.Look#pairs")}.
     */
    public static Stream<Look> pairs() {
        return Stream.of(
                new Look("de", ColorScheme.LIGHT, 390),
                new Look("de", ColorScheme.DARK, 1280),
                DESK,
                new Look("en", ColorScheme.DARK, 390));
    }

    /** As in the names of screenshots: {@code de-dark-390}. */
    @Override
    public String toString() {
        return language + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width;
    }
}
