package dev.floorseat.invites.polling;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.SmartLifecycle;

/** Listens at every mailbox while this instance runs. */
final class MailboxEars implements SmartLifecycle {

    private final List<MailboxSettings> mailboxes;
    private final PollSoon poll;
    private final List<MailboxEar> ears = new ArrayList<>();

    MailboxEars(List<MailboxSettings> mailboxes, PollSoon poll) {
        this.mailboxes = List.copyOf(mailboxes);
        this.poll = poll;
    }

    @Override
    public synchronized void start() {
        if (ears.isEmpty()) {
            mailboxes.forEach(mailbox -> ears.add(new MailboxEar(mailbox, poll::ask)));
            ears.forEach(MailboxEar::start);
        }
    }

    @Override
    public synchronized void stop() {
        ears.forEach(MailboxEar::close);
        ears.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return !ears.isEmpty();
    }
}
