package dev.floorseat.rotation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.floor.ImportFile;
import dev.floorseat.floor.ImportKind;
import dev.floorseat.floor.Imports;
import dev.floorseat.rotation.Attendances;
import dev.floorseat.rotation.PastVisits;
import dev.floorseat.rotation.PastVisits.PastVisit;
import dev.floorseat.rotation.ledger.Gaps.Behind;
import dev.floorseat.rotation.ledger.Gaps.NearCap;
import dev.floorseat.rotation.ledger.Ledger;
import dev.floorseat.rotation.ledger.LedgerEntry;
import dev.floorseat.rotation.ledger.LedgerEntry.Hours;
import dev.floorseat.rotation.ledger.LedgerEntry.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

@ProductTest
class LedgerTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    MockMvc mvc;

    @Autowired
    Ledger ledger;

    @Autowired
    PastVisits past;

    @Autowired
    Attendances attendances;

    @Autowired
    Imports imports;

    @Autowired
    TestClock clock;

    private final PlannedCompany company;
    private LocalDate monday = LocalDate.EPOCH;

    LedgerTest(@Autowired ApplicationContext product) {
        company = PlannedCompany.found(product);
    }

    /** E1 was with M1 three months ago, comes to M1 early on Monday, published, and E2 to M2 on Tuesday in the draft. */
    @BeforeEach
    void somebodyVisited() {
        clock.set(company.weekBefore());
        monday = company.company().monday();
        Instant before = monday.minusWeeks(12).atTime(14, 0).atZone(BERLIN).toInstant();
        past.add(List.of(new PastVisit(
                company.person("E1"),
                company.person("M1"),
                company.company().id("LEJ"),
                company.company().id("billing"),
                before,
                before.plusSeconds(4 * 3600))));
        company.place("E2", 2, null).place("E1", 1, 0).publish().place("E2", 2, 1);
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void holdsTwelveMonthsAndTheRotation() {
        List<LedgerEntry> entries = ours();

        assertThat(entries)
                .extracting(LedgerEntry::standing)
                .containsExactly(Standing.DRAFT, Standing.PUBLISHED, Standing.HISTORIC);
        assertThat(entries.get(1).hours()).containsExactly(Hours.EARLY);
        assertThat(entries.get(2).hours()).isEmpty();
        assertThat(entries.get(2).host()).isEqualTo("Karim Yilmaz");
        past.add(List.of(new PastVisit(
                company.person("E1"),
                company.person("M3"),
                company.company().id("LEJ"),
                company.company().id("returns"),
                company.weekBefore().minusSeconds(400 * 86_400L),
                company.weekBefore().minusSeconds(399 * 86_400L))));
        assertThat(ours()).hasSize(3);
    }

    @Test
    void countsFairnessBeforeAndAfter() {
        Ledger.Book book = ledger.of(company.rotation());

        assertThat(book.hosting().after().people()).isGreaterThanOrEqualTo(3);
        assertThat(book.hosting().after().highest()).isGreaterThanOrEqualTo(2);
        assertThat(book.unsocial().after().highest())
                .isGreaterThan(book.unsocial().before().lowest());
        company.place("E2", 2, null);
        long without = ledger.of(company.rotation()).unsocial().after().unevenness();
        company.place("E2", 2, 1);
        // with both at an early hour it is more even than with one alone
        assertThat(ledger.of(company.rotation()).unsocial().after().unevenness())
                .isLessThanOrEqualTo(without);
    }

    @Test
    void findsWhoIsBehindAndWhoHostsNearlyTooMuch() {
        assertThat(behind("Hanna Okafor")).isEqualTo(new Behind("Hanna Okafor", 3, 0, 1, 0));
        assertThat(behind("Hanna Okafor").unplaced()).isEqualTo(2);

        clock.set(PlannedCompany.at(monday).plusSeconds(5 * 3600));
        assertThat(behind("Hanna Okafor").debrief()).isEqualTo(1);
        attendances.credit(company.first("E1").visitId());
        assertThat(behind("Hanna Okafor").credited()).isEqualTo(1);

        imports.run(
                ImportKind.PEOPLE,
                ImportFile.csv(
                        "cap",
                        "id,name,email,language,roles,weekCap\n"
                                + company.company().id("M1") + ",Karim Yilmaz,m1@cap.example,de,mentor,1\n"),
                "test",
                false);
        assertThat(ledger.of(company.rotation()).gaps().nearCap()).contains(new NearCap("Karim Yilmaz", monday, 1, 1));
    }

    @Test
    void saysWhichDirectivesTheirOwnersNeverMet() {
        imports.run(
                ImportKind.PEOPLE,
                ImportFile.csv(
                        "own",
                        "id,name,email,language,roles,directiveQueues\n"
                                + company.company().id("E1") + ",Hanna Okafor,e1@own.example,de,executive,"
                                + company.company().id("billing") + "\n"
                                + company.company().id("E2") + ",Lars Brandt,e2@own.example,de,executive,"
                                + company.company().id("returns") + "\n"),
                "test",
                false);

        assertThat(ledger.of(company.rotation()).gaps().unmet())
                .filteredOn(unmet -> unmet.name() == null)
                .extracting(unmet -> unmet.owner() + " " + unmet.queues() + " " + unmet.planned())
                .contains("Lars Brandt [Returns] true")
                .doesNotContain("Hanna Okafor [Billing] true");
    }

    @Test
    void showsPlannersAllAndTheOthersTheirOwn() throws Exception {
        String page = "/rotations/" + company.rotation() + "/ledger";
        mvc.perform(get(page).with(Reader.planner()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Karim Yilmaz")));
        for (String show : List.of("EXECUTIVES", "MENTORS")) {
            mvc.perform(get(page + "?show=" + show).with(Reader.planner())).andExpect(status().isOk());
        }
        mvc.perform(get("/api/v1" + page).with(Reader.planner()))
                .andExpect(jsonPath("$.visits[*].standing").value(hasItems("DRAFT", "PUBLISHED", "HISTORIC")))
                .andExpect(jsonPath("$.visits[*].mentor")
                        .value(hasItem(company.company().id("M1"))));

        mvc.perform(get("/my/ledger").with(Reader.as("EXECUTIVE", company.person("E1"))))
                .andExpect(content().string(containsString("Karim Yilmaz")))
                .andExpect(content().string(not(containsString("Lars Brandt"))));
        // a draft is nobody's business but the planner's
        mvc.perform(get("/my/ledger").with(Reader.as("MENTOR", company.person("M2"))))
                .andExpect(content().string(not(containsString("Lars Brandt"))));
    }

    private List<LedgerEntry> ours() {
        return ledger.of(company.rotation()).entries().stream()
                .filter(entry -> entry.executive().equals(company.person("E1"))
                        || entry.executive().equals(company.person("E2")))
                .toList();
    }

    private Behind behind(String name) {
        return ledger.of(company.rotation()).gaps().behind().stream()
                .filter(each -> each.executive().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
