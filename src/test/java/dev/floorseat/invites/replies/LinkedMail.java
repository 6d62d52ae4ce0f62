package dev.floorseat.invites.replies;

import dev.floorseat.invites.links.AnswerLink;
import dev.floorseat.invites.links.AnswerLinks;
import dev.floorseat.invites.links.Purpose;
import dev.floorseat.invites.outbox.FrozenMessage;
import dev.floorseat.invites.outbox.Invitation;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.VisitId;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The links in the mails of a promised visit. */
public final class LinkedMail {

    private static final Pattern LINK = Pattern.compile("/answer/([\\w-]+)");

    private final ApplicationContext product;

    /** Looks into the mails of this product. */
    public LinkedMail(ApplicationContext product) {
        this.product = product;
    }

    /** The token for one purpose in the newest mail of an invitation, as its reader has it. */
    public String token(Invitation invitation, Purpose purpose) {
        AnswerLinks links = product.getBean(AnswerLinks.class);
        return tokens(invitation, "text/plain").stream()
                .filter(token -> links.read(token).orElseThrow().purpose() == purpose)
                .findFirst()
                .orElseThrow();
    }

    /** All tokens in a part of the newest mail, in the order they stand there. */
    public List<String> tokens(Invitation invitation, String type) {
        return LINK.matcher(text(newest(invitation), type))
                .results()
                .map(MatchResult::group)
                .map(found -> found.substring("/answer/".length()))
                .toList();
    }

    /** The newest mail of an invitation as a program shows it that shows HTML. */
    public String html(Invitation invitation) {
        return text(newest(invitation), "text/html");
    }

    /** A token that ends when the visit begins, whatever else it says. */
    public String token(String uid, int sequence, Purpose purpose, long visit) {
        Instant until = product.getBean(Appointments.class)
                .of(new VisitId(visit))
                .orElseThrow()
                .from();
        return product.getBean(AnswerLinks.class).token(new AnswerLink(uid, sequence, purpose, until));
    }

    private byte[] newest(Invitation invitation) {
        return product.getBean(JdbcClient.class)
                .sql("select bytes from invites_outbox where invitation_id = ? order by id desc limit 1")
                .param(invitation.id())
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    /** The text of the first part of a type; empty if there is none. */
    public static String text(byte[] mail, String type) {
        try {
            List<Part> left = new ArrayList<>(List.of(new FrozenMessage(mail)));
            while (!left.isEmpty()) {
                Part part = left.remove(0);
                if (part.isMimeType(type)) {
                    return part.getContent().toString();
                }
                if (part.getContent() instanceof Multipart several) {
                    for (int i = 0; i < several.getCount(); i++) {
                        BodyPart inner = several.getBodyPart(i);
                        left.add(inner);
                    }
                }
            }
            return "";
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
