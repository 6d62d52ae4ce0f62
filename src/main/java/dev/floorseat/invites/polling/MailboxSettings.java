package dev.floorseat.invites.polling;

import java.util.Set;

/**
 * Where the answers arrive.
 *
 * @param host of the IMAP server
 * @param port 993: TLS from the first byte; any other: STARTTLS, without which only this machine itself is spoken to
 * @param user who signs in
 * @param password with which
 * @param folder such as INBOX
 */
public record MailboxSettings(String host, int port, String user, String password, String folder) {

    private static final int TLS = 993;
    private static final int LONGEST_NAME = 190;
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1");

    /** Refuses what names no mailbox. */
    public MailboxSettings {
        if (host.isBlank() || user.isBlank() || folder.isBlank() || port < 1 || port > 65_535) {
            throw new IllegalArgumentException("not a mailbox: floorseat.mailbox.* needs host, port, user and folder");
        }
    }

    String protocol() {
        return port == TLS ? "imaps" : "imap";
    }

    boolean needsTls() {
        return !HERE.contains(host);
    }

    /** The same for the same mailbox, and short enough for a key. */
    String name() {
        String name = user + "@" + host + "/" + folder;
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }

    /** Without the password: settings end up in logs. */
    @Override
    public String toString() {
        return name() + ":" + port;
    }
}
