package dev.floorseat.figures;

import java.time.LocalDate;
import java.util.List;

/** One figure of the programme: what it is called, what it is measured in, and what it is made of. */
interface Figure {

    /** Its name, in addresses and message keys. */
    String name();

    /** What it is measured in. */
    Unit unit();

    /**
     * What it is made of, in any order.
     *
     * @param before a day, not included
     */
    List<Observation> observations(LocalDate before);
}
