package dev.floorseat.invites.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrustTest {

    private static final String OURS = "mx.company.example";
    private static final String ERIKA = "erika@sales.company.example";

    @Test
    void needsTwoOfThree() {
        assertThat(Trust.isEnough(true, true, false)).isTrue();
        assertThat(Trust.isEnough(true, false, true)).isTrue();
        assertThat(Trust.isEnough(true, false, false)).isFalse();
        assertThat(Trust.isEnough(false, false, true)).isFalse();
    }

    @Test
    void needsEverythingThatCanBeShownShortlyBeforeAVisit() {
        assertThat(Trust.isSure(true, true, true, OURS)).isTrue();
        assertThat(Trust.isSure(true, true, false, OURS)).isFalse();
        assertThat(Trust.isSure(true, false, true, OURS)).isFalse();
        assertThat(Trust.isSure(true, true, false, "")).as("no server is ours").isTrue();
        assertThat(Trust.isSure(true, false, false, " ")).isFalse();
    }

    @Test
    void believesOurOwnServer() {
        assertThat(says("mx.company.example; dmarc=pass (p=reject) header.from=sales.company.example"))
                .isTrue();
        assertThat(says("MX.company.example 1; spf=fail; dkim=pass header.i=@x header.d=company.example"))
                .isTrue();
        assertThat(says("mx.company.example;\r\n spf=pass smtp.mailfrom=erika@sales.company.example"))
                .isTrue();
    }

    @Test
    void believesNobodyElse() {
        assertThat(says("mx.other.example; dmarc=pass header.from=sales.company.example"))
                .isFalse();
        assertThat(says("mx.company.example; dmarc=fail header.from=sales.company.example"))
                .isFalse();
        assertThat(says("mx.company.example; dmarc=pass header.from=evil.example"))
                .isFalse();
        assertThat(says("mx.company.example; spf=pass smtp.mailfrom=company.example"))
                .isFalse();
        assertThat(says("mx.company.example; dkim=pass header.d=example")).isFalse();
        assertThat(says("mx.company.example; spf=fail (dmarc=pass header.from=sales.company.example)"))
                .isFalse();
        assertThat(says("mx.company.example; none")).isFalse();
        assertThat(says("")).isFalse();
    }

    @Test
    void readsOnlyTheTopmostOfOurs() {
        String pass = OURS + "; dmarc=pass header.from=sales.company.example";
        String fail = OURS + "; dmarc=fail header.from=sales.company.example";
        assertThat(Trust.authenticated(OURS, List.of(fail, pass), ERIKA)).isFalse();
        assertThat(Trust.authenticated(OURS, List.of("other; none", pass), ERIKA))
                .isTrue();
        assertThat(Trust.authenticated("", List.of(pass), ERIKA)).isFalse();
        assertThat(Trust.authenticated(OURS, List.of(pass), null)).isFalse();
    }

    private static boolean says(String result) {
        return Trust.authenticated(OURS, List.of(result), ERIKA);
    }
}
