package dev.floorseat.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MoveWordsTest {

    private static final Map<Rule, Long> WEIGHTS = Map.of(Rule.S3, 30L, Rule.S8, 40L, Rule.S14, 1L, Rule.S7, 2L);
    private static final Slot TUESDAY = slot("2026-09-08T14:00:00+02:00", "Dortmund", "Ben");
    private static final Slot THURSDAY = slot("2026-09-10T08:00:00+02:00", "Leipzig", "Ada");

    @Test
    void saysTheDifferenceInOneSentence() {
        Breach travel = new Breach(Rule.S14, -26, List.of("V"), Map.of("short", 260L));
        Breach again = new Breach(Rule.S8, 1, List.of("V"), Map.of("other", LocalDate.of(2026, 5, 12)));
        assertThat(sentence(TUESDAY, THURSDAY, Locale.ENGLISH, travel, again))
                .isEqualTo(
                        "moves from Tue 14:00 in Dortmund to Thu 08:00 in Leipzig: no travel, but the same mentor as in May");
        assertThat(sentence(TUESDAY, THURSDAY, Locale.GERMAN, travel, again))
                .isEqualTo(
                        "rückt von Di. 14:00 in Dortmund auf Do. 08:00 in Leipzig: keine Reise, aber derselbe Mentor wie im Mai");
    }

    @Test
    void namesTheYearOfWhatWasInAnother() {
        Breach again = new Breach(Rule.S8, 1, List.of("V"), Map.of("other", LocalDate.of(2025, 11, 3)));
        assertThat(sentence(TUESDAY, THURSDAY, Locale.ENGLISH, again))
                .endsWith(": the same mentor as in November 2025");
    }

    @Test
    void namesTheDatesWhereTheWeekIsAnother() {
        assertThat(sentence(TUESDAY, slot("2026-09-15T14:00:00+02:00", "Dortmund", "Ben"), Locale.ENGLISH))
                .isEqualTo("moves from Tue 8 Sep 14:00 to Tue 15 Sep 14:00 in Dortmund: nothing else is different");
    }

    @Test
    void saysWhereAVisitWithoutAPlaceGoes() {
        assertThat(sentence(null, THURSDAY, Locale.ENGLISH))
                .isEqualTo("goes to Thu 10 Sep 08:00 in Leipzig beside Ada: nothing else is different");
    }

    @Test
    void putsABrokenRuleBeforeWhatOnlyCosts() {
        Breach wish = new Breach(Rule.S3, 1, List.of("V"), Map.of());
        Breach language = new Breach(Rule.H8, 1, List.of("V"), Map.of("executive", "E", "mentor", "M", "queue", "Q"));
        assertThat(sentence(TUESDAY, THURSDAY, Locale.ENGLISH, wish, language))
                .endsWith(": E, M and Q have no language in common and a wish missed");
    }

    @Test
    void leavesOutWhatOnlyChangesSides() {
        Breach left = new Breach(Rule.S7, -5, List.of("V"), Map.of("site", "Dortmund"));
        Breach joined = new Breach(Rule.S7, 5, List.of("V"), Map.of("site", "Leipzig"));
        assertThat(sentence(TUESDAY, THURSDAY, Locale.ENGLISH, left, joined)).endsWith("nothing else is different");
        assertThat(sentence(TUESDAY, THURSDAY, Locale.ENGLISH, left, new Breach(Rule.S7, 7, List.of("V"), Map.of())))
                .endsWith(": a fuller week");
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void hasWordsForEveryRuleThatAMoveMayChange(Rule rule) {
        if (rule.level() == Rule.Level.SOFT) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
                for (long count : new long[] {-3, 3}) {
                    assertThat(sentence(TUESDAY, THURSDAY, locale, new Breach(rule, count, List.of("V"), Map.of())))
                            .doesNotContain("{", "nothing else", "sonst");
                }
            }
        }
    }

    @Test
    void saysCostsInMissedWishes() {
        assertThat(CostWords.text(60, WEIGHTS, Locale.ENGLISH)).isEqualTo("costs as much as two missed wishes");
        assertThat(CostWords.text(-30, WEIGHTS, Locale.ENGLISH)).isEqualTo("is worth as much as a missed wish");
        assertThat(CostWords.text(5, WEIGHTS, Locale.GERMAN)).isEqualTo("kostet so gut wie nichts");
        assertThat(CostWords.text(210, WEIGHTS, Locale.GERMAN)).isEqualTo("kostet so viel wie 7 verfehlte Wünsche");
        assertThat(CostWords.text(7, Map.of(), Locale.ENGLISH)).isEqualTo("costs 7 points");
    }

    private static String sentence(@Nullable Slot from, Slot to, Locale locale, Breach... breaches) {
        return MoveWords.sentence(
                from, new Alternative(to, new Score(0, 0, 0), Arrays.asList(breaches)), WEIGHTS, locale, Names.IDS);
    }

    private static Slot slot(String from, String site, String mentor) {
        OffsetDateTime start = OffsetDateTime.parse(from);
        return new Slot("S/MORNING", "S", Slot.Part.MORNING, mentor, site, "calm", start, start.plusHours(4));
    }
}
