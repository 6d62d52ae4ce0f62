package dev.floorseat.floor.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.web.Fault;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvFileTest {

    private static final List<Column> COLUMNS =
            List.of(Column.required("id"), Column.required("name"), Column.optional("homeSite"));

    private final Faults faults = new Faults();

    @Test
    void readsCellsUnderTheirHeader() {
        assertThat(read("id,name,homeSite\r\nE1,Amira Haddad,LEJ\r\n")).containsExactly("E1|Amira Haddad|LEJ");
        assertThat(faults.none()).isTrue();
    }

    @Test
    void takesTheSeparatorFromTheHeaderAndNotFromTheRecords() {
        assertThat(read("id;name\nE1;Haddad, Amira, Dr.\n")).containsExactly("E1|Haddad, Amira, Dr.|null");
    }

    @Test
    void doesNotCountSeparatorsInsideQuotedHeaderNames() {
        read("id,\"a;b;c\",name\nE1,x,Amira\n");

        assertThat(faults.kept()).extracting(Fault::key).containsExactly("floor.import.unknown-column");
        assertThat(faults.kept().get(0).arguments()).startsWith("a;b;c");
    }

    @Test
    void ignoresTheCaseAndOrderOfHeaderNames() {
        assertThat(read("HOMESITE;Name;ID\nLEJ;Amira;E1\n")).containsExactly("E1|Amira|LEJ");
    }

    @Test
    void namesTheLineAfterACellOfSeveralLinesAndAfterBlankLines() {
        List<String> places = new ArrayList<>();
        new CsvFile("id,name\r\nE1,\"Amira\r\nHaddad\"\r\n\r\nE2,Ben\r\n", COLUMNS, faults)
                .forEach(row -> places.add(row.text("id") + "@"
                        + row.fault("name", "any").line() + ":"
                        + row.fault("name", "any").column()));

        assertThat(places).containsExactly("E1@2:2", "E2@5:2");
    }

    @Test
    void countsOldMacLineEndsAsLines() {
        List<Integer> lines = new ArrayList<>();
        new CsvFile("id,name\rE1,Amira\rE2,Ben", COLUMNS, faults)
                .forEach(row -> lines.add(row.fault("id", "any").line()));

        assertThat(lines).containsExactly(2, 3);
    }

    @Test
    void namesEveryUnknownDoubleAndMissingColumn() {
        assertThat(read("id,shoeSize,ID\nE1,44,E1\n")).isEmpty();

        assertThat(faults.kept())
                .extracting(fault -> fault.line() + ":" + fault.column() + " " + fault.key())
                .containsExactly(
                        "1:null floor.import.missing-column",
                        "1:2 floor.import.unknown-column",
                        "1:3 floor.import.double-column");
    }

    @Test
    void namesRecordsThatAreTooShortOrTooLongAndReadsTheOthers() {
        assertThat(read("id,name\nE1\nE2,Ben,more\nE3,Chi\n")).containsExactly("E3|Chi|null");

        assertThat(faults.kept())
                .extracting(fault -> fault.line() + " " + fault.key() + " " + fault.arguments())
                .containsExactly("2 floor.import.cells [2, 1]", "3 floor.import.cells [2, 3]");
    }

    @Test
    void namesTheLineWhereAQuotationMarkIsNeverClosed() {
        read("id,name\nE1,Amira\nE2,\"Ben\nE3,Chi\n");

        assertThat(faults.kept())
                .extracting(fault -> fault.line() + " " + fault.key())
                .containsExactly("3 floor.import.csv-broken");
    }

    @Test
    void namesTheLineWhereTextFollowsAClosedQuotationMark() {
        read("id,name\nE1,\"Amira\" Haddad\n");

        assertThat(faults.kept())
                .extracting(fault -> fault.line() + " " + fault.key())
                .containsExactly("2 floor.import.csv-broken");
    }

    @Test
    void readsDoubledQuotationMarksAndSeparatorsInsideQuotes() {
        assertThat(read("id;name\nE1;\"Amira \"\"Mira\"\"; Haddad\"\n"))
                .containsExactly("E1|Amira \"Mira\"; Haddad|null");
    }

    @Test
    void aHeaderAloneHasNoRecordsAndNoFaults() {
        assertThat(read("id,name\n")).isEmpty();
        assertThat(faults.none()).isTrue();
    }

    private List<String> read(String text) {
        List<String> read = new ArrayList<>();
        new CsvFile(text, COLUMNS, faults)
                .forEach(row -> read.add(row.text("id") + "|" + row.text("name") + "|" + row.text("homeSite")));
        return read;
    }
}
