package dev.floorseat.floor.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Utf8Test {

    private final Faults faults = new Faults();

    @Test
    void takesOffAByteOrderMark() {
        assertThat(Utf8.decoded("\uFEFFid;name".getBytes(StandardCharsets.UTF_8), faults))
                .isEqualTo("id;name");
    }

    @Test
    void namesLineByteAndValueOfWhatIsNotUtf8OnceALine() {
        byte[] latin1 = "id;name\nE1;Jörg\nE2;Änne Müller\nE3;Ben\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Utf8.decoded(latin1, faults)).isNull();
        assertThat(faults.kept())
                .extracting(fault -> fault.line() + " " + fault.arguments())
                .containsExactly("2 [5, F6]", "3 [4, C4]");
    }

    @Test
    void namesACharacterCutOffAtTheEnd() {
        assertThat(Utf8.decoded(new byte[] {'a', (byte) 0xC3}, faults)).isNull();
        assertThat(faults.kept())
                .extracting(fault -> fault.line() + " " + fault.arguments())
                .containsExactly("1 [2, C3]");
    }

    @Test
    void keepsCharactersOutsideTheBasicPlane() {
        assertThat(Utf8.decoded("🎧".getBytes(StandardCharsets.UTF_8), faults)).isEqualTo("🎧");
    }
}
