package dev.floorseat.floor.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.web.Fault;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonFileTest {

    private final Faults faults = new Faults();

    @Test
    void readsObjectsWithListsNumbersAndLicences() {
        List<Row> rows = read("""
                [{"id": "E1", "languages": ["de", "en"], "balance": -2, "optedIn": true, "manager": null,
                  "licence": {"from": "2026-01-01", "to": "2027-12-31"}}]
                """);

        assertThat(faults.none()).isTrue();
        Row row = rows.get(0);
        assertThat(new RowReader(row, faults).list("languages")).containsExactly("de", "en");
        assertThat(row.text("balance")).isEqualTo("-2");
        assertThat(row.text("optedIn")).isEqualTo("true");
        assertThat(row.text("licenceFrom")).isEqualTo("2026-01-01");
        assertThat(row.text("licenceTo")).isEqualTo("2027-12-31");
        assertThat(row.has("manager")).isTrue();
        assertThat(row.text("manager")).isNull();
        assertThat(row.has("homeSite")).isFalse();
    }

    @Test
    void pointsAtUnknownDoubleAndNestedFields() {
        assertThat(
                        read(
                                "[{\"id\": \"E1\"}, {\"id\": \"E2\", \"shoe/size\": [44], \"id\": \"E3\", \"name\": {\"first\": 1}}]"))
                .hasSize(1);

        assertThat(pointers())
                .containsExactly(
                        "/1/shoe~1size floor.import.unknown-column",
                        "/1/id floor.import.double-column",
                        "/1/name floor.import.json-text");
    }

    @Test
    void pointsAtWhatIsNoObjectAndAtWhatIsNoText() {
        read("[[1], {\"roles\": [\"MENTOR\", 7]}, 5, {\"licence\": \"always\"}]");

        assertThat(pointers())
                .containsExactly(
                        "/0 floor.import.json-object",
                        "/1/roles/1 floor.import.json-text",
                        "/2 floor.import.json-object",
                        "/3/licence floor.import.json-licence");
    }

    @Test
    void wantsOneArray() {
        read("{\"people\": []}");
        read("[] []");

        assertThat(pointers()).containsExactly(" floor.import.json-array", " floor.import.json-array");
    }

    @Test
    void namesTheLineWhereItStopsBeingJson() {
        read("[{\"id\": \"E1\"},\n {\"id\": E2}]");

        assertThat(faults.kept()).extracting(Fault::key).containsExactly("floor.import.json-broken");
        assertThat(faults.kept()).extracting(Fault::line).containsExactly(2);
    }

    @Test
    void namesAnEndThatComesTooEarly() {
        read("[{\"id\": \"E1\"");

        assertThat(faults.kept()).extracting(Fault::key).containsExactly("floor.import.json-broken");
    }

    @Test
    void anEmptyArrayHasNoRecordsAndNoFaults() {
        assertThat(read("[]")).isEmpty();
        assertThat(faults.none()).isTrue();
    }

    private List<String> pointers() {
        return faults.kept().stream()
                .map(fault -> fault.pointer() + " " + fault.key())
                .toList();
    }

    private List<Row> read(String text) {
        List<Row> rows = new ArrayList<>();
        new JsonFile(text, PersonReader.COLUMNS, faults).forEach(rows::add);
        return rows;
    }
}
