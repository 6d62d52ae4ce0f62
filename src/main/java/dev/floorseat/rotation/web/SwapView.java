package dev.floorseat.rotation.web;

import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.swap.Swap;
import dev.floorseat.rotation.swap.SwapState;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A swap for programs.
 *
 * @param executive who offers, by external id
 * @param from when the visit was when it was offered
 * @param offeredTo external id; null: openly
 * @param words a line from who offers; null: none
 * @param until the offer ends by itself then
 * @param takenBy external id; null: nobody took it
 * @param given the visit given for it; null: none so far
 * @param givenFrom when that was; null: it had no place, or none is given
 * @param reason why the planner refused; null unless refused
 */
record SwapView(
        String id,
        String rotation,
        String visit,
        String executive,
        String site,
        OffsetDateTime from,
        OffsetDateTime to,
        @Nullable String offeredTo,
        @Nullable String words,
        OffsetDateTime until,
        SwapState state,
        @Nullable String takenBy,
        @Nullable String given,
        @Nullable OffsetDateTime givenFrom,
        @Nullable OffsetDateTime givenTo,
        @Nullable String reason) {

    /**
     * A swap, and what could be given for the visit offered.
     *
     * @param looked whether anybody has tried what could be given; of many offers only the first are tried
     */
    record Offer(SwapView swap, boolean looked, List<Gift> gifts) {}

    /**
     * A visit that could be given.
     *
     * @param from when it is; null: it has no place
     * @param holds whether the exchange breaks no hard rule
     * @param broken what it would break, in words
     * @param planner whether the planner would decide
     */
    record Gift(
            String visit,
            @Nullable OffsetDateTime from,
            @Nullable OffsetDateTime to,
            boolean holds,
            List<String> broken,
            boolean planner) {

        static Gift of(SwapRow.Choice choice) {
            Appointment at = choice.at();
            return new Gift(
                    Long.toString(choice.visit()),
                    at == null ? null : at.from().atZone(at.zone()).toOffsetDateTime(),
                    at == null ? null : at.to().atZone(at.zone()).toOffsetDateTime(),
                    choice.holds(),
                    choice.broken(),
                    choice.planner());
        }
    }

    /**
     * A swap, written down.
     *
     * @param ids external ids
     * @param zones the zones of sites, by external id
     */
    static SwapView of(Swap swap, Function<PersonId, String> ids, Function<String, ZoneId> zones) {
        Swap.Spot spot = swap.spot();
        Swap.Spot given = swap.otherSpot();
        VisitId other = swap.other();
        return new SwapView(
                Long.toString(swap.id()),
                Long.toString(swap.rotation()),
                Long.toString(swap.visit().value()),
                ids.apply(swap.executive()),
                spot.site(),
                at(spot.from(), spot, zones),
                at(spot.to(), spot, zones),
                swap.to() == null ? null : ids.apply(swap.to()),
                swap.words(),
                at(swap.until(), spot, zones),
                swap.state(),
                swap.takenBy() == null ? null : ids.apply(swap.takenBy()),
                other == null ? null : Long.toString(other.value()),
                given == null ? null : at(given.from(), given, zones),
                given == null ? null : at(given.to(), given, zones),
                swap.reason());
    }

    private static OffsetDateTime at(Instant moment, Swap.Spot spot, Function<String, ZoneId> zones) {
        return moment.atZone(zones.apply(spot.site())).toOffsetDateTime();
    }
}
