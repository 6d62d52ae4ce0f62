package dev.floorseat.rules.book.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingTest {

    private final Reading reading = new Reading();

    @Test
    void takesCompoundsApartOfWhichTheDictionaryKnowsOnlyParts() {
        assertThat(reading.apart("rücksendeetikett")).contains(List.of("rücksende", "etikett"));
        assertThat(reading.apart("gutschriftsbetrag")).contains(List.of("gutschrifts", "betrag"));
        assertThat(reading.apart("kaffeekanne")).contains(List.of("kaffee", "kanne"));
        assertThat(reading.apart("etikett")).isEmpty();
    }

    @Test
    void readsAWordAndThePartOfACompoundAlike() {
        assertThat(reading.german("Rücksendung")).containsAnyElementsOf(reading.german("rücksende"));
        assertThat(reading.german("Lieferung")).containsAnyElementsOf(reading.german("liefer"));
        assertThat(reading.english("refunded")).isEqualTo(reading.english("refunds"));
    }

    @Test
    void leavesOutWhatCarriesNothingInEitherLanguage() {
        assertThat(reading.words("Was ist mit der Rücksendung and the label?")).contains("rücksendung", "label");
        assertThat(reading.words("der the")).isEmpty();
    }
}
