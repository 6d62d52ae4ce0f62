package dev.floorseat.rotation.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.ProductTest;
import dev.floorseat.directives.DirectiveRegister;
import dev.floorseat.directives.DirectiveText;
import dev.floorseat.floor.ImportFile;
import dev.floorseat.floor.ImportKind;
import dev.floorseat.floor.Imports;
import dev.floorseat.rotation.web.PlannedCompany;
import dev.floorseat.solver.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProductTest
class OwnOrdersTest {

    @Autowired
    ApplicationContext product;

    @Autowired
    DirectiveRegister register;

    @Autowired
    Imports imports;

    @Autowired
    Drafts drafts;

    @Test
    void asksForTheQueuesThatWereImportedAndThoseOfTheRegister() {
        PlannedCompany company = PlannedCompany.found(product);
        LocalDate monday = company.company().monday();
        String billing = company.company().id("billing");
        String returns = company.company().id("returns");
        imported(company, billing);
        order(company, Set.of(returns), monday);
        order(company, Set.of(), monday);
        assertThat(queues(company)).containsExactlyInAnyOrder(billing, returns);
    }

    @Test
    void asksOnlyForWhatIsInForceWhenTheRotationBegins() {
        PlannedCompany company = PlannedCompany.found(product);
        LocalDate monday = company.company().monday();
        order(company, Set.of(company.company().id("returns")), monday.plusDays(1));
        assertThat(queues(company)).isEmpty();
    }

    private void order(PlannedCompany company, Set<String> queues, LocalDate from) {
        register.add(
                company.person("E1"),
                List.of(new DirectiveText("Refunds overnight", "Book them the same day.", null, queues, from, null)),
                "lead");
    }

    private void imported(PlannedCompany company, String queue) {
        String file = "id,name,email,directiveQueues\n" + company.company().id("E1") + ",Hanna Okafor,e1@example.com,"
                + queue + "\n";
        assertThat(imports.run(ImportKind.PEOPLE, ImportFile.csv("people", file), "test", false)
                        .faults())
                .isEmpty();
    }

    private Set<String> queues(PlannedCompany company) {
        return drafts.of(company.rotation()).problem().executives().stream()
                .filter(each -> each.id().equals(company.company().id("E1")))
                .findFirst()
                .map(Problem.Executive::directiveQueues)
                .orElseThrow();
    }
}
