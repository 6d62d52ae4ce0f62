package dev.floorseat.rotation.horizon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.rotation.horizon.Horizon.Due;
import dev.floorseat.rotation.ledger.LedgerEntry.Standing;
import dev.floorseat.web.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Monday 1 March 2027 is the first of these weeks; on most days here it is the Wednesday after. */
class HorizonTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    private static final LocalDate TODAY = MONDAY.plusDays(2);
    private static final Horizon HORIZON = new Horizon(14, 4, 8);

    @Test
    void saysWhichWeeksMustBePublishedByWhen() {
        // this week and the next three are published, then six of draft
        List<PlanWeek> weeks = weeks("PPPPDDDDDD");

        assertThat(HORIZON.due(weeks, TODAY)).contains(new Due(week(4), week(7), week(4).minusDays(14), false));
        assertThat(HORIZON.due(weeks, week(2).plusDays(1)))
                .contains(new Due(week(4), week(7), week(4).minusDays(14), true));
    }

    @Test
    void endsTheWeeksWhereARotationEndsOrTheNextIsPublished() {
        assertThat(HORIZON.due(weeks("PDD.DD"), TODAY))
                .contains(new Due(week(1), week(2), week(1).minusDays(14), true));
        assertThat(HORIZON.due(weeks("PPDPDD"), TODAY))
                .contains(new Due(week(2), week(2), week(2).minusDays(14), true));
    }

    @Test
    void asksForNothingWhereAllIsPublishedAndForNothingOfTheWeekThatRuns() {
        assertThat(HORIZON.due(weeks("PPPP"), TODAY)).isEmpty();
        assertThat(HORIZON.due(weeks("DPPP"), TODAY)).isEmpty();
        assertThat(HORIZON.due(List.of(), TODAY)).isEmpty();
    }

    @Test
    void tellsHistoricPublishedAndDraftApart() {
        PlanWeek published = new PlanWeek(MONDAY, List.of("Spring"), 2, 0);
        assertThat(published.standing(MONDAY.minusDays(1))).isEqualTo(Standing.PUBLISHED);
        assertThat(published.standing(MONDAY.plusDays(6))).isEqualTo(Standing.PUBLISHED);
        assertThat(published.standing(MONDAY.plusDays(7))).isEqualTo(Standing.HISTORIC);
        assertThat(new PlanWeek(MONDAY, List.of("Spring"), 2, 1).standing(TODAY))
                .isEqualTo(Standing.DRAFT);
        assertThat(new PlanWeek(MONDAY, List.of("Spring"), 0, 0).standing(TODAY))
                .isEqualTo(Standing.DRAFT);
        assertThat(new PlanWeek(MONDAY, List.of(), 0, 0).standing(TODAY)).isNull();
    }

    @Test
    void reachesAsFarAsNoticePublishedWeeksAndDraftTogether() {
        assertThat(HORIZON.reach(TODAY)).isEqualTo(TODAY.plusDays(14 + 7 * 12));
        assertThat(HORIZON.faults()).isEmpty();
        assertThat(new Horizon(91, 0, 53).faults())
                .extracting(Fault::pointer)
                .containsExactly("/noticeDays", "/publishedWeeks", "/draftWeeks");
    }

    private static LocalDate week(int number) {
        return MONDAY.plusWeeks(number);
    }

    /** P: published, D: draft, a dot: no rotation. */
    private static List<PlanWeek> weeks(String picture) {
        List<PlanWeek> weeks = new ArrayList<>();
        for (int i = 0; i < picture.length(); i++) {
            char kind = picture.charAt(i);
            weeks.add(new PlanWeek(
                    week(i), kind == '.' ? List.of() : List.of("Spring"), kind == 'P' ? 3 : 0, kind == 'D' ? 3 : 0));
        }
        return weeks;
    }
}
