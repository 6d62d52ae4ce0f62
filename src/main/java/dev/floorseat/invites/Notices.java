package dev.floorseat.invites;

import java.util.Collection;
import java.util.Set;

/** Sends people plain mails, about their visits or about none: no calendar, nothing to answer. */
public interface Notices {

    /**
     * Writes the mail, freezes it, and has it sent as soon as the caller's transaction has committed: either both happen or neither.
     * Who was sent a notice of this key before gets nothing. An address that cannot be used shows in the outbox; the caller goes on.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     * @throws IllegalArgumentException if the person is unknown
     */
    void send(Notice notice);

    /** Those of the keys of which somebody was written a notice, whatever became of it. */
    Set<String> written(Collection<String> keys);
}
