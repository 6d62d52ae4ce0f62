package dev.floorseat.floor.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.floor.Channel;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowReaderTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Faults faults = new Faults();

    @ParameterizedTest
    @CsvSource({
        "2027-01-11T06:00:00+01:00, 2027-01-11T05:00:00Z",
        "2027-01-11T06:00+0100,     2027-01-11T05:00:00Z",
        "2027-01-11T06:00:00Z,      2027-01-11T06:00:00Z",
        "2027-01-11T06:00,          2027-01-11T05:00:00Z",
        "2027-07-11 06:00,          2027-07-11T04:00:00Z",
        "2027-10-31T02:30:00+01:00, 2027-10-31T01:30:00Z"
    })
    void readsTimesWithTheirOffsetOrOnTheWallClockOfTheSite(String text, Instant expected) {
        assertThat(reader("from", text).instant("from", BERLIN)).isEqualTo(expected);
        assertThat(faults.none()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-28T02:30, floor.import.hour-missing",
        "2027-10-31T02:30, floor.import.hour-twice",
        "2027-02-30T06:00, floor.import.bad-instant",
        "20270111,         floor.import.bad-instant",
        "11.01.2027 06:00, floor.import.bad-instant",
        "0027-01-11T06:00, floor.import.bad-instant"
    })
    void refusesTimesThatDoNotExistOrAreThereTwice(String text, String key) {
        reader("from", text).instant("from", BERLIN);

        assertThat(faults.kept()).extracting(fault -> fault.key()).containsExactly(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"max[1]@firma.de", "jörg@firma.de", "max@firma", "Max <max@firma.de>"})
    void refusesAddressesToWhichNoMailCanBeWritten(String address) {
        reader("email", address).email("email");

        assertThat(faults.kept()).extracting(fault -> fault.key()).containsExactly("floor.import.bad-email");
    }

    @Test
    void wantsAnOffsetWhereThereIsNoSite() {
        reader("from", "2027-01-11T06:00").instant("from", null);

        assertThat(faults.kept()).extracting(fault -> fault.key()).containsExactly("floor.import.offset-needed");
    }

    @Test
    void readsListsSeparatedByBlanksOrBars() {
        assertThat(reader("sites", " LEJ|DTM  HAM ").list("sites")).containsExactlyInAnyOrder("LEJ", "DTM", "HAM");
        assertThat(reader("sites", null).list("sites")).isEmpty();
    }

    @Test
    void readsMidnightAtTheEndOfTheDay() {
        assertThat(reader("closes", "24:00").time("closes")).isEqualTo(LocalTime.MIDNIGHT);
    }

    @Test
    void readsChoicesWhateverTheirCase() {
        assertThat(reader("channel", "E-Mail").choice("channel", Channel.class)).isEqualTo(Channel.EMAIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1001", "four", "4.0", "99999999999"})
    void refusesNumbersOutOfRange(String text) {
        reader("seats", text).number("seats", 0, 1000);

        assertThat(faults.kept()).extracting(fault -> fault.key()).containsExactly("floor.import.bad-number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"amira", "amira@", "@example.com", "a b@example.com", "amira@example", "a@b.de,c@d.de"})
    void refusesWhatIsNoAddress(String text) {
        reader("email", text).email("email");

        assertThat(faults.kept()).extracting(fault -> fault.key()).containsExactly("floor.import.bad-email");
    }

    @Test
    void refusesLineBreaksInNamesBecauseTheyEndUpInMailHeaders() {
        reader("name", "Amira\r\nBcc: all@example.com").text("name", 200);

        assertThat(faults.kept()).extracting(fault -> fault.key()).containsExactly("floor.import.control-character");
    }

    @Test
    void refusesIdsThatListsCouldNotHold() {
        reader("id", "a|b").id("id");
        reader("id", "a b").id("id");
        reader("id", "x".repeat(65)).id("id");

        assertThat(faults.kept())
                .extracting(fault -> fault.key())
                .containsOnly("floor.import.bad-id")
                .hasSize(3);
    }

    @Test
    void saysOnceThatSomethingIsMissing() {
        RowReader reader = reader("id", null);
        reader.id("id");

        assertThat(reader.good()).isFalse();
        assertThat(faults.kept()).extracting(fault -> fault.key()).containsExactly("floor.import.required");
    }

    private RowReader reader(String column, @Nullable String text) {
        Map<String, @Nullable String> values = new HashMap<>();
        values.put(column, text);
        return new RowReader(new JsonRow(0, values), faults);
    }
}
