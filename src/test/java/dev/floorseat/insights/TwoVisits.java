package dev.floorseat.insights;

import dev.floorseat.notes.Alike;
import dev.floorseat.notes.FieldNote;
import dev.floorseat.notes.NoteKind;
import dev.floorseat.notes.both.Sharing;
import dev.floorseat.notes.capture.Arrival;
import dev.floorseat.notes.capture.FieldNotes;
import dev.floorseat.notes.capture.NewNote;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.web.PlannedCompany;
import dev.floorseat.rotation.web.Reader;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Two visits a week apart: E1 beside M1 on billing, then E2 beside M2 on returns; and what is written there. */
public final class TwoVisits {

    private static final AtomicInteger SENT = new AtomicInteger();

    private final ApplicationContext product;
    private final PlannedCompany company;
    private final Insights insights;

    private TwoVisits(ApplicationContext product, PlannedCompany company) {
        this.product = product;
        this.company = company;
        this.insights = product.getBean(Insights.class);
    }

    /** Plans and publishes them. */
    public static TwoVisits of(ApplicationContext product) {
        return new TwoVisits(
                product,
                PlannedCompany.found(product)
                        .place("E1", 1, 0)
                        .place("E2", 2, 7)
                        .publish());
    }

    /** The company. */
    public PlannedCompany company() {
        return company;
    }

    /** A queue's external id. */
    public String queue(String name) {
        return company.company().id(name);
    }

    /** Somebody of the company, such as E1, as a reader. */
    public RequestPostProcessor as(String name) {
        return Reader.as(name.startsWith("E") ? "EXECUTIVE" : "MENTOR", company.person(name));
    }

    /** The visit of somebody: M1 is beside E1, M2 beside E2. */
    public VisitId visitOf(String name) {
        return company.first("E" + name.substring(1)).visitId();
    }

    /** Somebody writes a note of friction on their visit; answers with its number. */
    public long write(String name, String text) {
        return write(name, text, null);
    }

    /** The same, with what the author said of it beside what looked alike. */
    public long write(String name, String text, @Nullable Alike alike) {
        return take(name, new NewNote(fresh(), NoteKind.FRICTION, text, null, null, null, null, null, alike))
                .id();
    }

    /** Somebody writes any note on their visit. */
    public FieldNote take(String name, NewNote note) {
        PersonId person = company.person(name);
        Instant at = PlannedCompany.at(company.company().monday().plusDays(name.endsWith("1") ? 0 : 7))
                .plusSeconds(3600);
        return product.getBean(FieldNotes.class).take(visitOf(name), person, note, new Arrival(at, at));
    }

    /** A client id nobody has used. */
    public static String fresh() {
        return "two-" + SENT.incrementAndGet();
    }

    /** Shares what was written on both visits. */
    public void share() {
        product.getBean(Sharing.class).share(visitOf("E1"));
        product.getBean(Sharing.class).share(visitOf("E2"));
    }

    /** The insight a note is in. */
    public Insight insightOf(long note) {
        InsightId id = insights.byNote(List.of(note)).get(note);
        return insights.of(java.util.Objects.requireNonNull(id)).orElseThrow();
    }

    /** The same by its number alone. */
    public InsightId idOf(long note) {
        return insightOf(note).id();
    }
}
