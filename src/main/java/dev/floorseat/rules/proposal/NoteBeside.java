package dev.floorseat.rules.proposal;

import dev.floorseat.notes.NoteKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A note beside a proposal: without author, visit or day, so that nobody can be worked out.
 *
 * @param id its number
 * @param week the Monday of the week in which it was written
 * @param site external id
 * @param queue external id
 * @param contradicts whether it speaks against the others
 */
public record NoteBeside(
        long id,
        NoteKind kind,
        @Nullable String situation,
        @Nullable String action,
        LocalDate week,
        String site,
        String queue,
        boolean contradicts) {}
