package dev.floorseat.floor.imports;

import dev.floorseat.floor.ImportKind;
import java.util.List;
import java.util.function.Consumer;

/** Takes in one kind of file. */
interface Intake {

    ImportKind kind();

    List<Column> columns();

    /** Two lines of CSV, separated by semicolons, that go with the columns. */
    String examples();

    /**
     * Reads every record, adds what is wrong to the faults, and says what the file would change. Writes nothing.
     *
     * @param rows hands each record to the reader it is given
     */
    Changes check(Consumer<Consumer<Row>> rows, Faults faults);
}
