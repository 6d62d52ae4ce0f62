package dev.floorseat.people;

import java.time.LocalDate;
import java.util.Optional;

/** On which days somebody needs a licence. Whoever plans such days knows them and says so by this; nobody has to. */
public interface LicensedDays {

    /**
     * The first such day after a day.
     *
     * @param person whose
     * @param kind of the licence needed
     * @param day itself not looked at
     * @return empty if none is agreed
     */
    Optional<LocalDate> nextAfter(PersonId person, LicenceKind kind, LocalDate day);
}
