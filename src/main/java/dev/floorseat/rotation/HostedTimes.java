package dev.floorseat.rotation;

import dev.floorseat.people.PersonId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What hosting a visit gave its mentor. */
public interface HostedTimes {

    /**
     * Time in which the mentor's figures do not count.
     *
     * @param from begin
     * @param to end
     * @param zone of the site
     * @param handedOverAt when workforce management first got it; null: not yet
     */
    record HostedTime(
            PersonId mentor,
            Instant from,
            Instant to,
            ZoneId zone,
            @Nullable Instant handedOverAt) {}

    /** The time of a visit; empty: nothing so far. */
    Optional<HostedTime> hosted(VisitId visit);
}
