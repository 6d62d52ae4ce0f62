package dev.floorseat.rules.reach.hooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.keygen.BytesKeyGenerator;
import org.springframework.security.crypto.keygen.KeyGenerators;

/** Signs messages as Standard Webhooks 1.0 has it: HMAC-SHA256 over id, time and body, in Base64, with its version before it. */
final class Signature {

    private static final String PREFIX = "whsec_";
    private static final int SECRET_BYTES = 32;
    private static final BytesKeyGenerator SECRETS = KeyGenerators.secureRandom(SECRET_BYTES);

    private Signature() {}

    /** A new secret: 256 random bits, as the receiver's library takes it. */
    static String newSecret() {
        return PREFIX + Base64.getEncoder().encodeToString(SECRETS.generateKey());
    }

    /**
     * The value of {@code webhook-signature}.
     *
     * @param secret as {@link #newSecret} makes it
     * @param id the value of {@code webhook-id}
     * @param at the value of {@code webhook-timestamp}, in whole seconds
     */
    static String of(String secret, String id, Instant at, String body) {
        byte[] key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
        String signed = id + "." + at.getEpochSecond() + "." + body;
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
