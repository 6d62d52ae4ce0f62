package dev.floorseat.invites.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.floorseat.invites.outbox.InvitationState;
import jakarta.mail.MessagingException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The loop through the servers most companies have, from Debian; {@code .ci/mail start} starts them. */
@Tag("interop")
class PostfixAndDovecotTest extends MailLoop {

    private final CompanyMail mail = CompanyMail.given();

    @Override
    CompanyMail mail() {
        return mail;
    }

    @Test
    void aMailThatPostfixCannotDeliverBouncesItsInvitation() {
        gives("E1", "gone-" + System.nanoTime() + "@company.example");
        publish();

        await().atMost(Duration.ofSeconds(60)).until(() -> {
            poll();
            return invitation("E1").state() == InvitationState.BOUNCED;
        });

        assertThat(jdbc.sql("select outcome from invites_reply where invitation_id = ?")
                        .param(invitation("E1").id())
                        .query(String.class)
                        .list())
                .containsExactly("DELIVERY_REPORT");
        assertThat(jdbc.sql("select words from invites_reply where invitation_id = ?")
                        .param(invitation("E1").id())
                        .query(String.class)
                        .single())
                .contains("nobody of that name is here any more");
        assertThat(invitation("M1").state()).isEqualTo(InvitationState.SENT);
    }

    @Test
    void dovecotAsksForThePassword() {
        MailboxSettings wrong = new MailboxSettings("127.0.0.1", mail.imap(), VISITS, "wrong", "INBOX");

        assertThatThrownBy(() -> new ImapFetch(wrong, intake, clock).run())
                .isInstanceOf(MessagingException.class)
                .hasMessageNotContaining("wrong");
    }
}
