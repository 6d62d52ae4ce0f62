package dev.floorseat.rotation.plan;

import dev.floorseat.floor.Shift;
import dev.floorseat.floor.Site;
import dev.floorseat.people.PersonId;
import dev.floorseat.solver.HostingSlots;
import dev.floorseat.solver.Problem;
import dev.floorseat.solver.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The shifts that can host in a rotation: those of its days, cut to the site's opening hours, without those on which the mentor has no
 * time for any visit; and what visits that have begun were promised on, whatever the roster says by now.
 */
final class Roster {

    private static final Duration WHOLE_SHIFT = Duration.ofHours(8);

    private final Map<String, Site> sites;
    private final Function<PersonId, String> name;

    /**
     * A roster of a company.
     *
     * @param sites the sites by external id
     * @param name gives people their external ids
     */
    Roster(Map<String, Site> sites, Function<PersonId, String> name) {
        this.sites = sites;
        this.name = name;
    }

    /**
     * The shifts the solver may cut into slots.
     *
     * @param shifts of workforce management
     * @param busy when mentors are not free although on a shift
     * @param begun the promises of visits that have begun
     */
    List<Problem.Shift> shifts(
            Rotation rotation, List<Shift> shifts, MentorTimes busy, Collection<PlanVersions.Promise> begun) {
        Map<String, PlanVersions.Promise> held = new LinkedHashMap<>();
        begun.forEach(promise -> held.putIfAbsent(promise.place().shift(), promise));
        List<Problem.Shift> hosting = new ArrayList<>();
        for (Shift shift : shifts) {
            Problem.Shift open = open(shift).orElse(null);
            PlanVersions.Promise promise = held.get(shift.externalId());
            if (open == null || !during(rotation, open.from().toLocalDate())) {
                continue;
            }
            if (promise == null) {
                busy.on(shift, open).filter(this::hosts).ifPresent(hosting::add);
            } else if (offers(open, promise.place())) {
                hosting.add(open);
                held.remove(shift.externalId());
            }
        }
        held.values().forEach(promise -> hosting.add(asPromised(promise)));
        return hosting;
    }

    private boolean hosts(Problem.Shift shift) {
        return shift.busy().isEmpty()
                || !HostingSlots.of(shift, site(shift.site()).zone()).isEmpty();
    }

    private boolean offers(Problem.Shift shift, Place place) {
        return HostingSlots.of(shift, site(shift.site()).zone()).stream()
                .anyMatch(slot -> slot.id().equals(place.slot())
                        && slot.from().toInstant().equals(place.startsAt())
                        && slot.to().toInstant().equals(place.endsAt()));
    }

    private static boolean during(Rotation rotation, LocalDate day) {
        return !day.isBefore(rotation.firstDay()) && !day.isAfter(rotation.lastDay());
    }

    /** The part of a shift in which its site is open, by the site's clock on the day the shift starts; empty when it is closed then. */
    Optional<Problem.Shift> open(Shift shift) {
        Site site = site(shift.site());
        ZoneId zone = site.zone();
        LocalDate day = shift.from().atZone(zone).toLocalDate();
        boolean atMidnight = site.closes().equals(LocalTime.MIDNIGHT);
        Instant opens = day.atTime(site.opens()).atZone(zone).toInstant();
        Instant closes = (atMidnight ? day.plusDays(1) : day)
                .atTime(site.closes())
                .atZone(zone)
                .toInstant();
        Instant from = shift.from().isBefore(opens) ? opens : shift.from();
        Instant to = shift.to().isAfter(closes) ? closes : shift.to();
        return from.isBefore(to)
                ? Optional.of(new Problem.Shift(
                        shift.externalId(),
                        name.apply(shift.mentor()),
                        shift.site(),
                        shift.queue(),
                        at(from, zone),
                        at(to, zone)))
                : Optional.empty();
    }

    /** A shift that is gone, of eight hours or more, whose part is the promised place. */
    private Problem.Shift asPromised(PlanVersions.Promise promise) {
        Place place = promise.place();
        Instant from = place.part() == Slot.Part.AFTERNOON ? place.endsAt().minus(WHOLE_SHIFT) : place.startsAt();
        Instant to = place.part() == Slot.Part.MORNING ? place.startsAt().plus(WHOLE_SHIFT) : place.endsAt();
        ZoneId zone = site(place.site()).zone();
        return new Problem.Shift(
                place.shift(),
                name.apply(promise.appointment().mentor()),
                place.site(),
                place.queue(),
                at(from, zone),
                at(to, zone));
    }

    private Site site(String id) {
        return Objects.requireNonNull(sites.get(id), id);
    }

    private static OffsetDateTime at(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toOffsetDateTime();
    }
}
