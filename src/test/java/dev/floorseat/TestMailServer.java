package dev.floorseat;

import dev.floorseat.invites.outbox.MailServer;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Says whether there is a mail server: yes, unless a test takes it away. Whoever does brings it back. */
@Component
@Primary
public class TestMailServer implements MailServer {

    private volatile boolean there = true;

    /** Takes it away, or brings it back. */
    public void there(boolean now) {
        there = now;
    }

    @Override
    public boolean isConfigured() {
        return there;
    }
}
