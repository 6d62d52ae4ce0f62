package dev.floorseat.invites;

import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.VisitId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plain mail in its reader's language ({@code Person.language()}). Greeting and footer are added, and for a mail about a visit what
 * that visit is (when, where, with whom).
 *
 * @param key what it is about, at most 120 characters such as "summary-12": one person gets one mail of a key
 * @param to who gets it
 * @param visit which visit it is about; null: about none
 * @param subject also its heading; at most 500 characters
 * @param body what it says, in order
 * @param linkText what the button says
 * @param path where the button leads, such as "/visits/12/summary"
 * @param until from then on nobody wants to read it, and it is not sent any more; null: never too late
 */
public record Notice(
        String key,
        PersonId to,
        @Nullable VisitId visit,
        String subject,
        List<Block> body,
        String linkText,
        String path,
        @Nullable Instant until) {

    private static final int LONGEST_KEY = 120;
    private static final int LONGEST_SUBJECT = 500;

    /** Copies the body; refuses a key or subject no row can hold and a path that leaves the product. */
    public Notice {
        body = List.copyOf(body);
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("a key of 1 to " + LONGEST_KEY + " characters: " + key);
        }
        if (subject.isBlank() || subject.length() > LONGEST_SUBJECT || subject.contains("\n")) {
            throw new IllegalArgumentException("not a subject: " + subject);
        }
        if (!path.startsWith("/") || path.startsWith("//")) {
            throw new IllegalArgumentException("not a path of ours: " + path);
        }
    }

    /** A notice that is never too late. */
    public Notice(
            String key,
            PersonId to,
            @Nullable VisitId visit,
            String subject,
            List<Block> body,
            String linkText,
            String path) {
        this(key, to, visit, subject, body, linkText, path, null);
    }

    /**
     * A piece of the body: plain text, which the mail escapes.
     *
     * @param kind what it looks like
     * @param lines one, except for points
     */
    public record Block(Kind kind, List<String> lines) {

        /** How a block looks. */
        public enum Kind {
            /** Above what follows. */
            HEADING,
            /** Running text. */
            PARAGRAPH,
            /** A list. */
            POINTS
        }

        /** Copies the lines; refuses a block that says nothing. */
        public Block {
            lines = List.copyOf(lines);
            if (lines.isEmpty() || (kind != Kind.POINTS && lines.size() > 1)) {
                throw new IllegalArgumentException(kind + " with " + lines.size() + " lines");
            }
        }

        /** A heading. */
        public static Block heading(String text) {
            return new Block(Kind.HEADING, List.of(text));
        }

        /** A paragraph. */
        public static Block paragraph(String text) {
            return new Block(Kind.PARAGRAPH, List.of(text));
        }

        /** A list, at least of one. */
        public static Block points(List<String> points) {
            return new Block(Kind.POINTS, points);
        }
    }
}
