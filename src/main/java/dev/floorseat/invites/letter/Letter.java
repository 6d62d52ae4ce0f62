package dev.floorseat.invites.letter;

/**
 * A mail, complete to the last byte: it is never written twice.
 *
 * @param messageId with angle brackets, as a bounce names it
 * @param recipient the mail address
 * @param subject as its reader sees it
 * @param bytes the message, RFC 5322, lines ending in CR LF, seven bits; empty where no mail can be written to the recipient
 */
@SuppressWarnings("ArrayRecordComponent") // owned by whoever holds the letter; copying 6 KB a mail serves nobody
public record Letter(String messageId, String recipient, String subject, byte[] bytes) {

    /** Whether there is a message to send. */
    public boolean isWritten() {
        return bytes.length > 0;
    }
}
