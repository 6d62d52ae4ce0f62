package dev.floorseat.solver.model;

import dev.floorseat.solver.Problem;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What bars a slot for everybody: embargoes and the policy's hours. Also the policy's times between visits. */
final class House {

    final long restMillis;
    final long restMinutes;
    final long recoveryMillis;
    final long recoveryMinutes;
    final TravelTimes travel;
    final LocalDate firstDay;
    final LocalTime earliest;
    final LocalTime latest;

    private final Map<Place, Intervals> embargoes = new HashMap<>();

    House(Problem problem, People people) {
        restMinutes = problem.policy().restMinutes();
        recoveryMinutes = problem.policy().recoveryMinutes();
        restMillis = restMinutes * 60_000;
        recoveryMillis = recoveryMinutes * 60_000;
        earliest = problem.policy().earliest();
        latest = problem.policy().latest();
        firstDay = problem.rotation().from();
        travel = new TravelTimes(problem.travel(), people.sites);
        Map<Place, List<long[]>> stretches = new HashMap<>();
        for (Problem.Embargo embargo : problem.embargoes()) {
            stretches
                    .computeIfAbsent(new Place(embargo.site(), embargo.queue()), any -> new ArrayList<>())
                    .add(new long[] {
                        embargo.from().toInstant().toEpochMilli(),
                        embargo.to().toInstant().toEpochMilli()
                    });
        }
        stretches.remove(new Place(null, null));
        stretches.forEach((place, list) -> embargoes.put(place, Intervals.of(list)));
    }

    boolean embargoed(HostingSlot slot) {
        return barred(slot, slot.site.id, slot.queue.id)
                || barred(slot, slot.site.id, null)
                || barred(slot, null, slot.queue.id);
    }

    private boolean barred(HostingSlot slot, @Nullable String site, @Nullable String queue) {
        Intervals stretches = embargoes.get(new Place(site, queue));
        return stretches != null && stretches.overlap(slot.from, slot.to);
    }

    boolean tooEarly(HostingSlot slot) {
        return slot.slot().from().toLocalTime().isBefore(earliest);
    }

    boolean tooLate(HostingSlot slot) {
        return slot.slot().to().toLocalTime().isAfter(latest);
    }

    boolean overMidnight(HostingSlot slot) {
        return !slot.slot().to().toLocalDate().equals(slot.day);
    }

    /** Whether anything but the executive's own home's holidays bars the slot. */
    boolean outsideHours(HostingSlot slot) {
        return tooEarly(slot) || tooLate(slot) || overMidnight(slot) || slot.site.closedOn(slot.day);
    }

    /** An embargo names a site, a queue, or a queue at a site. */
    private record Place(@Nullable String site, @Nullable String queue) {}
}
