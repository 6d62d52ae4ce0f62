package dev.floorseat.rotation.plan;

import dev.floorseat.floor.Queue;
import dev.floorseat.floor.Site;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.plan.WalkIns.Host;
import dev.floorseat.solver.Breach;
import dev.floorseat.solver.Problem;
import dev.floorseat.solver.RotationSolver;
import dev.floorseat.solver.Rule;
import dev.floorseat.solver.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds who can have somebody who just walked in: for an hour at least, soon, and without harm to mentor, queue or anybody promised. What
 * protects the executive's diary is waived, as they are there; so is the seat kept free, as it is kept for them.
 */
@Component
class FreeHosts {

    private static final Duration LEAST = Duration.ofHours(1);
    private static final Duration SOON = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofHours(14);
    private static final String NEWCOMER = "walk-in";
    private static final int PRIORITY = 5;
    private static final Set<Rule> WAIVED = EnumSet.of(Rule.H2, Rule.H5, Rule.H12, Rule.H13, Rule.H15, Rule.H16);

    private final Drafts drafts;
    private final Appointments appointments;
    private final RotationSolver solver;

    FreeHosts(Drafts drafts, Appointments appointments, RotationSolver solver) {
        this.drafts = drafts;
        this.appointments = appointments;
        this.solver = solver;
    }

    /** By begin and name. */
    List<Host> of(Draft draft, PersonId executive, Site site) {
        Instant now = draft.taken();
        List<Appointment> today = appointments.standing(now.minus(LONGEST), now.plus(LONGEST));
        Map<String, String> queues = new HashMap<>();
        drafts.queues().values().forEach((Queue queue) -> queues.put(queue.externalId(), queue.name()));
        Problem problem = withNewcomer(draft, executive);
        Map<String, String> assignment = promised(draft);
        Map<String, Host> byMentor = new LinkedHashMap<>();
        draft.slots().values().stream()
                .filter(slot -> slot.site().equals(site.externalId()) && slot.part() != Slot.Part.FULL)
                .filter(slot -> !slot.from().toInstant().isAfter(now.plus(SOON))
                        && !slot.to().toInstant().isBefore(now.plus(LEAST)))
                .sorted(Comparator.comparing(Slot::from))
                .forEach(slot -> {
                    Instant from =
                            slot.from().toInstant().isAfter(now) ? slot.from().toInstant() : now;
                    Instant to = slot.to().toInstant();
                    if (!byMentor.containsKey(slot.mentor())
                            && seatLeft(site, today, from, to)
                            && together(draft, executive, slot)
                            && free(
                                    today,
                                    executive,
                                    new PersonId(draft.place(slot).mentor()),
                                    from,
                                    to)
                            && solver.breachesIf(problem, assignment, NEWCOMER, slot.id()).stream()
                                    .noneMatch(FreeHosts::bars)) {
                        byMentor.put(
                                slot.mentor(),
                                new Host(
                                        slot.id(),
                                        draft.name(
                                                new PersonId(draft.place(slot).mentor())),
                                        queues.getOrDefault(slot.queue(), slot.queue()),
                                        from,
                                        to));
                    }
                });
        return byMentor.values().stream()
                .sorted(Comparator.comparing(Host::from).thenComparing(Host::name))
                .toList();
    }

    private static boolean bars(Breach breach) {
        return breach.rule().level() == Rule.Level.HARD && breach.count() > 0 && !WAIVED.contains(breach.rule());
    }

    private static Problem withNewcomer(Draft draft, PersonId executive) {
        List<Problem.Visit> all = new ArrayList<>(draft.problem().visits());
        all.add(new Problem.Visit(
                NEWCOMER,
                draft.person(executive).externalId(),
                Problem.VisitLength.HALF,
                Problem.Stage.LISTEN,
                PRIORITY,
                null,
                null,
                null,
                null,
                null));
        return draft.problem().withVisits(all);
    }

    /** What people count on; what is only drafted gives way to whoever is there. */
    private static Map<String, String> promised(Draft draft) {
        Map<String, String> promised = new HashMap<>();
        draft.published().forEach((visit, slot) -> {
            if (draft.slots().containsKey(slot) && !draft.declined().contains(visit)) {
                promised.put(Long.toString(visit.value()), slot);
            }
        });
        return promised;
    }

    private static boolean together(Draft draft, PersonId executive, Slot slot) {
        return draft.visits().stream()
                .filter(visit -> visit.visitor().equals(executive))
                .noneMatch(visit -> draft.refuses(visit, slot.id()));
    }

    private static boolean free(
            List<Appointment> today, PersonId executive, PersonId mentor, Instant from, Instant to) {
        return today.stream()
                .filter(each -> each.concerns(executive) || each.concerns(mentor))
                .noneMatch(each -> each.from().isBefore(to) && each.to().isAfter(from));
    }

    /** Whether at every moment of the stretch a seat is left; the most are taken when somebody else begins. */
    private static boolean seatLeft(Site site, List<Appointment> today, Instant from, Instant to) {
        List<Appointment> there = today.stream()
                .filter(each -> each.site().equals(site.externalId())
                        && each.from().isBefore(to)
                        && each.to().isAfter(from))
                .toList();
        return Stream.concat(
                        Stream.of(from), there.stream().map(Appointment::from).filter(begin -> begin.isAfter(from)))
                .allMatch(moment -> there.stream()
                                .filter(each -> !each.from().isAfter(moment)
                                        && each.to().isAfter(moment))
                                .count()
                        < site.seats());
    }
}
