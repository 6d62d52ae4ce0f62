package dev.floorseat.rotation.plan;

import dev.floorseat.floor.Site;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.OtherTimes;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.VisitLength;
import dev.floorseat.solver.Alternative;
import dev.floorseat.solver.RotationSolver;
import dev.floorseat.solver.Rule;
import dev.floorseat.solver.Slot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds other times for a visit among the places the board would offer for it. */
@Component
@Transactional(readOnly = true)
class OpenTimes implements OtherTimes {

    /** Of the best places several are at one time, beside different mentors: so many are looked at for each time that is shown. */
    private static final int PLACES_A_TIME = 12;

    private final Drafts drafts;
    private final RotationSolver solver;

    OpenTimes(Drafts drafts, RotationSolver solver) {
        this.drafts = drafts;
        this.solver = solver;
    }

    @Override
    public List<OtherTime> best(VisitId number, PersonId person, int most) {
        Visit visit = drafts.visit(number);
        Draft draft = drafts.of(visit.rotation());
        Appointment promised = draft.promised(visit).orElse(null);
        if (promised == null || !promised.concerns(person)) {
            return List.of();
        }
        Map<String, Site> sites = drafts.sites();
        Map<String, OtherTime> times = new LinkedHashMap<>();
        for (Alternative place : places(draft, visit, person, promised, most * PLACES_A_TIME)) {
            Slot slot = place.slot();
            boolean sameTime = slot.from().toInstant().equals(promised.from())
                    && slot.to().toInstant().equals(promised.to());
            boolean broken = place.breaches().stream().anyMatch(breach -> Planning.breaks(breach, number));
            Site site = sites.get(slot.site());
            if (site == null || sameTime || broken || !slot.from().toInstant().isAfter(draft.taken())) {
                continue;
            }
            times.putIfAbsent(
                    slot.site() + slot.from().toInstant() + slot.to().toInstant(),
                    new OtherTime(
                            slot.from().toInstant(),
                            slot.to().toInstant(),
                            site.zone(),
                            site.name(),
                            slot.site().equals(promised.site()),
                            place.breaches().stream()
                                    .anyMatch(breach -> breach.rule() == Rule.S4 && breach.count() < 0)));
        }
        return times.values().stream().limit(most).toList();
    }

    private List<Alternative> places(Draft draft, Visit visit, PersonId person, Appointment promised, int most) {
        if (promised.executive().equals(person)) {
            return solver.alternatives(draft.problem(), draft.assignment(), draft.refused(), visit.key(), most);
        }
        String mentor = draft.person(person).externalId();
        Set<String> refused = draft.refused().getOrDefault(visit.key(), Set.of());
        List<String> own = draft.slots().values().stream()
                .filter(slot -> slot.mentor().equals(mentor))
                .filter(slot -> (slot.part() == Slot.Part.FULL) == (visit.length() == VisitLength.FULL))
                .filter(slot -> slot.from().toInstant().isAfter(draft.taken()))
                .map(Slot::id)
                .filter(slot -> !refused.contains(slot))
                .toList();
        return own.isEmpty() ? List.of() : solver.compare(draft.problem(), draft.assignment(), visit.key(), own, most);
    }
}
