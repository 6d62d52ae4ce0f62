package dev.floorseat.rotation.plan;

import dev.floorseat.people.Person;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.demand.Demand;
import dev.floorseat.rotation.demand.Demands;
import dev.floorseat.rotation.demand.Looks;
import dev.floorseat.solver.Problem;
import dev.floorseat.web.Dates;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The queues that wait for another look, as a rotation sees them. A visit that has begun is a look for a week, until its debrief says
 * what was seen; who sat there without seeing it, or before anybody asked, is not somebody else any more.
 */
@Component
class WaitingQueues {

    private static final int DAYS_FOR_A_DEBRIEF = 7;

    private final Demands demands;
    private final Looks looks;
    private final Dates dates;

    WaitingQueues(Demands demands, Looks looks, Dates dates) {
        this.demands = demands;
        this.looks = looks;
        this.dates = dates;
    }

    /** The demands that a visit of this rotation can still meet: filed before its end, and wanted after its begin. */
    List<Demand> in(Rotation rotation) {
        return demands.open().stream()
                .filter(demand -> demand.by().isAfter(rotation.firstDay())
                        && !demand.filedOn().isAfter(rotation.lastDay()))
                .toList();
    }

    /**
     * What the solver is to place.
     *
     * @param executives external ids of those in the problem
     * @param begun visits of this rotation that have begun
     * @param elsewhere what other rotations promise: what meets a demand there is not wanted here
     */
    List<Problem.Demand> forSolver(
            Rotation rotation,
            Set<String> executives,
            Map<PersonId, Person> everybody,
            Collection<Appointment> begun,
            Collection<Appointment> elsewhere) {
        return in(rotation).stream()
                .filter(demand -> {
                    Set<VisitId> inVain = inVain(demand);
                    return elsewhere.stream().noneMatch(visit -> counts(demand, visit, inVain));
                })
                .map(demand -> new Problem.Demand(
                        Long.toString(demand.id()),
                        demand.queue(),
                        demand.by(),
                        excluded(demand, begun).stream()
                                .map(person -> everybody.get(person))
                                .filter(person -> person != null)
                                .map(Person::externalId)
                                .filter(executives::contains)
                                .collect(Collectors.toCollection(TreeSet::new)),
                        demand.weight()))
                .toList();
    }

    /** Whose look does not count, those who sat there already included. */
    Set<PersonId> excluded(Demand demand, Collection<Appointment> begun) {
        Set<VisitId> inVain = inVain(demand);
        Set<PersonId> excluded = new HashSet<>(demand.notExecutives());
        begun.stream()
                .filter(visit -> visit.queue().equals(demand.queue()) && !counts(demand, visit, inVain))
                .map(Appointment::executive)
                .forEach(excluded::add);
        return excluded;
    }

    /** Whether an appointment is the look that is waited for. */
    boolean counts(Demand demand, Appointment visit) {
        return counts(demand, visit, inVain(demand));
    }

    private boolean counts(Demand demand, Appointment visit, Set<VisitId> inVain) {
        LocalDate oldest = dates.today().minusDays(DAYS_FOR_A_DEBRIEF);
        return demand.isLookedAtBy(visit) && !visit.day().isBefore(oldest) && !inVain.contains(visit.visit());
    }

    private Set<VisitId> inVain(Demand demand) {
        return Set.copyOf(looks.inVain(demand.id()));
    }
}
