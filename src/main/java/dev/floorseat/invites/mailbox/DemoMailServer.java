package dev.floorseat.invites.mailbox;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.floorseat.invites.notices.NoticeBook;
import dev.floorseat.invites.outbox.FrozenMessage;
import dev.floorseat.invites.outbox.Outbox;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * A mail server inside the product (SMTP and IMAP on free loopback ports) that takes the demo's mail. Keeps it in memory; after a
 * restart it gets back from the outbox what had been sent.
 */
final class DemoMailServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DemoMailServer.class);
    private static final String LOOPBACK = "127.0.0.1";
    private static final int MOST = 2_000;

    /** The library waits two seconds for its servers; a machine that starts much else at once may take longer. */
    private static final long PATIENCE_MILLIS = 60_000;

    private final Outbox outbox;
    private final NoticeBook notices;
    private final GreenMail server;

    DemoMailServer(Outbox outbox, NoticeBook notices) {
        this.outbox = outbox;
        this.notices = notices;
        ServerSetup smtp = new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_SMTP);
        ServerSetup imap = new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_IMAP);
        ServerSetup[] both = {smtp, imap};
        for (ServerSetup one : both) {
            one.setServerStartupTimeout(PATIENCE_MILLIS);
        }
        server = new GreenMail(both);
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        LOG.info(
                "The demo mailbox takes mail by SMTP on port {} and shows it by IMAP on port {}",
                smtpPort(),
                imapPort());
    }

    int smtpPort() {
        return server.getSmtp().getPort();
    }

    int imapPort() {
        return server.getImap().getPort();
    }

    /** Everything that has arrived. */
    List<StoredMessage> messages() {
        return server.getManagers().getImapHostManager().getAllMessages();
    }

    @EventListener(ApplicationReadyEvent.class)
    void refill() throws MessagingException, FolderException {
        Set<String> there = new HashSet<>();
        for (StoredMessage message : messages()) {
            there.add(message.getMimeMessage().getMessageID());
        }
        List<Outbox.Sent> gone = new ArrayList<>(outbox.sent(MOST));
        gone.addAll(notices.sent(MOST));
        for (Outbox.Sent sent : gone) {
            FrozenMessage message = new FrozenMessage(sent.bytes());
            if (there.add(message.getMessageID())) {
                GreenMailUser user = server.setUser(sent.recipient(), sent.recipient());
                server.getManagers()
                        .getImapHostManager()
                        .getInbox(user)
                        .appendMessage(message, new Flags(), Date.from(sent.at()));
            }
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
