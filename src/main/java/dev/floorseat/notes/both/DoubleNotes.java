package dev.floorseat.notes.both;

import dev.floorseat.notes.FieldNote;
import dev.floorseat.notes.capture.FieldNotes;
import dev.floorseat.people.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Each writes before either sees the other's; then both see both. */
@Component
@Transactional(readOnly = true)
public class DoubleNotes {

    private final Standings standings;
    private final FieldNotes notes;
    private final Remarks remarks;
    private final Views views;

    DoubleNotes(Standings standings, FieldNotes notes, Remarks remarks, Views views) {
        this.standings = standings;
        this.notes = notes;
        this.remarks = remarks;
        this.views = views;
    }

    /**
     * What a person may see of a visit of theirs.
     *
     * @param visit its number, as somebody typed it
     * @throws dev.floorseat.web.Refusal if it is not theirs
     */
    public BothSides of(long visit, @Nullable PersonId reader) {
        Standing standing = standings.of(visit, reader);
        List<FieldNote> open = notes.on(standing.appointment().visit(), standing.open());
        return new BothSides(
                standing,
                open,
                remarks.beside(open.stream().map(FieldNote::id).toList()),
                views.on(standing.appointment().visit(), standing.open()));
    }
}
