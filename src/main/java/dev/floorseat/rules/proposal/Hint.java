package dev.floorseat.rules.proposal;

import org.jspecify.annotations.Nullable;

/**
 * What stands out in the notes of a proposal, for the person who edits it.
 *
 * @param kind what it is
 * @param words the tag (external id of a queue or site, segment, wish), or terms with commas
 * @param lift of a tag: how many times as often as among all shared notes; null for terms
 * @param notes of a tag: how many notes of the insight have it; null for terms
 */
public record Hint(
        Kind kind,
        String words,
        @Nullable Double lift,
        @Nullable Integer notes) {

    /** What stands out. */
    public enum Kind {
        /** A queue. */
        QUEUE,
        /** A site. */
        SITE,
        /** A group of customers. */
        SEGMENT,
        /** What they wanted. */
        WISH,
        /** German terms. */
        TERMS_DE,
        /** English terms. */
        TERMS_EN
    }
}
