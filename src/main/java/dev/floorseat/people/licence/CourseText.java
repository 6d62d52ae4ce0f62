package dev.floorseat.people.licence;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a course's text. Written in plain text: a blank line ends a paragraph, lines that begin with {@code "- "} are items of a
 * list, a line that begins with {@code "# "} is a heading. Nothing else means anything; it is shown escaped.
 *
 * @param kind what it is
 * @param lines one, or the items of a list
 */
public record CourseText(Kind kind, List<String> lines) {

    /** What a piece is. */
    public enum Kind {
        /** Stands above what follows. */
        HEADING,
        /** Running text. */
        PARAGRAPH,
        /** One line an item. */
        LIST
    }

    /** Copies the lines. */
    public CourseText {
        lines = List.copyOf(lines);
    }

    /** The pieces of a text. */
    public static List<CourseText> of(String text) {
        List<CourseText> pieces = new ArrayList<>();
        List<String> open = new ArrayList<>();
        Kind kind = Kind.PARAGRAPH;
        for (String raw : text.split("\\R", -1)) {
            String line = raw.strip();
            Kind next = line.startsWith("# ") ? Kind.HEADING : line.startsWith("- ") ? Kind.LIST : Kind.PARAGRAPH;
            if (line.isEmpty() || next != kind || next == Kind.HEADING) {
                close(pieces, kind, open);
            }
            kind = next;
            if (!line.isEmpty()) {
                open.add(next == Kind.PARAGRAPH ? line : line.substring(2).strip());
            }
        }
        close(pieces, kind, open);
        return pieces;
    }

    private static void close(List<CourseText> pieces, Kind kind, List<String> open) {
        if (!open.isEmpty()) {
            pieces.add(new CourseText(kind, kind == Kind.PARAGRAPH ? List.of(String.join(" ", open)) : open));
            open.clear();
        }
    }
}
