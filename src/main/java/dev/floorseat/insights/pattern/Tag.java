package dev.floorseat.insights.pattern;

import java.util.Comparator;

/**
 * A circumstance of a note.
 *
 * @param value an external id for queues and sites, the name of a constant for channels, dayparts and kinds, what was typed for the rest
 */
public record Tag(Dimension dimension, String value) implements Comparable<Tag> {

    /** Which circumstance. */
    public enum Dimension {
        /** The queue of the visit. */
        QUEUE,
        /** The queue's channel. */
        CHANNEL,
        /** Which customers. */
        SEGMENT,
        /** What they wanted. */
        WISH,
        /** When on the day, by the wall clock of the site: see {@link Daypart}. */
        DAYPART,
        /** The site of the visit. */
        SITE,
        /** The kind of note. */
        KIND
    }

    @Override
    public int compareTo(Tag other) {
        return Comparator.comparing(Tag::dimension).thenComparing(Tag::value).compare(this, other);
    }
}
