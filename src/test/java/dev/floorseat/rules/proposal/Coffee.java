package dev.floorseat.rules.proposal;

import dev.floorseat.insights.Insight;
import dev.floorseat.insights.InsightId;
import dev.floorseat.insights.Insights;
import dev.floorseat.notes.Alike;
import dev.floorseat.notes.FieldNote;
import dev.floorseat.notes.NoteKind;
import dev.floorseat.notes.both.Sharing;
import dev.floorseat.notes.capture.Arrival;
import dev.floorseat.notes.capture.FieldNotes;
import dev.floorseat.notes.capture.NewNote;
import dev.floorseat.rotation.plan.Drafts;
import dev.floorseat.rotation.plan.Planning;
import dev.floorseat.rotation.plan.Visit;
import dev.floorseat.rotation.web.PlannedCompany;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Three visits in two weeks on which it came up that early guests get no coffee: E1 beside M1, E2 beside M2, E1 again beside M1. */
public final class Coffee {

    public static final String SITUATION = "Guests leave before breakfast begins";
    public static final String ACTION = "Put a pot of coffee at the door for guests who leave early";

    private static final AtomicInteger SENT = new AtomicInteger();

    private final ApplicationContext product;
    private final PlannedCompany company;
    private final List<Visit> visits = new ArrayList<>();
    private final List<FieldNote> notes = new ArrayList<>();

    private Coffee(ApplicationContext product) {
        this.product = product;
        this.company = PlannedCompany.found(product).place("E1", 1, 0).place("E2", 2, 7);
        visits.add(company.first("E1"));
        visits.add(company.first("E2"));
        Visit again = product.getBean(Drafts.class).of(company.rotation()).visits().stream()
                .filter(visit -> visit.visitor().equals(company.person("E1"))
                        && visit.number() != visits.get(0).number())
                .findFirst()
                .orElseThrow();
        product.getBean(Planning.class)
                .move(
                        again.visitId(),
                        again.version(),
                        company.company().slot(1, company.company().monday().plusDays(15), "FULL"),
                        false,
                        "planner");
        visits.add(again);
        company.publish();
    }

    /** Writes the notes, each on its visit, and shares them; nobody has said yet that they are the same. */
    public static Coffee noted(ApplicationContext product) {
        Coffee coffee = new Coffee(product);
        coffee.write(0, "E1", SITUATION, ACTION);
        coffee.write(0, "M1", "Early guests leave without breakfast", ACTION);
        coffee.write(1, "E2", SITUATION + " and are cross", "Give guests who leave early a cup of coffee");
        coffee.write(2, "E1", SITUATION, null);
        Sharing sharing = product.getBean(Sharing.class);
        coffee.visits.forEach(visit -> sharing.share(visit.visitId()));
        return coffee;
    }

    /** On the last visit, shared as it is, somebody writes what they say is the same as a rule; answers with the note's number. */
    public long writeTheSameAs(long rule) {
        write(2, "M1", "Nobody offers a drink at six", null, new Alike(Alike.Kind.RULE, rule, Alike.Choice.SAME));
        return notes.get(notes.size() - 1).id();
    }

    private void write(int visit, String author, String situation, @Nullable String action) {
        write(visit, author, situation, action, null);
    }

    private void write(int visit, String author, String situation, @Nullable String action, @Nullable Alike alike) {
        Instant at = PlannedCompany.at(
                        company.company().monday().plusDays(List.of(0, 7, 15).get(visit)))
                .plusSeconds(3600);
        notes.add(product.getBean(FieldNotes.class)
                .take(
                        visits.get(visit).visitId(),
                        company.person(author),
                        new NewNote(
                                "coffee-" + SENT.incrementAndGet(),
                                NoteKind.AGENT_IDEA,
                                situation,
                                action,
                                null,
                                null,
                                null,
                                null,
                                alike),
                        new Arrival(at, at)));
    }

    /** Somebody says that all of them are the same. */
    public Insight merged() {
        Insights insights = product.getBean(Insights.class);
        List<InsightId> ids = notes.stream()
                .map(note -> insights.byNote(List.of(note.id())).get(note.id()))
                .toList();
        InsightId into = java.util.Objects.requireNonNull(ids.get(0));
        ids.stream().skip(1).forEach(from -> insights.merge(java.util.Objects.requireNonNull(from), into, "lea"));
        return insights.of(into).orElseThrow();
    }

    public PlannedCompany company() {
        return company;
    }

    /** A morning after all of it. */
    public Instant afterwards() {
        return PlannedCompany.at(company.company().monday().plusDays(17));
    }
}
