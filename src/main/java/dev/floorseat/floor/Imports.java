package dev.floorseat.floor;

import java.util.Optional;

/**
 * Brings files in: people, sites, queues, shifts, staffing, travel times, embargoes. All or nothing, and again and again with the
 * same result: records are found by their external id, and what a file does not name stays.
 */
public interface Imports {

    /**
     * Checks a file and, unless that is all, imports it. Publishes {@link RosterChanged} when something changed.
     *
     * @param kind what is in the file
     * @param file the file
     * @param account who imports, for the log
     * @param dryRun whether to check and count only
     * @return the counts, or the faults; with faults nothing has changed
     */
    ImportResult run(ImportKind kind, ImportFile file, String account, boolean dryRun);

    /**
     * A file that shows how it is done: the header and two lines of CSV.
     *
     * @param kind what is to be imported
     * @return text, lines ended by CR LF
     */
    String template(ImportKind kind);

    /**
     * Recognises by its column names what a file holds.
     *
     * @param file a file of any kind
     * @return the kind all of whose required columns are there, or empty
     */
    Optional<ImportKind> recognise(ImportFile file);

    /**
     * The largest file taken in.
     *
     * @return bytes
     */
    long largestFile();
}
