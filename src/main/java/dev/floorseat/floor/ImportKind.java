package dev.floorseat.floor;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be imported, in the order in which a new company is best brought in. */
public enum ImportKind {
    /** Call-centre locations. */
    SITES,
    /** Streams of contacts. */
    QUEUES,
    /** Executives, mentors, and those above them. */
    PEOPLE,
    /** Mentors' rosters. */
    SHIFTS,
    /** Agents forecast a site and queue. */
    STAFFING,
    /** Minutes between sites. */
    TRAVEL,
    /** Times without visits. */
    EMBARGOES;

    /**
     * The name in paths.
     *
     * @return such as {@code sites}
     */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The kind with this name in paths.
     *
     * @param path such as {@code sites}
     * @return the kind, or empty
     */
    public static Optional<ImportKind> of(String path) {
        return Stream.of(values()).filter(kind -> kind.path().equals(path)).findFirst();
    }
}
