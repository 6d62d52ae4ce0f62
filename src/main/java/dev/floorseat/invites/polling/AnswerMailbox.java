package dev.floorseat.invites.polling;

/** Whether answers by mail reach this product at all. */
@FunctionalInterface
public interface AnswerMailbox {

    /** False: nobody looks into any mailbox. */
    boolean isConfigured();
}
