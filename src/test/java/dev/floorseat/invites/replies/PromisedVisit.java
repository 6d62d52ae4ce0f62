package dev.floorseat.invites.replies;

import dev.floorseat.TestClock;
import dev.floorseat.invites.outbox.FrozenMessage;
import dev.floorseat.invites.outbox.Invitation;
import dev.floorseat.invites.outbox.InvitationBook;
import dev.floorseat.people.People;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.web.PlannedCompany;
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;

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
    private final Set<Long> delivered = new HashSet<>();
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

    /** What waits in the outbox about this visit goes out, and nothing else; what was promised at first goes, too, the first time. */
    public void deliver() {
        jdbc.sql("""
                        select o.id, o.bytes from invites_outbox o join invites_invitation i on i.id = o.invitation_id
                        where i.visit_id = ? and o.state in ('QUEUED', 'SENT') order by o.id
                        """)
                .param(company.first("E1").number())
                .query((row, number) -> {
                    if (delivered.add(row.getLong("id"))) {
                        try {
                            product.getBean(JavaMailSender.class).send(new FrozenMessage(row.getBytes("bytes")));
                        } catch (MessagingException e) {
                            throw new AssertionError(e);
                        }
                    }
                    return row.getLong("id");
                })
                .list();
        jdbc.sql("""
                update invites_outbox o join invites_invitation i on i.id = o.invitation_id
                set o.state = 'SENT', o.attempts = 1, o.sent_at = o.queued_at, i.state = if(i.state = 'QUEUED', 'SENT', i.state)
                where i.visit_id = ? and o.state = 'QUEUED'
                """).param(company.first("E1").number()).update();
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
