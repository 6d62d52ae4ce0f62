package dev.floorseat.invites.mime;

import jakarta.mail.Session;
import jakarta.mail.util.StreamProvider;
import java.util.Properties;

/**
 * The session of mails that are written and read here; nothing is sent by it.
 *
 * <p>For every part and every encoded word the library looks through all jars for who makes its streams (jakartaee/mail-api#861): more
 * than nine tenths of the time it takes to write an invite. A system property it asks first names the one found.
 */
public final class MimeSession {

    private static final Session SESSION = session();

    private MimeSession() {}

    /** The one session, safe for several threads. */
    public static Session get() {
        return SESSION;
    }

    private static Session session() {
        String asked = StreamProvider.class.getName();
        if (System.getProperty(asked) == null) {
            System.setProperty(asked, StreamProvider.provider().getClass().getName());
        }
        return Session.getInstance(new Properties());
    }
}
