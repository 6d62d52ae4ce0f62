package dev.floorseat.notes.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.TestClock;
import dev.floorseat.directives.DirectiveRegister;
import dev.floorseat.directives.DirectiveText;
import dev.floorseat.floor.ImportFile;
import dev.floorseat.floor.ImportKind;
import dev.floorseat.floor.Imports;
import dev.floorseat.notes.card.Cards;
import dev.floorseat.notes.card.ContextCard;
import dev.floorseat.notes.card.NewCard;
import dev.floorseat.notes.debrief.Debriefs;
import dev.floorseat.notes.debrief.TypedDebrief;
import dev.floorseat.notes.debrief.TypedMistake;
import dev.floorseat.notes.promise.TypedPromise;
import dev.floorseat.people.People;
import dev.floorseat.people.PersonEntry;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.web.PlannedCompany;
import dev.floorseat.rules.Lexicon;
import dev.floorseat.rules.LexiconKind;
import dev.floorseat.rules.LexiconText;
import dev.floorseat.rules.Place;
import dev.floorseat.rules.RuleBook;
import dev.floorseat.rules.RuleText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * A company in which there is something to prepare for. Lars Brandt was with Karim Yilmaz on the first Monday, held the debrief and
 * promised something; Hanna Okafor comes on the Thursday after, at six. Hanna's orders act there; a card, a rule and a phrase are in force.
 */
public final class PreparedVisit {

    private static final ZoneId LEIPZIG = ZoneId.of("Europe/Berlin");

    private final ApplicationContext product;
    private final PlannedCompany company;

    private PreparedVisit(ApplicationContext product, PlannedCompany company) {
        this.product = product;
        this.company = company;
    }

    /** Sets everything up and leaves the clock at Monday noon. */
    public static PreparedVisit found(ApplicationContext product) {
        PlannedCompany company = PlannedCompany.found(product);
        PreparedVisit visit = new PreparedVisit(product, company);
        visit.reasons();
        visit.at(-7, "06:30");
        visit.orders();
        company.place("E2", 1, 0).place("E1", 1, 3).publish();
        visit.at(0, "12:00");
        visit.debrief();
        visit.card();
        visit.rules();
        return visit;
    }

    /** The number of Hanna's visit. */
    public long number() {
        return company.first("E1").number();
    }

    /** Somebody of the company: Hanna is E1, Lars E2, Karim M1. */
    public PersonId person(String name) {
        return company.person(name);
    }

    /** The company. */
    public PlannedCompany company() {
        return company;
    }

    /** Sets the clock to a time so many days after the first Monday, in Leipzig. */
    public void at(int day, String time) {
        product.getBean(TestClock.class).set(moment(day, time));
    }

    /** A time so many days after the first Monday, in Leipzig. */
    public Instant moment(int day, String time) {
        return day(day).atTime(LocalTime.parse(time)).atZone(LEIPZIG).toInstant();
    }

    /** Somebody reads another language from now on. */
    public void reads(String name, Locale language) {
        People people = product.getBean(People.class);
        PersonEntry entry =
                Objects.requireNonNull(people.entries().get(company.company().id(name)));
        people.enrol(List.of(new PersonEntry(
                entry.externalId(),
                entry.name(),
                entry.email(),
                language,
                entry.manager(),
                entry.languages(),
                entry.executive(),
                entry.mentor())));
    }

    private LocalDate day(int day) {
        return company.company().monday().plusDays(day);
    }

    private void reasons() {
        String language = product.getBean(People.class)
                .byId(person("M1"))
                .orElseThrow()
                .languages()
                .iterator()
                .next();
        var result = product.getBean(Imports.class)
                .run(
                        ImportKind.QUEUES,
                        ImportFile.csv(
                                "queues.csv",
                                "id;name;channel;strain;languages;reasons\n"
                                        + company.company().id("billing")
                                        + ";Rechnung und Abschlag;PHONE;4;" + language
                                        + ";Abschlag ist plötzlich gestiegen | Nachzahlung nicht verstanden |"
                                        + " Guthaben noch nicht ausgezahlt | Mahnung trotz Zahlung | Ratenzahlung | Umzug\n"),
                        "test",
                        false);
        assertThat(result.faults()).isEmpty();
    }

    private void orders() {
        order("E1", "Gutschriften erst mit der nächsten Rechnung", "Weniger einzelne Überweisungen", "billing");
        order("E1", "Keine Rückrufe nach 18 Uhr", null, "returns");
        order("E2", "Jedes Gespräch endet mit der Frage nach dem Ökotarif", null, "billing");
    }

    private void order(String owner, String name, @Nullable String intent, String queue) {
        product.getBean(DirectiveRegister.class)
                .add(
                        person(owner),
                        List.of(new DirectiveText(
                                name,
                                name + ".",
                                intent,
                                Set.of(company.company().id(queue)),
                                LocalDate.of(2020, 1, 1),
                                null)),
                        "test");
    }

    private void debrief() {
        product.getBean(Debriefs.class)
                .give(
                        company.first("E2").number(),
                        person("E2"),
                        new TypedDebrief(
                                "debrief-1",
                                List.of(
                                        "Drei von vier Anrufen drehen sich um den Abschlag",
                                        "Die Gutschrift im nächsten Monat versteht niemand",
                                        "Vier Systeme für eine Antwort"),
                                new TypedMistake(
                                        "Meine Vorgabe kostet jedes Gespräch eine Minute",
                                        null,
                                        new TypedMistake.About("PROCESS", "Frage nach dem Ökotarif")),
                                new TypedPromise("Die Pflichtfrage streichen", day(10).toString()),
                                null,
                                null,
                                null));
    }

    private void card() {
        Cards cards = product.getBean(Cards.class);
        NewCard wanted = new NewCard(
                "Die Abschläge steigen wegen der Netzentgelte, nicht wegen des Verbrauchs",
                "Um wie viel sie nächstes Jahr steigen",
                company.company().id("billing"),
                day(20));
        cards.propose(person("E2"), null, wanted);
        ContextCard proposed = cards.of(person("E2")).get(0);
        cards.approve(proposed.id(), proposed.version(), wanted);
    }

    private void rules() {
        Set<String> billing = Set.of(company.company().id("billing"));
        RuleBook book = product.getBean(RuleBook.class);
        book.takeOver(
                new RuleText(
                        "eine Nachzahlung über 200 Euro ansteht",
                        "Ratenzahlung von sich aus anbieten",
                        "bis zu sechs Raten",
                        "schon gemahnt wurde",
                        "Wir können das auch aufteilen."),
                billing,
                Place.NONE,
                "lead");
        product.getBean(Lexicon.class)
                .takeOver(
                        new LexiconText(
                                LexiconKind.REFRAME,
                                "Das kläre ich für Sie",
                                "Dafür bin ich nicht zuständig",
                                "Niemand will weitergereicht werden",
                                day(-7),
                                null),
                        billing,
                        "lead");
    }
}
