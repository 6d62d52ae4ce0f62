package dev.floorseat.invites.letter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.invites.calendar.Participation;
import dev.floorseat.people.Person;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One whole message of each kind, byte for byte. {@code -Dgolden.write=true} writes them anew: look at the difference. */
class LetterGoldenTest {

    private static final Path GOLDEN = Path.of("src/test/resources/invites");

    @ParameterizedTest
    @CsvSource({
        "REQUEST, EXECUTIVE, 0, NEEDS_ACTION",
        "REQUEST, MENTOR, 0, NEEDS_ACTION",
        "CHANGE, EXECUTIVE, 1, NEEDS_ACTION",
        "CHANGE, MENTOR, 1, NEEDS_ACTION",
        "NOTE, EXECUTIVE, 1, ACCEPTED",
        "NOTE, MENTOR, 0, NEEDS_ACTION",
        "CANCEL, EXECUTIVE, 2, ACCEPTED",
        "CANCEL, MENTOR, 1, DECLINED",
        "REFUSAL, EXECUTIVE, 1, NEEDS_ACTION",
        "REFUSAL, MENTOR, 0, NEEDS_ACTION"
    })
    void writesTheGoldenBytes(LetterKind kind, Role role, int sequence, Participation answer) throws IOException {
        boolean executive = role == Role.EXECUTIVE;
        Person reader = executive ? Letters.erika() : Letters.jana();
        Promise promise = executive ? Letters.toErika() : Letters.toJana();
        Edition edition = Letters.edition(kind, sequence, answer);

        Letter letter = Letters.writer().write(reader, promise, edition);

        Path golden = GOLDEN.resolve(kind.name().toLowerCase(java.util.Locale.ROOT) + "-"
                + role.name().toLowerCase(java.util.Locale.ROOT) + ".eml");
        if (Boolean.getBoolean("golden.write")) {
            Files.write(golden, letter.bytes());
        }
        assertThat(new String(letter.bytes(), StandardCharsets.UTF_8))
                .isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
    }
}
