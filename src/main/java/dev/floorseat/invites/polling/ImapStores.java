package dev.floorseat.invites.polling;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;

/** Connections to a mailbox: TLS to strangers, and none that waits for ever. */
final class ImapStores {

    private static final String PROMPTLY = "15000";

    private ImapStores() {}

    /** Connects and signs in; {@code patience}: how long the server may say nothing. */
    static Store connect(MailboxSettings settings, Duration patience) throws MessagingException {
        String prefix = "mail." + settings.protocol() + ".";
        Properties properties = new Properties();
        properties.put(prefix + "connectiontimeout", PROMPTLY);
        properties.put(prefix + "timeout", Long.toString(patience.toMillis()));
        properties.put(prefix + "writetimeout", PROMPTLY);
        properties.put(prefix + "fetchsize", Integer.toString(ImapFetch.PIECE));
        properties.put(prefix + "ssl.checkserveridentity", "true");
        properties.put("mail.imap.starttls.enable", "true");
        properties.put("mail.imap.starttls.required", Boolean.toString(settings.needsTls()));
        Store store = Session.getInstance(properties).getStore(settings.protocol());
        try {
            store.connect(settings.host(), settings.port(), settings.user(), settings.password());
        } catch (MessagingException e) {
            store.close();
            throw e;
        }
        return store;
    }

    /** Opens the mailbox so that nothing in it can be changed. */
    static IMAPFolder open(Store store, MailboxSettings settings) throws MessagingException {
        if (!(store.getFolder(settings.folder()) instanceof IMAPFolder folder)) {
            throw new MessagingException("not a folder: " + settings.folder());
        }
        folder.open(Folder.READ_ONLY);
        return folder;
    }
}
