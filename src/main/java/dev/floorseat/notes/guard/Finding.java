package dev.floorseat.notes.guard;

/**
 * A stretch of a text that may name a person or tell how to reach or recognise one.
 *
 * @param kind what it looks like
 * @param from where it begins, in characters from 0
 * @param to where it ends, not included
 */
public record Finding(Kind kind, int from, int to) {

    /** What can be found. */
    public enum Kind {
        /** A telephone number. */
        PHONE,
        /** An address for mail over the internet. */
        EMAIL,
        /** An account, ISO 13616, also with a mistyped digit. */
        IBAN,
        /** A payment card, ISO/IEC 7812. */
        CARD,
        /** A number under which a company knows a customer, a contract, an order or a case. */
        CUSTOMER_NUMBER,
        /** A street with its house number, a postcode with its town, or both. */
        ADDRESS,
        /** A person's name. */
        NAME
    }

    /** Refuses a stretch that holds nothing. */
    public Finding {
        if (from < 0 || from >= to) {
            throw new IllegalArgumentException("from " + from + " to " + to);
        }
    }

    int length() {
        return to - from;
    }

    boolean overlaps(Finding other) {
        return from < other.to && other.from < to;
    }

    /** Both stretches as one, of the kind of the longer. */
    Finding with(Finding other) {
        Kind wider = length() >= other.length() ? kind : other.kind;
        return new Finding(wider, Math.min(from, other.from), Math.max(to, other.to));
    }
}
