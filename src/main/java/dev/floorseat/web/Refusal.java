package dev.floorseat.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What somebody asked for is refused, and nothing was changed. Reaches them in their language: as {@code application/problem+json}
 * (RFC 9457) under {@code /api}, else as a page.
 */
public class Refusal extends RuntimeException {

    /** Why it is refused; decides the HTTP status. */
    public enum Kind {
        /** It does not exist, or not for this reader: 404. */
        NOT_FOUND(404),
        /** This reader may not do it: 403. */
        FORBIDDEN(403),
        /** It changed meanwhile, or is in a state that does not allow it: 409. */
        CONFLICT(409),
        /** It was understood and cannot be done: 422. */
        UNUSABLE(422);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** The HTTP status. */
        public int status() {
            return status;
        }
    }

    /** Something a refusal offers besides the reason, such as a text that would do. */
    @FunctionalInterface
    public interface Offer {

        /**
         * The offer for one reader.
         *
         * @param words gives the message of a key in the reader's language
         * @return what can be written as JSON
         */
        Object in(UnaryOperator<String> words);
    }

    private final Kind kind;
    private final String key;
    private final transient List<Object> arguments;
    private final transient List<Fault> faults;
    private final transient Map<String, Offer> offers = new TreeMap<>();

    private Refusal(Kind kind, List<Fault> faults, String key, Object... arguments) {
        super(key);
        this.kind = kind;
        this.key = key;
        this.arguments = List.of(arguments);
        this.faults = List.copyOf(faults);
    }

    /** Offers something besides; programs find it under this name in the problem details. */
    public Refusal offering(String name, Offer offer) {
        offers.put(name, offer);
        return this;
    }

    /** Refuses because there is no such thing for this reader. */
    public static Refusal notFound(String key, Object... arguments) {
        return new Refusal(Kind.NOT_FOUND, List.of(), key, arguments);
    }

    /** Refuses because this reader may not do it. */
    public static Refusal forbidden(String key, Object... arguments) {
        return new Refusal(Kind.FORBIDDEN, List.of(), key, arguments);
    }

    /** Refuses because of the state it is in, such as a newer version. */
    public static Refusal conflict(String key, Object... arguments) {
        return new Refusal(Kind.CONFLICT, List.of(), key, arguments);
    }

    /** Refuses what was sent as a whole. */
    public static Refusal unusable(String key, Object... arguments) {
        return new Refusal(Kind.UNUSABLE, List.of(), key, arguments);
    }

    /** Refuses what was sent, for the faults named. */
    public static Refusal unusable(List<Fault> faults, String key, Object... arguments) {
        return new Refusal(Kind.UNUSABLE, faults, key, arguments);
    }

    /** Why. */
    public Kind kind() {
        return kind;
    }

    /** The message's key. */
    public String key() {
        return key;
    }

    /** What the message is filled with. */
    public List<Object> arguments() {
        return arguments;
    }

    /** The single faults; empty where the message says it all. */
    public List<Fault> faults() {
        return faults;
    }

    /** What it offers besides, by name; empty where there is nothing to offer. */
    public Map<String, Offer> offers() {
        return Map.copyOf(offers);
    }
}
