package dev.floorseat.invites.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One whole message of each kind, byte for byte. {@code -Dgolden.write=true} writes them anew: look at the difference. */
class LetterGoldenTest {

    static List<GoldenLetter> letters() {
        return GoldenLetter.all();
    }

    @ParameterizedTest
    @MethodSource("letters")
    void writesTheGoldenBytes(GoldenLetter golden) throws IOException {
        Letter letter = golden.written();

        if (Boolean.getBoolean("golden.write")) {
            Files.write(golden.file(), letter.bytes());
        }
        assertThat(new String(letter.bytes(), StandardCharsets.UTF_8))
                .isEqualTo(Files.readString(golden.file(), StandardCharsets.UTF_8));
    }
}
