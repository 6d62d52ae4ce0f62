package dev.floorseat.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.ProductTest;
import dev.floorseat.floor.Floor;
import dev.floorseat.floor.Imports;
import dev.floorseat.notes.card.CardState;
import dev.floorseat.notes.card.Cards;
import dev.floorseat.notes.card.ContextCard;
import dev.floorseat.notes.guard.CompanyGuard;
import dev.floorseat.notes.guard.Typed;
import dev.floorseat.people.People;
import dev.floorseat.web.Dates;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ProductTest
@Transactional
class KnownAboveTest {

    @Autowired
    Imports imports;

    @Autowired
    Floor floor;

    @Autowired
    People people;

    @Autowired
    Cards cards;

    @Autowired
    CompanyGuard guard;

    @Autowired
    Dates dates;

    @Autowired
    Clock clock;

    @Test
    void laysThreeCardsOnTheDesksAndTwoBeforeALead() {
        Set<Long> before = cards.all().stream().map(ContextCard::id).collect(Collectors.toSet());
        DemoCompany company = DemoConfiguration.today(clock, floor);
        new CompanyLoad(imports, people).load(company);

        new KnownAbove(cards, people, dates).tell(company);

        List<ContextCard> ours =
                cards.all().stream().filter(card -> !before.contains(card.id())).toList();
        assertThat(ours).filteredOn(card -> card.inForce(dates.today())).hasSize(3);
        assertThat(ours).filteredOn(card -> card.state() == CardState.PROPOSED).hasSize(2);
        assertThat(cards.inForce("billing-phone", dates.today())).hasSizeGreaterThanOrEqualTo(2);
        ours.forEach(
                card -> guard.admit(new Typed("/maySay", card.maySay()), new Typed("/mayNotSay", card.mayNotSay())));
    }
}
