package dev.floorseat.rotation.solve;

import dev.floorseat.rotation.plan.Draft;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether two runs were given the same to plan, without keeping whose time was busy when. What the rules weigh and where the visits
 * stood are no part of it: runs record both.
 */
final class Fingerprint {

    private Fingerprint() {}

    /** SHA-256 of the problem and the declined slots, in hexadecimal digits. */
    static String of(Draft draft) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (RecordComponent part : draft.problem().getClass().getRecordComponents()) {
                if (!part.getName().equals("weights")) {
                    add(digest, canonical(value(part, draft.problem())));
                }
            }
            add(digest, canonical(draft.refused()));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
    }

    /** Sets and maps have another order each time the product starts. */
    private static String canonical(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            TreeMap<String, String> sorted = new TreeMap<>();
            map.forEach((key, each) -> sorted.put(canonical(key), canonical(each)));
            return sorted.toString();
        }
        if (value instanceof Set<?> set) {
            return set.stream().map(Fingerprint::canonical).sorted().collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(Fingerprint::canonical).collect(Collectors.joining(",", "[", "]"));
        }
        if (value instanceof Record) {
            StringBuilder text = new StringBuilder("(");
            for (RecordComponent part : value.getClass().getRecordComponents()) {
                text.append(canonical(value(part, value))).append(';');
            }
            return text.append(')').toString();
        }
        return String.valueOf(value);
    }

    private static @Nullable Object value(RecordComponent part, Object of) {
        try {
            return part.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(part + " cannot be read", e);
        }
    }
}
