package dev.floorseat.rotation.relief;

import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.VisitId;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Time a mentor hosted, in which their figures do not count.
 *
 * @param person the mentor's external id
 * @param name the mentor's name
 * @param from begin
 * @param to end
 * @param zone of the site
 * @param activity the code workforce management knows
 * @param handedOverAt when it was exported first; null: it was not
 */
public record Relief(
        VisitId visit,
        PersonId mentor,
        String person,
        String name,
        Instant from,
        Instant to,
        ZoneId zone,
        String activity,
        @Nullable Instant handedOverAt) {}
