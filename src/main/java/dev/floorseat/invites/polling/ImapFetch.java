package dev.floorseat.invites.polling;

import dev.floorseat.invites.reading.InboundReader;
import dev.floorseat.invites.replies.Intake;
import dev.floorseat.invites.replies.Raw;
import jakarta.mail.FetchProfile;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.MessageSet;
import org.eclipse.angus.mail.imap.protocol.UID;
import org.jspecify.annotations.Nullable;

/** Takes what is new in a mailbox, without changing anything there: it may be one that people read, too. */
final class ImapFetch {

    private static final Duration TIMEOUT = Duration.ofSeconds(15);

    /** What is asked for at once: a whole answer in one go, and of a large mail enough to see that it is one. */
    static final int PIECE = InboundReader.MOST_BYTES + 1;

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
    int run() throws MessagingException {
        try (Store store = ImapStores.connect(settings, TIMEOUT)) {
            IMAPFolder folder = ImapStores.open(store, settings);
            try {
                return take(folder);
            } finally {
                folder.close(false);
            }
        }
    }

    private int take(IMAPFolder folder) throws MessagingException {
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
        keep(folder, validity, fresh);
        if (fresh.isEmpty()) {
            intake.reached(settings.name(), validity, last);
        }
        return fresh.size();
    }

    /** Some at a time: asking for each, and a transaction for each, would take longer than fetching them. */
    private void keep(IMAPFolder folder, long validity, List<Numbered> fresh) throws MessagingException {
        for (int from = 0; from < fresh.size(); from += AT_ONCE) {
            List<Numbered> some = fresh.subList(from, Math.min(from + AT_ONCE, fresh.size()));
            Map<Long, byte[]> bytes = new HashMap<>();
            boolean whole = false;
            try {
                fetch(folder, some, bytes);
                whole = true;
            } finally {
                keep(validity, some, bytes, whole);
            }
        }
    }

    /**
     * Keeps what has come.
     *
     * @param whole whether a message that has not come was deleted by somebody who reads the mailbox, too; else the line broke there
     */
    private void keep(long validity, List<Numbered> some, Map<Long, byte[]> bytes, boolean whole)
            throws MessagingException {
        List<Raw> mails = new ArrayList<>();
        for (Numbered one : some) {
            byte[] raw = bytes.get(one.uid());
            if (raw != null) {
                mails.add(raw(validity, one, raw));
            } else if (!whole) {
                break;
            }
        }
        intake.keep(mails);
    }

    /** The messages by number, without marking them as seen; of a large one the beginning. */
    private static void fetch(IMAPFolder folder, List<Numbered> some, Map<Long, byte[]> bytes)
            throws MessagingException {
        MessageSet[] numbers = MessageSet.createMessageSets(
                some.stream().mapToInt(one -> one.message().getMessageNumber()).toArray());
        folder.doCommand(protocol -> {
            Response[] responses = protocol.fetch(numbers, "UID BODY.PEEK[]<0." + PIECE + ">");
            for (Response response : responses) {
                if (response instanceof FetchResponse fetched) {
                    @Nullable UID uid = fetched.getItem(UID.class);
                    @Nullable BODY body = fetched.getItem(BODY.class);
                    if (uid != null && body != null && body.getByteArrayInputStream() != null) {
                        bytes.put(uid.uid, body.getByteArrayInputStream().readAllBytes());
                    }
                }
            }
            protocol.notifyResponseHandlers(responses);
            protocol.handleResult(responses[responses.length - 1]);
            return bytes;
        });
    }

    private Raw raw(long validity, Numbered one, byte[] bytes) throws MessagingException {
        @Nullable Date received = one.message().getReceivedDate();
        return new Raw(
                settings.name(),
                validity,
                one.uid(),
                received == null ? clock.instant() : received.toInstant(),
                Math.max(one.message().getSize(), bytes.length),
                bytes);
    }
}
