package dev.floorseat.invites.polling;

import dev.floorseat.invites.outbox.FrozenMessage;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * A company's mail server on this machine, with a mailbox for every address.
 *
 * @param smtp the port that takes mail
 * @param imap the port that shows it
 * @param password everybody's
 */
public record CompanyMail(int smtp, int imap, String password) {

    private static final String HERE = "127.0.0.1";

    /** The one at the addresses in {@code FLOORSEAT_TEST_SMTP} and {@code FLOORSEAT_TEST_IMAP}, which {@code .ci/mail start} prints. */
    public static CompanyMail given() {
        return new CompanyMail(port("FLOORSEAT_TEST_SMTP"), port("FLOORSEAT_TEST_IMAP"), "floorseat");
    }

    /** Whether there is one. */
    static boolean isGiven() {
        return System.getenv("FLOORSEAT_TEST_IMAP") != null;
    }

    private static int port(String name) {
        String address = System.getenv(name);
        if (address == null || !address.startsWith(HERE + ":")) {
            throw new AssertionError(name + " is not set: run .ci/mail start, and set what it prints");
        }
        return Integer.parseInt(address.substring(HERE.length() + 1));
    }

    /** What the product sends by. */
    JavaMailSender sender() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(HERE);
        sender.setPort(smtp);
        return sender;
    }

    /** Where the product looks. */
    MailboxSettings mailbox(String user, String folder) {
        return new MailboxSettings(HERE, imap, user, password, folder);
    }

    /** Somebody's mail program sends a mail, as it is. */
    public void send(String to, byte[] mail) throws MessagingException {
        try (Transport transport = Session.getInstance(new Properties()).getTransport("smtp")) {
            transport.connect(HERE, smtp, null, null);
            transport.sendMessage(new FrozenMessage(mail), InternetAddress.parse(to));
        }
    }

    /** The mails in somebody's inbox, oldest first, looked at without opening them. */
    List<byte[]> inbox(String user) throws MessagingException, IOException {
        try (Store store = store(user);
                Folder inbox = store.getFolder("INBOX")) {
            inbox.open(Folder.READ_ONLY);
            List<byte[]> mails = new ArrayList<>();
            for (Message message : inbox.getMessages()) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                message.writeTo(bytes);
                mails.add(bytes.toByteArray());
            }
            return mails;
        }
    }

    /** Somebody's mailbox. */
    Store store(String user) throws MessagingException {
        Store store = Session.getInstance(new Properties()).getStore("imap");
        store.connect(HERE, imap, user, password);
        return store;
    }
}
