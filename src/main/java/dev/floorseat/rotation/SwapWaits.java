package dev.floorseat.rotation;

import dev.floorseat.people.PersonId;
import java.time.Instant;

/**
 * Two executives would swap, and a planner has to decide. Sent in the transaction in which somebody took the offer.
 *
 * @param swap the swap's number
 * @param executive who offers
 * @param taker who takes
 * @param offered what is offered
 * @param before when it is too late: the first of the two visits begins
 */
public record SwapWaits(long swap, PersonId executive, PersonId taker, Appointment offered, Instant before) {}
