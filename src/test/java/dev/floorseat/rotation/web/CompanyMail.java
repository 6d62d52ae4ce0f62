package dev.floorseat.rotation.web;

import dev.floorseat.rotation.SmallCompany;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the people of a small company are written, invites and notices, oldest first. */
public record CompanyMail(JdbcClient jdbc, SmallCompany company) {

    /**
     * A mail.
     *
     * @param recipient such as e1
     * @param text what it says, to programs that show no HTML
     */
    public record Mail(String recipient, String kind, int sequence, String uid, String text) {}

    /** Invites and their changes that wait in the outbox. */
    public List<Mail> waiting() {
        return jdbc.sql("""
                        select o.recipient, o.kind, o.sequence, o.bytes, i.uid from invites_outbox o
                          join invites_invitation i on i.id = o.invitation_id
                         where o.state = 'QUEUED' and o.recipient like :domain order by o.id
                        """)
                .param("domain", "%@" + company.prefix() + ".example")
                .query((row, index) -> new Mail(
                        name(row.getString("recipient")),
                        row.getString("kind"),
                        row.getInt("sequence"),
                        row.getString("uid"),
                        text(row.getBytes("bytes"))))
                .list();
    }

    /** Plain mails. */
    public List<Mail> notices() {
        return jdbc.sql("select recipient, bytes from invites_notice where recipient like :domain order by id")
                .param("domain", "%@" + company.prefix() + ".example")
                .query((row, index) ->
                        new Mail(name(row.getString("recipient")), "NOTICE", 0, "", text(row.getBytes("bytes"))))
                .list();
    }

    /** Has everything that waits leave the house. */
    public void leaves() {
        jdbc.sql("""
                        update invites_invitation set state = 'SENT'
                         where state = 'QUEUED' and id in (select invitation_id from invites_outbox where recipient like :domain)
                        """).param("domain", "%@" + company.prefix() + ".example").update();
        jdbc.sql("""
                        update invites_outbox set state = 'SENT', attempts = 1, sent_at = queued_at
                         where state = 'QUEUED' and recipient like :domain
                        """).param("domain", "%@" + company.prefix() + ".example").update();
    }

    private static String name(String recipient) {
        return recipient.substring(0, recipient.indexOf('@'));
    }

    private static String text(byte[] bytes) {
        try {
            return plain(new MimeMessage(null, new ByteArrayInputStream(bytes)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int at = 0; at < parts.getCount(); at++) {
                BodyPart inner = parts.getBodyPart(at);
                String found = plain(inner);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
