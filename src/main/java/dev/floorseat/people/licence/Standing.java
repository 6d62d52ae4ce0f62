package dev.floorseat.people.licence;

import dev.floorseat.people.Licence;
import dev.floorseat.people.LicenceKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a person stands with one kind of licence.
 *
 * @param licence in force, or the one that was or will be; null: never had one
 * @param valid whether it holds today
 * @param renewableFrom null: the quiz can be taken today; else a renewal is in the drawer already and the next one waits until then
 */
public record Standing(
        LicenceKind kind,
        @Nullable Licence licence,
        boolean valid,
        @Nullable LocalDate renewableFrom) {}
