package dev.floorseat.rotation.ledger;

import dev.floorseat.directives.DirectiveVersion;
import dev.floorseat.directives.Directives;
import dev.floorseat.floor.Floor;
import dev.floorseat.people.People;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.PastVisits;
import dev.floorseat.rotation.ledger.Gaps.Unmet;
import dev.floorseat.rotation.plan.Overview.Line;
import dev.floorseat.rotation.plan.Place;
import dev.floorseat.web.Dates;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds directives whose owners never met them on the floor: those of the register, and the queues the company imported. */
@Component
class OwnDirectives {

    private final Directives directives;
    private final PastVisits past;
    private final People people;
    private final Floor floor;
    private final Dates dates;
    private final Clock clock;

    OwnDirectives(Directives directives, PastVisits past, People people, Floor floor, Dates dates, Clock clock) {
        this.directives = directives;
        this.past = past;
        this.people = people;
        this.floor = floor;
        this.dates = dates;
        this.clock = clock;
    }

    /** The directives in force today that their owners never met, and whether these visits will change that. */
    List<Unmet> unmet(List<Line> lines, Scribe scribe) {
        Set<PersonId> executives = people.executives().stream()
                .map(executive -> executive.person().id())
                .collect(Collectors.toSet());
        Map<PersonId, Set<String>> met = new HashMap<>();
        past.before(0, Instant.EPOCH, clock.instant())
                .forEach(visit -> met.computeIfAbsent(visit.executive(), owner -> new HashSet<>())
                        .add(visit.queue()));
        Map<PersonId, Set<String>> planned = new HashMap<>();
        lines.forEach(line -> {
            Place place = line.visit().place();
            if (place != null) {
                planned.computeIfAbsent(line.visit().visitor(), owner -> new HashSet<>())
                        .add(place.queue());
            }
        });
        List<Unmet> unmet = new ArrayList<>();
        Map<PersonId, Set<String>> registered = new HashMap<>();
        for (DirectiveVersion version : directives.inForce(dates.today())) {
            PersonId owner = version.owner();
            registered.computeIfAbsent(owner, each -> new HashSet<>()).addAll(version.queues());
            if (executives.contains(owner) && !touches(met, owner, version.queues())) {
                unmet.add(new Unmet(
                        scribe.name(owner),
                        Long.toString(version.directive()),
                        version.name(),
                        named(version.queues(), scribe),
                        touches(planned, owner, version.queues())));
            }
        }
        floor.directiveQueues().forEach((owner, queues) -> {
            Set<String> others = new HashSet<>(queues);
            others.removeAll(registered.getOrDefault(owner, Set.of()));
            if (!others.isEmpty() && executives.contains(owner) && !touches(met, owner, others)) {
                unmet.add(new Unmet(
                        scribe.name(owner), null, null, named(others, scribe), touches(planned, owner, others)));
            }
        });
        unmet.sort(Comparator.comparing(Unmet::owner, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(each -> String.valueOf(each.name())));
        return List.copyOf(unmet);
    }

    /** Whether somebody was on one of the queues; a directive that acts on all is met on any. */
    private static boolean touches(Map<PersonId, Set<String>> visits, PersonId owner, Collection<String> queues) {
        Set<String> seen = visits.getOrDefault(owner, Set.of());
        return queues.isEmpty() ? !seen.isEmpty() : queues.stream().anyMatch(seen::contains);
    }

    private static List<String> named(Collection<String> queues, Scribe scribe) {
        return queues.stream().map(scribe::queue).sorted().toList();
    }
}
