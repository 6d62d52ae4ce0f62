package dev.floorseat.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
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

    /** Both languages, both schemes, phone and desk: all eight. For {@code @MethodSource("dev.floorseat.browser.Look#all")}. */
    public static Stream<Look> all() {
        return Stream.of("de", "en")
                .flatMap(language -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                        .flatMap(
                                scheme -> List.of(390, 1280).stream().map(width -> new Look(language, scheme, width))));
    }

    /** As in the names of screenshots: {@code de-dark-390}. */
    @Override
    public String toString() {
        return language + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT) + "-" + width;
    }
}
