package dev.floorseat.invites.links;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what a link says, and reads it back (HMAC-SHA256, RFC 2104): who holds the mail can answer, who changes a letter of the link
 * cannot. Nothing is kept of a link; a token is never logged.
 */
public final class AnswerLinks {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MAC_BYTES = 32;
    private static final int UID_BYTES = 16;
    private static final byte VERSION = 1;
    private static final int SAID_BYTES = 2 + Integer.BYTES + Long.BYTES + UID_BYTES;
    private static final int NONCE_BYTES = Long.BYTES + MAC_BYTES;

    /** A page may lie open on a phone for so long before its button is pressed. */
    private static final Duration OPEN = Duration.ofHours(12);

    /** Another instance wrote the page perhaps, whose clock is not quite ours. */
    private static final Duration STEP = Duration.ofMinutes(1);

    private final SecretKeySpec key;

    /** Signs with this key: 32 random bytes. */
    public AnswerLinks(byte[] secret) {
        if (secret.length != MAC_BYTES) {
            throw new IllegalArgumentException("a key of " + MAC_BYTES + " bytes");
        }
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** The token of a link: 83 letters, digits, hyphens and underscores. */
    public String token(AnswerLink link) {
        byte[] said = ByteBuffer.allocate(SAID_BYTES)
                .put(VERSION)
                .put(link.purpose().code())
                .putInt(link.sequence())
                .putLong(link.until().getEpochSecond())
                .put(HexFormat.of().parseHex(link.uid()))
                .array();
        return written(said, mac("link", said));
    }

    /** What a token says, whether it has ended or not; empty if it is none of ours, or was changed. */
    public Optional<AnswerLink> read(String token) {
        Optional<byte[]> bytes = signed("link", token, SAID_BYTES + MAC_BYTES, "");
        return bytes.map(ByteBuffer::wrap).filter(said -> said.get() == VERSION).flatMap(AnswerLinks::link);
    }

    private static Optional<AnswerLink> link(ByteBuffer said) {
        Optional<Purpose> purpose = Purpose.of(said.get());
        int sequence = said.getInt();
        Instant until = Instant.ofEpochSecond(said.getLong());
        byte[] uid = new byte[UID_BYTES];
        said.get(uid);
        return purpose.map(known -> new AnswerLink(HexFormat.of().formatHex(uid), sequence, known, until));
    }

    /** What the page of a link carries in its form: who posts without it has not seen the page. */
    public String nonce(String token, Instant now) {
        byte[] at =
                ByteBuffer.allocate(Long.BYTES).putLong(now.getEpochSecond()).array();
        return written(at, mac("page " + token, at));
    }

    /** Whether a form was written for this link, and not long ago. */
    public boolean isFresh(String nonce, String token, Instant now) {
        return signed("page ", nonce, NONCE_BYTES, token)
                .map(bytes -> Instant.ofEpochSecond(ByteBuffer.wrap(bytes).getLong()))
                .filter(written ->
                        written.minus(STEP).isBefore(now) && written.plus(OPEN).isAfter(now))
                .isPresent();
    }

    private Optional<byte[]> signed(String domain, String text, int length, String about) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length != length) {
            return Optional.empty();
        }
        byte[] said = new byte[length - MAC_BYTES];
        byte[] mac = new byte[MAC_BYTES];
        ByteBuffer.wrap(bytes).get(said).get(mac);
        return MessageDigest.isEqual(mac, mac(domain + about, said)) ? Optional.of(said) : Optional.empty();
    }

    private static String written(byte[] said, byte[] mac) {
        byte[] whole =
                ByteBuffer.allocate(said.length + mac.length).put(said).put(mac).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** The domain keeps the one kind of signature from being taken for the other. */
    private byte[] mac(String domain, byte[] said) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(domain.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(said);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
