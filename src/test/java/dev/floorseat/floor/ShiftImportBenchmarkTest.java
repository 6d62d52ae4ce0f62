package dev.floorseat.floor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.ProductTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** How long 100,000 shifts take: new, again unchanged, all changed. They must come in within a minute. */
@ProductTest
@Transactional
@Tag("benchmark")
class ShiftImportBenchmarkTest {

    private static final Logger LOG = LoggerFactory.getLogger(ShiftImportBenchmarkTest.class);
    private static final int MENTORS = 400;
    private static final int DAYS = 250;

    @Autowired
    Imports imports;

    @Test
    void imports100000ShiftsInUnderAMinute() {
        run(ImportKind.SITES, "id;name;zone;state;seats\nbm-LEJ;Leipzig;Europe/Berlin;DE-SN;4\n");
        run(
                ImportKind.QUEUES,
                "id;name;channel;strain;languages\nbm-billing;Rechnung;PHONE;4;de\nbm-chat;Chat;CHAT;2;de\n");
        StringBuilder people = new StringBuilder("id;name;email;roles\n");
        for (int mentor = 0; mentor < MENTORS; mentor++) {
            people.append(String.format("bm-M%1$d;Agent %1$d;agent%1$d@example.com;MENTOR%n", mentor));
        }
        run(ImportKind.PEOPLE, people.toString());

        String shifts = shifts("bm-billing");
        assertThat(timed("new", shifts).created()).isEqualTo(MENTORS * DAYS);
        assertThat(timed("unchanged", shifts).unchanged()).isEqualTo(MENTORS * DAYS);
        assertThat(timed("changed", shifts("bm-chat")).changed()).isEqualTo(MENTORS * DAYS);
    }

    private ImportResult timed(String what, String text) {
        Instant start = Instant.now();
        ImportResult result = run(ImportKind.SHIFTS, text);
        Duration taken = Duration.between(start, Instant.now());
        LOG.info(
                "Benchmark: {} shifts {} ({} MB of CSV) in {} ms, aimed at a minute",
                MENTORS * DAYS,
                what,
                text.length() / 1_000_000,
                taken.toMillis());
        return result;
    }

    private static String shifts(String queue) {
        StringBuilder file = new StringBuilder("id;mentor;site;queue;from;to\n");
        LocalDate first = LocalDate.parse("2032-01-05");
        for (int mentor = 0; mentor < MENTORS; mentor++) {
            for (int day = 0; day < DAYS; day++) {
                LocalDate date = first.plusDays(day);
                file.append("bm-S")
                        .append(mentor)
                        .append('-')
                        .append(day)
                        .append(";bm-M")
                        .append(mentor);
                file.append(";bm-LEJ;")
                        .append(queue)
                        .append(';')
                        .append(date)
                        .append("T06:00;")
                        .append(date)
                        .append("T14:00\n");
            }
        }
        return file.toString();
    }

    private ImportResult run(ImportKind kind, String csv) {
        ImportResult result = imports.run(kind, ImportFile.csv(kind + ".csv", csv), "benchmark", false);
        assertThat(result.faults()).isEmpty();
        return result;
    }
}
