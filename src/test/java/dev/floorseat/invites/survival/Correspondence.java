package dev.floorseat.invites.survival;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapServer;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.ServerSetup;
import dev.floorseat.invites.outbox.CalendarOf;
import dev.floorseat.invites.outbox.FrozenMessage;
import dev.floorseat.invites.reading.Mails;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A mail server, and the people behind it, who answer every invite once or twice, some of them in two copies. */
final class Correspondence implements AutoCloseable {

    /** Where the answers go. */
    static final String PRODUCT = "visits@company.example";

    private static final String HERE = "127.0.0.1";
    private static final int ANY_PORT = 0;
    private static final int START_MILLIS = 20_000;

    private static final List<String> ANSWERS =
            List.of("ACCEPTED", "ACCEPTED", "ACCEPTED", "ACCEPTED", "ACCEPTED", "TENTATIVE", "TENTATIVE", "DECLINED");

    private final Managers store = new Managers();
    private final MailFolder inbox;
    private final Random random;
    private final Set<String> answered = new HashSet<>();
    private final Map<String, List<String>> said = new HashMap<>();
    private int mails;
    private SmtpServer smtp;
    private ImapServer imap;

    Correspondence(Random random) throws UserException, FolderException {
        this.random = random;
        store.getUserManager().setAuthRequired(false);
        inbox = store.getImapHostManager().getInbox(store.getUserManager().createUser(PRODUCT, PRODUCT, PRODUCT));
        smtp = smtp(ANY_PORT);
        imap = imap(ANY_PORT);
    }

    private SmtpServer smtp(int port) {
        return started(new SmtpServer(new ServerSetup(port, HERE, ServerSetup.PROTOCOL_SMTP), store));
    }

    private ImapServer imap(int port) {
        return started(new ImapServer(new ServerSetup(port, HERE, ServerSetup.PROTOCOL_IMAP), store));
    }

    private static <S extends AbstractServer> S started(S server) {
        server.startService();
        try {
            assertThat(server.waitTillRunning(START_MILLIS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return server;
    }

    int smtpPort() {
        return smtp.getPort();
    }

    int imapPort() {
        return imap.getPort();
    }

    /** Hangs up on everybody, and takes no call. What it has it keeps. */
    void goAway() {
        smtp.stopService();
        imap.stopService();
    }

    /** At the same ports. */
    void comeBack() {
        smtp = smtp(smtpPort());
        imap = imap(imapPort());
    }

    /** What was answered to each invite, by UID, in the order it was said; each answer once. */
    Map<String, List<String>> said() {
        return said;
    }

    /** How many mails lie in the product's mailbox, copies counted. */
    int mails() {
        return mails;
    }

    /** Every invite that arrived, as its Message-ID and the message with what the server put before it; those that came twice twice. */
    List<Map.Entry<String, String>> arrived() {
        List<Map.Entry<String, String>> arrived = new ArrayList<>();
        for (StoredMessage stored : store.getImapHostManager().getAllMessages()) {
            MimeMessage mail = stored.getMimeMessage();
            try {
                if (mail.isMimeType("multipart/mixed")) {
                    arrived.add(Map.entry(
                            mail.getMessageID(), new String(bytes(mail), StandardCharsets.UTF_8).stripTrailing()));
                }
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
        return arrived;
    }

    /** Answers what has arrived since the last time. */
    void answer() {
        try {
            for (StoredMessage stored : store.getImapHostManager().getAllMessages()) {
                MimeMessage mail = stored.getMimeMessage();
                if (mail.isMimeType("multipart/mixed") && answered.add(mail.getMessageID())) {
                    answer(CalendarOf.mail(bytes(mail)));
                }
            }
        } catch (MessagingException | FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(String calendar) throws MessagingException, FolderException {
        String uid = after("UID:", calendar);
        String person = after("ATTENDEE", calendar).replaceFirst(".*mailto:", "");
        List<String> answers = said.computeIfAbsent(uid, any -> new ArrayList<>());
        String first = ANSWERS.get(random.nextInt(ANSWERS.size()));
        byte[] mail = mail(uid, person, 1, first);
        put(mail);
        answers.add(first);
        if (random.nextInt(10) == 0) {
            put(mail);
        }
        if (random.nextInt(5) == 0) {
            String second = ANSWERS.get(random.nextInt(ANSWERS.size()));
            put(mail(uid, person, 2, second));
            answers.add(second);
        }
    }

    private static byte[] mail(String uid, String person, int hour, String answer) {
        return Mails.mail(person, Mails.reply(uid, 0, "20261221T0%d0000Z".formatted(hour), person, answer));
    }

    private void put(byte[] mail) throws MessagingException, FolderException {
        inbox.appendMessage(new FrozenMessage(mail), new Flags(), Date.from(Instant.EPOCH));
        mails++;
    }

    private static String after(String name, String calendar) {
        return calendar.lines()
                .filter(line -> line.startsWith(name))
                .findFirst()
                .orElseThrow()
                .substring(name.length());
    }

    private static byte[] bytes(MimeMessage mail) {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        try {
            mail.writeTo(raw);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
        return raw.toByteArray();
    }

    @Override
    public void close() {
        goAway();
    }
}
