package dev.floorseat.insights.gloss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.floorseat.ProductTest;
import dev.floorseat.web.Refusal;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The glossary as it is stored. */
@ProductTest
class GlossaryTest {

    @Autowired
    Glossary glossary;

    @Autowired
    JdbcClient jdbc;

    @Test
    void takesInWhatIsMissingHoweverMuchThereIsAndNotWhatWasRemoved() {
        glossary.add("Quastenflosser", "coelacanth", "lea");
        GlossaryEntry removed = glossary.find("Rechnungslauf", 0, 1).get(0);
        glossary.remove(removed.id(), removed.revision(), "lea");
        jdbc.sql("delete from insights_glossary where german = 'gutschrift'").update();

        glossary.seed();

        assertThat(glossary.words()).containsKey("gutschrift").doesNotContainKey("rechnungslauf");
        glossary.undo(removed.id(), removed.revision() + 1, "lea");
    }

    @Test
    void namesNobody() {
        assertThatThrownBy(() -> glossary.add("Ansprechpartner", "max@example.com", "lea"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void ofTwoWhoAddTheSameOneIsTold() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Callable<String> add = () -> {
                try {
                    glossary.add("Zwillingsgespann", "tandem", "lea");
                    return "added";
                } catch (Refusal refusal) {
                    return refusal.key();
                }
            };
            assertThat(List.of(two.submit(add), two.submit(add)).stream()
                            .map(each -> {
                                try {
                                    return each.get();
                                } catch (Exception e) {
                                    return e.toString();
                                }
                            })
                            .toList())
                    .containsExactlyInAnyOrder("added", "glossary.not-saved");
        } finally {
            two.shutdownNow();
        }
    }
}
