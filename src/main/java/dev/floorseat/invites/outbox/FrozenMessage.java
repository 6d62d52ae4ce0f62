package dev.floorseat.invites.outbox;

import dev.floorseat.invites.mime.MimeSession;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A message that goes out as it was frozen, byte for byte: the mail library would write it anew. */
public final class FrozenMessage extends MimeMessage {

    private static final Session SESSION = MimeSession.get();

    private final byte[] frozen;

    /** Takes the message's bytes. */
    public FrozenMessage(byte[] frozen) throws MessagingException {
        super(SESSION, new ByteArrayInputStream(frozen));
        this.frozen = frozen.clone();
    }

    @Override
    public void saveChanges() {
        // there are none
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        out.write(frozen);
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException {
        out.write(frozen);
    }
}
