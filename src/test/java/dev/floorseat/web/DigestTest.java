package dev.floorseat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DigestTest {

    /** The example of FIPS 180-2, appendix B.1. */
    @Test
    void isSha256() {
        assertThat(Digest.of("abc").hex())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Digest.of("abc").bytes()).hasSize(32).startsWith(0xba, 0x78, 0x16);
        assertThat(Digest.of("ä".getBytes(StandardCharsets.UTF_8)).hex())
                .isEqualTo(Digest.of("ä").hex());
    }

    @Test
    void handsOutACopy() {
        Digest digest = Digest.of("abc");
        digest.bytes()[0] = 0;
        assertThat(digest.hex()).startsWith("ba78");
    }
}
