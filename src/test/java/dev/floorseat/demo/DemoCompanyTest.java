package dev.floorseat.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.floor.ImportKind;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DemoCompanyTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final LocalDate CHRISTMAS = LocalDate.parse("2026-12-25");
    private static final LocalDate SAXON_HOLIDAY = LocalDate.parse("2026-11-25");

    private final DemoCompany company = on(TODAY);

    @Test
    void isTheSameForTheSameSeedAndDay() {
        DemoCompany again = on(TODAY);

        for (ImportKind kind : ImportKind.values()) {
            assertThat(text(again, kind)).as("%s", kind).isEqualTo(text(company, kind));
        }
        assertThat(again.busy()).isEqualTo(company.busy());
        assertThat(again.wishes()).isEqualTo(company.wishes());
    }

    @Test
    void beginsOnTheMondayAfterTodayForTwelveWeeks() {
        assertThat(company.from()).isEqualTo("2026-11-23");
        assertThat(on(LocalDate.parse("2026-11-23")).from()).isEqualTo("2026-11-30");
        assertThat(company.to().getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(company.to()).isEqualTo("2027-02-14");
    }

    @Test
    void hasTheSizeOfARealCompany() {
        assertThat(company.executives()).hasSize(24).doesNotHaveDuplicates().contains(company.demoExecutive());
        assertThat(company.mentors()).hasSize(60).doesNotHaveDuplicates().contains(company.demoMentor());
        assertThat(lines(ImportKind.SITES)).hasSize(3);
        assertThat(lines(ImportKind.QUEUES)).hasSize(12);
        assertThat(lines(ImportKind.SHIFTS).size()).isBetween(3_200, 3_900);
    }

    @Test
    void nobodyWorksOnThePublicHolidaysOfTheSite() {
        assertThat(lines(ImportKind.SHIFTS)).noneMatch(line -> line.contains("-20261225"));
        assertThat(lines(ImportKind.SHIFTS))
                .filteredOn(line -> line.contains("-20261125"))
                .isNotEmpty()
                .noneMatch(line -> line.contains(";LEJ;"));
    }

    @Test
    void someWorkOnSaturdaysAndNobodyOnSundays() {
        List<DayOfWeek> days = lines(ImportKind.SHIFTS).stream()
                .map(line ->
                        LocalDate.parse(line.split(";", -1)[4].substring(0, 10)).getDayOfWeek())
                .toList();

        assertThat(days).contains(DayOfWeek.SATURDAY).doesNotContain(DayOfWeek.SUNDAY);
    }

    @Test
    void everybodyCanBeReachedAtAnAddressOfTheirOwn() {
        List<String> addresses = lines(ImportKind.PEOPLE).stream()
                .map(line -> line.split(";", -1)[2])
                .toList();

        assertThat(addresses)
                .doesNotHaveDuplicates()
                .allMatch(address -> address.matches("[a-z.-]+@floorseat\\.example"))
                .contains("henrik.okafor@floorseat.example", "friederike.albers@floorseat.example");
    }

    private List<String> lines(ImportKind kind) {
        return text(company, kind).lines().skip(1).toList();
    }

    private static String text(DemoCompany company, ImportKind kind) {
        return new String(Objects.requireNonNull(company.files().get(kind)).content(), StandardCharsets.UTF_8);
    }

    private static DemoCompany on(LocalDate today) {
        Map<String, Set<LocalDate>> holidays = Map.of("DE-SN", Set.of(CHRISTMAS, SAXON_HOLIDAY));
        return new DemoCompany(DemoCompany.SEED, today, state -> holidays.getOrDefault(state, Set.of(CHRISTMAS)));
    }
}
