package dev.floorseat.invites.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerLinksTest {

    private static final Instant NOON = Instant.parse("2026-12-08T11:00:00Z");
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private final AnswerLinks links = new AnswerLinks(new byte[32]);
    private final AnswerLink link = new AnswerLink(
            "5a1c0de05a1c0de05a1c0de05a1c0de0", 7, Purpose.DECLINE, Instant.parse("2026-12-08T07:00:00Z"));

    @ParameterizedTest
    @EnumSource
    void readsBackWhatItSigned(Purpose purpose) {
        AnswerLink any = new AnswerLink(link.uid(), Integer.MAX_VALUE, purpose, link.until());
        String token = links.token(any);

        assertThat(token).matches("[\\w-]{83}");
        assertThat(links.read(token)).contains(any);
    }

    @Test
    void readsNothingOfWhichOneLetterIsAnother() {
        String token = links.token(link);
        for (int at = 0; at < token.length() - 1; at++) {
            for (int other = 0; other < ALPHABET.length(); other++) {
                char letter = ALPHABET.charAt(other);
                if (letter != token.charAt(at)) {
                    String changed = token.substring(0, at) + letter + token.substring(at + 1);
                    assertThat(links.read(changed))
                            .as("letter %s is %s", at, letter)
                            .isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "nonsense!", "../../etc/passwd", "AAAA", "ÄÖÜ"})
    void readsNothingThatIsNoLink(String text) {
        assertThat(links.read(text)).isEmpty();
        assertThat(links.read(links.token(link) + text + "A")).isEmpty();
    }

    @Test
    void readsNothingThatAnotherKeySigned() {
        byte[] other = new byte[32];
        other[31] = 1;
        assertThat(links.read(new AnswerLinks(other).token(link))).isEmpty();
        assertThatThrownBy(() -> new AnswerLinks(new byte[16])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knowsAPageThatWasSeenForHalfADayAndForThatLinkAlone() {
        String token = links.token(link);
        String nonce = links.nonce(token, NOON);

        assertThat(links.isFresh(nonce, token, NOON)).isTrue();
        assertThat(links.isFresh(nonce, token, NOON.plus(Duration.ofHours(12)).minusSeconds(1)))
                .isTrue();
        assertThat(links.isFresh(nonce, token, NOON.plus(Duration.ofHours(12)))).isFalse();
        assertThat(links.isFresh(nonce, token, NOON.minusSeconds(59)))
                .as("written by another instance")
                .isTrue();
        assertThat(links.isFresh(nonce, token, NOON.minusSeconds(60))).isFalse();
        assertThat(links.isFresh(nonce, token + "A", NOON)).isFalse();
        assertThat(links.isFresh("", token, NOON)).isFalse();
        assertThat(links.isFresh(token, token, NOON)).as("a link is no nonce").isFalse();
        assertThat(links.read(nonce)).as("a nonce is no link").isEmpty();
    }
}
