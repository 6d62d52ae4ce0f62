package dev.floorseat.rules.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.rules.conflict.Comparison.Order;
import dev.floorseat.rules.conflict.Conflict.Reason;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final Order INSTALMENTS =
            Order.rule("Eine hohe Nachzahlung überfordert jemanden", "Raten von sich aus anbieten.", Set.of("billing"));

    private final Comparison comparison = new Comparison(new Opposites());

    @Test
    void findsTheOppositeActInTheSameSituation() {
        Order other = Order.rule("Die Nachzahlung ist hoch", "Raten ablehnen und auf die Frist hinweisen.", Set.of());
        assertThat(comparison.between(INSTALMENTS, other)).hasValueSatisfying(found -> {
            assertThat(found.shared()).contains("nachzahlung");
            assertThat(found.because()).contains(new Reason("anbieten", false, "ablehnen", false));
            assertThat(found.queues()).containsExactly("billing");
        });
    }

    @Test
    void findsWhatTheOtherDenies() {
        Order other = Order.rule("Bei hoher Nachzahlung", "Keine Raten anbieten.", Set.of("billing"));
        assertThat(reasons(INSTALMENTS, other)).contains(new Reason("anbieten", false, "anbieten", true));

        Order english = Order.rule("Guests leave before breakfast", "Offer a pot of coffee.", Set.of());
        Order directive = Order.directive(
                "Breakfast hours", "Guests who leave before breakfast: do not offer coffee at the desk.", Set.of());
        assertThat(reasons(english, directive)).contains(new Reason("offer", false, "offer", true));
    }

    @Test
    void seesADenialAtTheEndOfAGermanClause() {
        Order one = Order.rule("Störung bekannt", "Die Uhrzeit nennen.", Set.of());
        Order other = Order.rule("Bekannte Störung", "Die Uhrzeit nennen wir nicht.", Set.of());
        assertThat(reasons(one, other)).extracting(Reason::thereDenied).contains(true);
    }

    @Test
    void leavesAloneWhatIsForOtherQueuesOrSituationsOrSaysTheSame() {
        assertThat(comparison.between(
                        INSTALMENTS, Order.rule("Die Nachzahlung ist hoch", "Raten ablehnen.", Set.of("moving"))))
                .isEmpty();
        assertThat(comparison.between(INSTALMENTS, Order.rule("Jemand zieht um", "Raten ablehnen.", Set.of())))
                .isEmpty();
        assertThat(comparison.between(
                        INSTALMENTS, Order.rule("Die Nachzahlung ist hoch", "Bis zu sechs Raten gewähren.", Set.of())))
                .isEmpty();
        assertThat(comparison.between(
                        Order.rule("Rückruf verlangt", "Nicht ablehnen.", Set.of()),
                        Order.rule("Rückruf verlangt", "Gewähren.", Set.of())))
                .isEmpty();
    }

    private List<Reason> reasons(Order one, Order other) {
        return comparison.between(one, other).orElseThrow().because();
    }
}
