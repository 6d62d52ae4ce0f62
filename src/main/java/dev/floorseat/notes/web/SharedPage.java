package dev.floorseat.notes.web;

import dev.floorseat.notes.both.SharedFilter;
import dev.floorseat.notes.both.SharedNote;
import dev.floorseat.notes.both.SharedNotes;
import dev.floorseat.people.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the shared notes.
 *
 * @param notes what is on it
 * @param number from 1
 * @param pages how many there are, at least one
 * @param count how many notes there are on all of them
 */
record SharedPage(List<SharedNote> notes, int number, int pages, int count) {

    private static final int SIZE = 25;

    /** The page of that number, or the nearest there is. */
    static SharedPage of(SharedNotes notes, SharedFilter filter, @Nullable PersonId reader, int wanted) {
        int count = notes.count(filter, reader);
        int pages = Math.max(1, (count + SIZE - 1) / SIZE);
        int number = Math.min(Math.max(1, wanted), pages);
        return new SharedPage(notes.find(filter, reader, (number - 1) * SIZE, SIZE), number, pages, count);
    }
}
