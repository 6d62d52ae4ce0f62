package dev.floorseat.floor;

import java.util.List;
import java.util.Set;

/**
 * A stream of contacts.
 *
 * @param id our number
 * @param externalId the id under which the outside knows the queue
 * @param name as people call it
 * @param channel its medium
 * @param strain 1 to 5: how hard the contacts are on people
 * @param languages ISO 639-1 codes spoken on it
 * @param sites external ids of the sites it runs at; empty: at every site
 * @param reasons why people contact it, the most frequent first; empty: nobody has said
 */
public record Queue(
        long id,
        String externalId,
        String name,
        Channel channel,
        int strain,
        Set<String> languages,
        Set<String> sites,
        List<String> reasons) {

    /** Keeps its own copies. */
    public Queue {
        languages = Set.copyOf(languages);
        sites = Set.copyOf(sites);
        reasons = List.copyOf(reasons);
    }

    /**
     * Whether this queue runs at a site.
     *
     * @param site external id
     * @return true when the site is named, or none is
     */
    public boolean runsAt(String site) {
        return sites.isEmpty() || sites.contains(site);
    }
}
