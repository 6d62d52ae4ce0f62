package dev.floorseat.invites.polling;

import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.event.MessageCountAdapter;
import jakarta.mail.event.MessageCountEvent;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens whether something new arrives in a mailbox (IDLE, RFC 2177) and takes nothing itself: it has the mailbox looked into, as is done
 * now and then anyhow. So any number of instances may listen, and what one misses is found a little later.
 */
final class MailboxEar implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxEar.class);

    /** Servers drop who is silent for 30 minutes; RFC 2177 wants IDLE begun anew before 29. A connection that says nothing is replaced. */
    private static final Duration SILENCE = Duration.ofMinutes(25);

    private static final Duration AGAIN = Duration.ofMinutes(1);
    private static final Duration BUSY = Duration.ofSeconds(1);
    private static final Duration GOODBYE = Duration.ofSeconds(2);

    private final MailboxSettings settings;
    private final BooleanSupplier look;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable IMAPFolder open;

    /** Listens once started; {@code look} has the mailbox looked into, and says false where that must be asked for once more. */
    MailboxEar(MailboxSettings settings, BooleanSupplier look) {
        this.settings = settings;
        this.look = look;
        thread = new Thread(this::run, "mailbox-ear");
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void run() {
        boolean said = false;
        while (!isClosed()) {
            try {
                if (!listen()) {
                    LOG.info("{} cannot say when something arrives: it is only looked into now and then", settings);
                    return;
                }
                said = false;
                pause(BUSY);
            } catch (MessagingException | RuntimeException e) {
                if (!isClosed() && !said) {
                    LOG.info("Nobody listens at {} for now: {}", settings, e.toString());
                    said = true;
                }
                pause(AGAIN);
            }
        }
    }

    /** Until the connection ends; false if the server has no IDLE. */
    private boolean listen() throws MessagingException {
        try (Store store = ImapStores.connect(settings, SILENCE)) {
            if (!(store instanceof IMAPStore imap) || !imap.hasCapability("IDLE")) {
                return false;
            }
            IMAPFolder folder = ImapStores.open(store, settings);
            folder.addMessageCountListener(new MessageCountAdapter() {
                @Override
                public void messagesAdded(MessageCountEvent event) {
                    ask();
                }
            });
            open = folder;
            ask();
            while (!isClosed() && folder.isOpen()) {
                idle(folder);
            }
            return true;
        } finally {
            open = null;
        }
    }

    /** The end of a connection that was silent for too long is no failure: the next one is opened at once. */
    private static void idle(IMAPFolder folder) throws MessagingException {
        try {
            folder.idle();
        } catch (jakarta.mail.FolderClosedException e) {
            LOG.debug("A connection has ended: {}", e.toString());
        }
    }

    /** While somebody looks it is not certain that they see what has just come. */
    private void ask() {
        while (!isClosed() && !look.getAsBoolean()) {
            pause(BUSY);
        }
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    private void pause(Duration time) {
        try {
            closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed.countDown();
        }
    }

    /** Hangs up. A server that does not answer is not waited for. */
    @Override
    public void close() {
        closed.countDown();
        IMAPFolder listening = open;
        if (listening != null) {
            Thread farewell = new Thread(() -> leave(listening), "mailbox-ear-end");
            farewell.setDaemon(true);
            farewell.start();
        }
        try {
            thread.join(GOODBYE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void leave(IMAPFolder folder) {
        try {
            folder.forceClose();
        } catch (MessagingException | IllegalStateException e) {
            LOG.debug("A connection was gone already: {}", e.toString());
        }
    }
}
