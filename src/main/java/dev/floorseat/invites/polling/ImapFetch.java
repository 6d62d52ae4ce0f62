package dev.floorseat.invites.polling;

import dev.floorseat.invites.reading.InboundReader;
import dev.floorseat.invites.replies.Intake;
import dev.floorseat.invites.replies.Raw;
import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.jspecify.annotations.Nullable;

/** Takes what is new in a mailbox, without changing anything there: it may be one that people read, too. */
final class ImapFetch {

    private static final String TIMEOUT = "15000";

    /** What is asked for at once: a whole answer in one go, and of a large mail enough to see that it is one. */
    private static final int PIECE = InboundReader.MOST_BYTES + 1;

    /** Of the largest, some six megabytes. */
    private static final int AT_ONCE = 25;

    private final MailboxSettings settings;
    private final Intake intake;
    private final Clock clock;

    ImapFetch(MailboxSettings settings, Intake intake, Clock clock) {
        this.settings = settings;
        this.intake = intake;
        this.clock = clock;
    }

    private record Numbered(long uid, IMAPMessage message) {}

    /**
     * Keeps every message that came since the last time.
     *
     * @return how many
     */
    int run() throws MessagingException, IOException {
        try (Store store = session().getStore(settings.protocol())) {
            store.connect(settings.host(), settings.port(), settings.user(), settings.password());
            if (!(store.getFolder(settings.folder()) instanceof IMAPFolder folder)) {
                throw new MessagingException("not a folder: " + settings.folder());
            }
            folder.open(Folder.READ_ONLY);
            try {
                return take(folder);
            } finally {
                folder.close(false);
            }
        }
    }

    private int take(IMAPFolder folder) throws MessagingException, IOException {
        long validity = folder.getUIDValidity();
        long last = intake.lastOf(settings.name(), validity);
        // a range that begins behind the last message holds the last message (RFC 3501 section 6.4.8): it is not new
        Message[] found = folder.getMessagesByUID(last + 1, UIDFolder.LASTUID);
        FetchProfile profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(FetchProfile.Item.SIZE);
        profile.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        folder.fetch(found, profile);
        List<Numbered> fresh = new ArrayList<>();
        for (@Nullable Message message : found) {
            if (message instanceof IMAPMessage imap && folder.getUID(imap) > last) {
                fresh.add(new Numbered(folder.getUID(imap), imap));
            }
        }
        fresh.sort(Comparator.comparingLong(Numbered::uid));
        keep(validity, fresh);
        if (fresh.isEmpty()) {
            intake.reached(settings.name(), validity, last);
        }
        return fresh.size();
    }

    /** Some at a time: a transaction for each would take longer than fetching it. What came before a server hangs up is kept. */
    private void keep(long validity, List<Numbered> fresh) throws MessagingException, IOException {
        List<Raw> some = new ArrayList<>();
        try {
            for (Numbered one : fresh) {
                some.add(raw(validity, one));
                if (some.size() == AT_ONCE) {
                    intake.keep(some);
                    some.clear();
                }
            }
        } finally {
            intake.keep(some);
        }
    }

    private Raw raw(long validity, Numbered one) throws MessagingException, IOException {
        IMAPMessage message = one.message();
        message.setPeek(true);
        byte[] bytes;
        try (InputStream in = message.getMimeStream()) {
            bytes = in.readNBytes(PIECE);
        }
        @Nullable Date received = message.getReceivedDate();
        return new Raw(
                settings.name(),
                validity,
                one.uid(),
                received == null ? clock.instant() : received.toInstant(),
                Math.max(message.getSize(), bytes.length),
                bytes);
    }

    private Session session() {
        String prefix = "mail." + settings.protocol() + ".";
        Properties properties = new Properties();
        properties.put(prefix + "connectiontimeout", TIMEOUT);
        properties.put(prefix + "timeout", TIMEOUT);
        properties.put(prefix + "writetimeout", TIMEOUT);
        properties.put(prefix + "fetchsize", Integer.toString(PIECE));
        properties.put(prefix + "ssl.checkserveridentity", "true");
        properties.put("mail.imap.starttls.enable", "true");
        properties.put("mail.imap.starttls.required", Boolean.toString(settings.needsTls()));
        return Session.getInstance(properties);
    }
}
