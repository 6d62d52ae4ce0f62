package dev.floorseat.solver;

/**
 * What is wrong with a file, and where.
 *
 * @param pointer a JSON pointer (RFC 6901) to the offending value, or to where the missing one belongs; empty for the whole file
 * @param message what is wrong, in English
 */
public record Fault(String pointer, String message) {

    @Override
    public String toString() {
        return (pointer.isEmpty() ? "(file)" : pointer) + ": " + message;
    }
}
