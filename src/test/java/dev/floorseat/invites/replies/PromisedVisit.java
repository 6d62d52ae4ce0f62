package dev.floorseat.invites.replies;

import dev.floorseat.TestClock;
import dev.floorseat.invites.outbox.Invitation;
import dev.floorseat.invites.outbox.InvitationBook;
import dev.floorseat.people.People;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.web.PlannedCompany;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A visit of Hanna Okafor's beside Karim Yilmaz, promised and mailed, and a mailbox of its own for the answers. */
public final class PromisedVisit {

    /** Names the mailbox. */
    public final String mailbox = "box-" + UUID.randomUUID();

    /** The company. */
    public final PlannedCompany company;

    /** When the answers are given, unless a test says otherwise. */
    public final String stamp = "20261221T090000Z";

    private final ApplicationContext product;
    private final JdbcClient jdbc;
    private int arrived;

    /** Publishes it, and stops the clock a week before. */
    public PromisedVisit(ApplicationContext product) {
        this.product = product;
        jdbc = product.getBean(JdbcClient.class);
        company = PlannedCompany.found(product);
        product.getBean(TestClock.class).set(company.weekBefore());
        company.place("E1", 1, 7).publish();
        jdbc.sql("""
                update invites_outbox o join invites_invitation i on i.id = o.invitation_id
                set o.state = 'SENT', o.attempts = 1, o.sent_at = o.queued_at, i.state = 'SENT' where i.visit_id = ?
                """).param(company.first("E1").number()).update();
    }

    /** The executive's invitation, the newest. */
    public Invitation invitation() {
        return invitation("E1");
    }

    /** Somebody's newest invitation to the visit. */
    public Invitation invitation(String name) {
        PersonId person = company.person(name);
        String uid = jdbc.sql(
                        "select uid from invites_invitation where visit_id = ? and person_id = ? order by id desc limit 1")
                .params(company.first("E1").number(), person.value())
                .query(String.class)
                .single();
        return product.getBean(InvitationBook.class).byUid(uid).orElseThrow();
    }

    /** The mail address of somebody of the company. */
    public String address(String name) {
        return Objects.requireNonNull(product.getBean(People.class)
                .byId(company.person(name))
                .orElseThrow()
                .email());
    }

    /** A mail arrives, and is read. */
    public void arrives(byte[] mail) {
        arrived++;
        product.getBean(Intake.class).keep(new Raw(mailbox, 1, arrived, company.weekBefore(), mail.length, mail));
        product.getBean(ReplyDesk.class).readAll();
    }

    /** A mail arrives, and is read. */
    public void arrives(String mail) {
        arrives(mail.getBytes(StandardCharsets.UTF_8));
    }

    /** What became of the mail that arrived last. */
    public String outcome() {
        return column("outcome");
    }

    /** The number of the mail that arrived last. */
    public long number() {
        return Long.parseLong(column("id"));
    }

    /** What is kept of the mail that arrived last; "null" where there is nothing. */
    public String column(String name) {
        return Objects.toString(jdbc.sql("select " + name + " from invites_reply where mailbox = ? and uid = ?")
                .params(mailbox, arrived)
                .query((row, index) -> String.valueOf(row.getObject(1)))
                .single());
    }
}
