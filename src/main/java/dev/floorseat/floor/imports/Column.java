package dev.floorseat.floor.imports;

/**
 * A column of a kind of file; in JSON, a field.
 *
 * @param name as in the problem file
 * @param required whether each file must have it and each record fill it
 */
record Column(String name, boolean required) {

    static Column required(String name) {
        return new Column(name, true);
    }

    static Column optional(String name) {
        return new Column(name, false);
    }
}
