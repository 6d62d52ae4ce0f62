package dev.floorseat.invites.busy.reading;

import dev.floorseat.invites.reading.ContentLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A VEVENT or VFREEBUSY, with the few lines of it that say when. */
final class Entry {

    private final boolean freeBusy;
    private final List<ContentLine> lines = new ArrayList<>();

    Entry(boolean freeBusy) {
        this.freeBusy = freeBusy;
    }

    boolean isFreeBusy() {
        return freeBusy;
    }

    void add(ContentLine line) {
        lines.add(line);
    }

    Optional<ContentLine> first(String name) {
        return lines.stream().filter(line -> line.name().equals(name)).findFirst();
    }

    List<ContentLine> all(String name) {
        return lines.stream().filter(line -> line.name().equals(name)).toList();
    }

    /** The value in upper case; empty if there is no such line. */
    String word(String name) {
        return first(name)
                .map(line -> line.value().strip().toUpperCase(java.util.Locale.ROOT))
                .orElse("");
    }
}
