package dev.floorseat.floor;

import java.nio.charset.StandardCharsets;

/**
 * A file as it came in.
 *
 * @param name for the log
 * @param format how it is written
 * @param content its bytes, not copied
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and too large to copy
public record ImportFile(String name, ImportFormat format, byte[] content) {

    /**
     * A CSV file from text.
     *
     * @param name for the log
     * @param text with a header line
     * @return the file, in UTF-8
     */
    public static ImportFile csv(String name, String text) {
        return new ImportFile(name, ImportFormat.CSV, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A JSON file from text.
     *
     * @param name for the log
     * @param text an array
     * @return the file, in UTF-8
     */
    public static ImportFile json(String name, String text) {
        return new ImportFile(name, ImportFormat.JSON, text.getBytes(StandardCharsets.UTF_8));
    }
}
