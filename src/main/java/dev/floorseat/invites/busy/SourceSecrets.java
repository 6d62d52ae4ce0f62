package dev.floorseat.invites.busy;

import dev.floorseat.invites.busy.reading.Trouble;
import dev.floorseat.invites.busy.reading.UnusableCalendar;
import dev.floorseat.people.PersonId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * Enciphers what it takes to read a calendar (AES-256-GCM by Spring Security, a salt for each): whoever gets hold of the database alone has
 * nobody's calendar. The key is configured, or, for one instance alone, made on first use and kept in a file beside the product.
 */
@Component
class SourceSecrets {

    private static final int SALT = 16;
    private static final int KEY = 32;
    private static final int PARTS = 4;

    private final String configured;
    private final Path file;
    private @Nullable String key;

    SourceSecrets(@Value("${floorseat.calendars.key:}") String configured, @Value("${floorseat.home}") Path home) {
        this.configured = configured.strip();
        this.file = home.resolve("calendars.key");
    }

    /** Enciphered for this person: in another's row it opens nothing. */
    byte[] closed(PersonId person, Access access) {
        byte[] salt = KeyGenerators.secureRandom(SALT).generateKey();
        String open = String.join(
                "\n", Long.toString(person.value()), access.address().toString(), access.user(), access.password());
        byte[] closed = cipher(salt).encrypt(open.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(SALT + closed.length).put(salt).put(closed).array();
    }

    /**
     * The same in the clear.
     *
     * @throws UnusableCalendar if the key is another by now
     */
    Access opened(PersonId person, byte[] closed) throws UnusableCalendar {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(closed);
            byte[] salt = new byte[SALT];
            byte[] rest = new byte[closed.length - SALT];
            bytes.get(salt).get(rest);
            String open = new String(cipher(salt).decrypt(rest), StandardCharsets.UTF_8);
            List<String> parts = List.of(open.split("\n", PARTS));
            if (parts.size() == PARTS && parts.get(0).equals(Long.toString(person.value()))) {
                return new Access(URI.create(parts.get(1)), parts.get(2), parts.get(3));
            }
        } catch (IllegalStateException | IllegalArgumentException | NegativeArraySizeException e) {
            // what cannot be opened and what opens to nonsense is the same to its owner
            throw new UnusableCalendar(Trouble.KEY_LOST);
        }
        throw new UnusableCalendar(Trouble.KEY_LOST);
    }

    private BytesEncryptor cipher(byte[] salt) {
        return AesGcmBytesEncryptor.withPassword(key(), HexFormat.of().formatHex(salt))
                .build();
    }

    private synchronized String key() {
        String known = key;
        if (known == null) {
            known = configured.isEmpty() ? kept() : configured;
            key = known;
        }
        return known;
    }

    private String kept() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            String read = Files.readString(file).strip();
            if (read.length() < KEY) {
                throw new IllegalStateException(file + " holds no key");
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whole or not at all, and for nobody else's eyes from its first byte on. */
    private void make() throws IOException {
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        String fresh = HexFormat.of().formatHex(KeyGenerators.secureRandom(KEY).generateKey());
        Path written = Files.createTempFile(folder, "calendars", ".key");
        Files.writeString(written, fresh);
        try {
            Files.move(written, file);
        } catch (FileAlreadyExistsException e) {
            // another process was quicker: its key is the one
            Files.delete(written);
        }
    }
}
