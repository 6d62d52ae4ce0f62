package dev.floorseat.invites.busy.reading;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * What must be known of a calendar's owner to read it: a visit of ours in it is no reason against itself.
 *
 * @param zone of whole days, and of times that name no zone: where the owner's company is
 * @param uids of our own events, as they were written
 * @param visits when the owner's visits are: free/busy times have no UIDs, so these are taken out of them
 * @param addresses mail addresses in lower case; what the owner declined under one of them is free
 */
public record Owner(ZoneId zone, Set<String> uids, List<Visit> visits, Set<String> addresses) {

    /** Copies all. */
    public Owner {
        uids = Set.copyOf(uids);
        visits = List.copyOf(visits);
        addresses = Set.copyOf(addresses);
    }

    /**
     * A visit.
     *
     * @param from begin
     * @param to end, after the begin
     */
    public record Visit(Instant from, Instant to) {}
}
