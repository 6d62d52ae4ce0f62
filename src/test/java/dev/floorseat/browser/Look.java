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
     * Two looks in which each language, scheme and width is seen. With screenshots four, in which every pair of them meets: whoever looks at
     * the pages sees what can go wrong between two. For {@code @MethodSource("dev.floorseat.browser.Look#each")}.
     */
    public static Stream<Look> each() {
        return Boolean.getBoolean("floorseat.screenshots")
                ? Stream.of(
                        new Look("de", ColorScheme.LIGHT, 390),
                        new Look("de", ColorScheme.DARK, 1280),
                        DESK,
                        new Look("en", ColorScheme.DARK, 390))
                : Stream.of(PHONE, DESK);
    }

    /** As in the names of screenshots: {@code de-dark-390}. */
    @Override
    public String toString() {
        return language + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width;
    }
}
