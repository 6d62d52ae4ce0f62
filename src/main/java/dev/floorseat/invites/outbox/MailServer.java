package dev.floorseat.invites.outbox;

/** Whether this instance has a mail server to send by. */
@FunctionalInterface
public interface MailServer {

    /** False: messages wait. */
    boolean isConfigured();
}
