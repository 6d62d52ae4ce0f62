package dev.floorseat.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "erika.mueller@company.example",
                "o'brien+visits@mail.company.example",
                "e@c.de",
                "team_1@xn--mller-kva.de",
                "a-b@a-b.co"
            })
    void takesWhatEveryMailServerTakes(String address) {
        assertThat(MailAddress.isUsable(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "max[1]@firma.de",
                "jörg@firma.de",
                "max@müller.de",
                "max@firma",
                "max@firma..de",
                "max@-firma.de",
                "max@firma.de.",
                ".max@firma.de",
                "max.@firma.de",
                "m..x@firma.de",
                "max@host@firma.de",
                "max%host@firma.de",
                "max?bcc=x@firma.de",
                "max @firma.de",
                "max@firma.de\r\nBcc: x@y.de",
                "Max <max@firma.de>"
            })
    void refusesWhatSomeDoNotOrNobodyDoes(String address) {
        assertThat(MailAddress.isUsable(address)).isFalse();
    }

    @Test
    void knowsHowLongAnAddressMayBe() {
        assertThat(MailAddress.isUsable("m".repeat(64) + "@firma.de")).isTrue();
        assertThat(MailAddress.isUsable("m".repeat(65) + "@firma.de")).isFalse();
        assertThat(MailAddress.isUsable("m@" + "a.".repeat(125) + "de")).isTrue();
        assertThat(MailAddress.isUsable("m@" + "a.".repeat(126) + "de")).isFalse();
    }
}
