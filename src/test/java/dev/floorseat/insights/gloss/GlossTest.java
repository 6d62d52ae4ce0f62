package dev.floorseat.insights.gloss;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.insights.gloss.Gloss.Glossed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GlossTest {

    private final Gloss gloss = OurGloss.with(false);

    @Test
    void takesGermanWordsForEnglishOnes() {
        assertThat(gloss.english("Die Gutschrift fehlt auf der Rechnung."))
                .isEqualTo("the refund credit missing on the bill invoice .");
    }

    @Test
    void leavesEnglishAlone() {
        assertThat(gloss.english("The customer was not told in time")).isEqualTo("the customer was not told in time");
    }

    @Test
    void looksAtEachWordSinceANoteMixesBoth() {
        assertThat(gloss.english("Kunde wartet auf callback, no reminder in the system"))
                .isEqualTo("customer wait on callback , no reminder in the system");
    }

    @Test
    void bringsVerbsTogetherThatComeApart() {
        assertThat(gloss.english("Kunden legen nach zwei Minuten auf")).isEqualTo("customer hang up after two minute");
    }

    @Test
    void knowsFormsOfAWord() {
        assertThat(gloss.english("gekündigt")).isEqualTo("cancel");
        assertThat(gloss.english("kündigten")).isEqualTo("cancel");
        assertThat(gloss.english("Kündigungen")).isEqualTo("cancellation");
        assertThat(gloss.english("zurückgerufen")).isEqualTo("call back");
    }

    @Test
    void splitsCompounds() {
        assertThat(gloss.english("Kundenkarte")).isEqualTo("customer card");
        assertThat(gloss.english("Paketkosten")).isEqualTo("parcel costs");
    }

    @Test
    void letsWordsPassThatNobodyKnows() {
        assertThat(gloss.english("Der Xyloflux fehlt")).isEqualTo("the xyloflux missing");
    }

    @Test
    void takesTheGlossaryBeforeEverythingElse() {
        Vocabulary vocabulary = Vocabulary.packaged();
        Words words =
                new Words(Map.of("rechnung", "monthly statement", "grüner knopf", "activation"), vocabulary, null);
        Gloss own = new Gloss(words, new Languages(words));
        assertThat(own.english("Rechnung fehlt, der grüne Knopf auch")).startsWith("monthly statement missing");
        assertThat(own.english("Wo ist ein grüner Knopf?")).contains("activation");
    }

    @Test
    void keepsWhatWasTypedBesideIt() {
        assertThat(gloss.of("Gutschrift")).containsExactly(new Glossed("Gutschrift", "refund credit"));
    }

    @Test
    void survivesWhatIsNoText() {
        assertThat(gloss.english("")).isEmpty();
        assertThat(gloss.english(" \n ---  ")).isEqualTo("- - -");
        assertThat(gloss.of("😀 12.50 €")).isNotEmpty();
    }

    @Test
    void readsDingWhereItIs(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("de-en");
        Files.writeString(file, """
                # Version :: test
                Hebel {m} [techn.] | Hebel {pl} :: lever | levers
                etw. entgraten {vt} (Werkstück) | entgratend | entgratet :: to deburr sth.; to trim sth. | deburring | deburred
                Kraut {n}; Gewächs {n} :: herb; wort [archaic]
                """);
        Vocabulary vocabulary = Vocabulary.packaged();
        Ding ding = Ding.read(file, vocabulary::commonness);
        assertThat(ding.english("hebel")).contains("lever");
        assertThat(ding.english("entgraten")).contains("trim");
        assertThat(ding.english("gewächs")).contains("herb");
        assertThat(ding.english("nichtda")).isEmpty();
        Words words = new Words(Map.of(), vocabulary, ding);
        assertThat(new Gloss(words, new Languages(words)).english("Der Hebel fehlt"))
                .isEqualTo("the lever missing");
    }

    @Test
    void namesSharedWordsAsTheirAuthorsWroteThem() {
        assertThat(SharedWords.of(
                        gloss.of("Gutschrift kommt erst mit der nächsten Rechnung"),
                        gloss.of("The credit is only on the next bill")))
                .contains("Gutschrift / credit", "Rechnung / bill")
                .noneMatch(words -> words.contains("refund"));
    }

    @Test
    void hasSeveralHundredWordsOfCallCentres() {
        assertThat(Words.read("glossary")).hasSizeGreaterThan(600);
        assertThat(Words.read("glossary").values()).allMatch(english -> !english.isBlank());
    }
}
