package dev.floorseat.notes.preparation;

import dev.floorseat.directives.DirectiveVersion;
import dev.floorseat.floor.Queue;
import dev.floorseat.notes.promise.Promise;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.demand.Demand;
import java.util.List;

/**
 * What a mentor should know before a visit, as of the day of the visit.
 *
 * @param queue where they sit
 * @param guests the guest's directives that act there: the guest is the one to tell how they work
 * @param looks what the guest should look for
 * @param promises what guests promised at earlier visits to this mentor, the newest first
 */
public record MentorPreparation(
        Appointment visit, Queue queue, List<DirectiveVersion> guests, List<Demand> looks, List<Promise> promises) {}
