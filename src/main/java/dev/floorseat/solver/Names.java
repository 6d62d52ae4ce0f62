package dev.floorseat.solver;

/** What people call what has an id. */
@FunctionalInterface
public interface Names {

    /** Calls everything by its id. */
    Names IDS = id -> id;

    /**
     * Names an executive or a mentor.
     *
     * @param id the person's id
     * @return the name
     */
    String person(String id);

    /**
     * Names a site.
     *
     * @param id the site's id
     * @return the name; the id itself unless overridden
     */
    default String site(String id) {
        return id;
    }

    /**
     * Names a queue.
     *
     * @param id the queue's id
     * @return the name; the id itself unless overridden
     */
    default String queue(String id) {
        return id;
    }
}
