package dev.floorseat.demo;

import dev.floorseat.notes.card.Cards;
import dev.floorseat.notes.card.ContextCard;
import dev.floorseat.notes.card.NewCard;
import dev.floorseat.people.People;
import dev.floorseat.people.PersonId;
import dev.floorseat.web.Dates;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the demo company's executives know and its floor does not: three context cards at the desks, two that wait for a decision. */
@Component
@Profile("demo")
class KnownAbove {

    private record Known(
            String maySay,
            @Nullable String mayNotSay,
            @Nullable String queue,
            int weeks) {}

    private static final List<Known> APPROVED = List.of(
            new Known(
                    "Gutschriften aus der Jahresabrechnung stehen auf der nächsten Rechnung, nicht auf der laufenden.",
                    "Einen Betrag nennen, bevor die Rechnung da ist.",
                    "billing-phone",
                    6),
            new Known(
                    "Ab dem nächsten Quartal gibt es Rechnungen auf Wunsch wieder auf Papier, ohne Aufpreis.",
                    null,
                    null,
                    10),
            new Known(
                    "Ein Umzug geht auch ohne Zählernummer: Wir holen sie beim Netzbetreiber ein.",
                    "Eine Frist zusagen, die der Netzbetreiber halten müsste.",
                    "moving-phone",
                    4));

    private static final List<Known> PROPOSED = List.of(
            new Known(
                    "Der Vertrag mit den Monteuren für Solaranlagen endet im Frühjahr; Termine danach vergeben wir ab nächstem Monat.",
                    "Wer danach montiert.",
                    "solar-phone",
                    8),
            new Known(
                    "Wer jetzt kündigt, bekommt die Bestätigung noch am selben Tag; das System ist seit gestern umgestellt.",
                    null,
                    "cancel-phone",
                    3));

    private final Cards cards;
    private final People people;
    private final Dates dates;

    KnownAbove(Cards cards, People people, Dates dates) {
        this.cards = cards;
        this.people = people;
        this.dates = dates;
    }

    void tell(DemoCompany company) {
        PersonId demo =
                people.byExternalId(company.demoExecutive()).orElseThrow().id();
        List<PersonId> others = people.executives().stream()
                .map(executive -> executive.person().id())
                .filter(person -> !person.equals(demo))
                .limit(APPROVED.size())
                .toList();
        for (int i = 0; i < APPROVED.size(); i++) {
            PersonId proposer = i == 0 ? demo : others.get(i);
            propose(proposer, APPROVED.get(i));
            ContextCard card = cards.of(proposer).get(0);
            cards.approve(card.id(), card.version(), card(APPROVED.get(i)));
        }
        propose(demo, PROPOSED.get(0));
        propose(others.get(0), PROPOSED.get(1));
    }

    private void propose(PersonId proposer, Known known) {
        cards.propose(proposer, null, card(known));
    }

    private NewCard card(Known known) {
        return new NewCard(
                known.maySay(), known.mayNotSay(), known.queue(), dates.today().plusWeeks(known.weeks()));
    }
}
