package dev.floorseat.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class RuleWordsTest {

    private static final Names NAMES = id -> "Ada Lovelace";

    @Test
    void saysHowMuchRestIsMissing() {
        Breach breach = new Breach(
                Rule.H13,
                1,
                List.of("V1", "V2"),
                Map.of("why", "rest", "executive", "E1", "short", 45L, "limit", 660L));
        assertThat(RuleWords.text(breach, Locale.ENGLISH, NAMES))
                .isEqualTo("11 h rest of Ada Lovelace broken by 45 min");
        assertThat(RuleWords.text(breach, Locale.GERMANY, NAMES))
                .isEqualTo("11 h Ruhezeit von Ada Lovelace um 45 min unterschritten");
    }

    @Test
    void saysWhenInTheSitesTime() {
        Map<String, Object> details =
                Map.of("executive", "E1", "from", OffsetDateTime.parse("2027-01-12T08:00:00+01:00"));
        Breach breach = new Breach(Rule.H2, 1, List.of("V1"), details);
        assertThat(RuleWords.text(breach, Locale.ENGLISH, NAMES))
                .isEqualTo("Ada Lovelace is busy on Tue 12 Jan 2027, 08:00");
        assertThat(RuleWords.text(breach, Locale.GERMAN, NAMES))
                .isEqualTo("Ada Lovelace ist am Di. 12. Jan. 2027, 08:00 verhindert");
    }

    @Test
    void saysThatSomethingIsBetter() {
        Breach breach = new Breach(Rule.S12, -1, List.of(), Map.of("executive", "E1"));
        assertThat(RuleWords.text(breach, Locale.ENGLISH, NAMES))
                .isEqualTo(
                        "no longer: no visit of Ada Lovelace touches a hard hour (Friday 16:00 to 18:00, Monday 08:00 to 10:00)");
    }

    @Test
    void saysReasonsAsThePlanFileHasThem() {
        List<Reason> reasons = List.of(new Reason(Rule.H2, 14, 20), new Reason(Rule.H5, 6, 20));
        assertThat(RuleWords.reasons(reasons, Locale.ENGLISH))
                .containsExactly("H2 busy in 14 of 20 slots", "H5 no free seat in 6");
    }

    @Test
    void saysThatSlotsAreNotOffered() {
        List<Reason> reasons = List.of(Reason.declined(18, 20), new Reason(Rule.H2, 2, 20));
        assertThat(RuleWords.reasons(reasons, Locale.ENGLISH))
                .containsExactly("not offered in 18 of 20 slots", "H2 busy in 2");
        assertThat(RuleWords.reasons(reasons, Locale.GERMAN))
                .containsExactly("nicht angeboten in 18 von 20 Plätzen", "H2 verhindert in 2");
    }

    @Test
    void hasTheSameKeysInBothLanguagesAndANameForEveryRule() {
        ResourceBundle.Control exact =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        ResourceBundle english = ResourceBundle.getBundle("messages-solver", Locale.ROOT, exact);
        ResourceBundle german = ResourceBundle.getBundle("messages-solver", Locale.GERMAN, exact);
        assertThat(german.getLocale()).isEqualTo(Locale.GERMAN);
        for (String key : english.keySet()) {
            assertThat(german.containsKey(key)).as(key).isTrue();
        }
        for (Rule rule : Rule.values()) {
            assertThat(RuleWords.name(rule, Locale.ENGLISH)).isNotBlank();
            assertThat(RuleWords.name(rule, Locale.GERMAN)).isNotBlank();
        }
    }
}
