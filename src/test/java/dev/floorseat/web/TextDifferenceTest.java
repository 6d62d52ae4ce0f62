package dev.floorseat.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.floorseat.web.TextDifference.Kind;
import dev.floorseat.web.TextDifference.Part;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextDifferenceTest {

    @Test
    void showsTheWordThatChangedAndLeavesTheRest() {
        assertThat(written("Bis 25 Euro ohne Rückfrage.", "Bis 50 Euro ohne Rückfrage."))
                .isEqualTo("Bis [-25-][+50+] Euro ohne Rückfrage.");
    }

    @Test
    void keepsAnAmountAndACompoundWhole() {
        assertThat(written("1.250,00 Euro", "1.500,00 Euro")).isEqualTo("[-1.250,00-][+1.500,00+] Euro");
        assertThat(written("per E-Mail", "per E-Post")).isEqualTo("per [-E-Mail-][+E-Post+]");
    }

    @Test
    void readsChangesWithNextToNothingBetweenThemAsOne() {
        assertThat(written("Rot und Blau sind erlaubt", "Grün und Gelb sind erlaubt"))
                .isEqualTo("[-Rot und Blau-][+Grün und Gelb+] sind erlaubt");
    }

    @Test
    void addsASentenceAsOnePart() {
        assertThat(TextDifference.between("Erst fragen.", "Erst fragen. Dann handeln."))
                .containsExactly(new Part(Kind.SAME, "Erst fragen."), new Part(Kind.ADDED, " Dann handeln."));
    }

    @Test
    void keepsParagraphsApart() {
        assertThat(written("Alt\nBleibt", "Neu\nBleibt")).isEqualTo("[-Alt-][+Neu+]\nBleibt");
    }

    @Test
    void findsNothingBetweenEqualTexts() {
        assertThat(TextDifference.between("Gleich", "Gleich")).containsExactly(new Part(Kind.SAME, "Gleich"));
        assertThat(TextDifference.between("", "")).isEmpty();
    }

    /** Whatever it shows as one: without what was added it is the older text, without what was removed the newer. */
    @Test
    void losesNothingOfEitherText() {
        Random random = new Random(7);
        for (int run = 0; run < 500; run++) {
            String older = words(random);
            String newer = words(random);
            List<Part> parts = TextDifference.between(older, newer);
            assertThat(without(parts, Kind.ADDED)).isEqualTo(older);
            assertThat(without(parts, Kind.REMOVED)).isEqualTo(newer);
        }
    }

    @Test
    void answersAtOnceWhateverTheTexts() {
        String older = "a!".repeat(2000);
        String newer = "?b".repeat(2000);
        assertTimeout(Duration.ofSeconds(5), () -> TextDifference.between(older, newer));
    }

    private static String words(Random random) {
        List<String> some = List.of("Kunde", " ", ", ", "und", "\n", "50 Euro", "nicht", ".", "Rück-frage");
        return random.ints(random.nextInt(30), 0, some.size())
                .mapToObj(some::get)
                .collect(Collectors.joining(" "));
    }

    private static String without(List<Part> parts, Kind kind) {
        return parts.stream()
                .filter(part -> part.kind() != kind)
                .map(Part::text)
                .collect(Collectors.joining());
    }

    private static String written(String older, String newer) {
        return TextDifference.between(older, newer).stream()
                .map(part -> switch (part.kind()) {
                    case SAME -> part.text();
                    case REMOVED -> "[-" + part.text() + "-]";
                    case ADDED -> "[+" + part.text() + "+]";
                })
                .collect(Collectors.joining());
    }
}
