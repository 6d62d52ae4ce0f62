package dev.floorseat.rotation.plan;

import dev.floorseat.floor.Site;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.OtherTimes;
import dev.floorseat.rotation.Proposal;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.solver.Alternative;
import dev.floorseat.solver.RotationSolver;
import dev.floorseat.solver.Rule;
import dev.floorseat.solver.Slot;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds other times for a visit among the places the board would offer for it. */
@Component
@Transactional(readOnly = true)
class OpenTimes implements OtherTimes {

    /** Of the best places several are at one time, beside different mentors: so many are looked at for each time that is shown. */
    private static final int PLACES_A_TIME = 12;

    private final Drafts drafts;
    private final PlanVersions versions;
    private final SaidRows said;
    private final RotationSolver solver;

    OpenTimes(Drafts drafts, PlanVersions versions, SaidRows said, RotationSolver solver) {
        this.drafts = drafts;
        this.versions = versions;
        this.said = said;
        this.solver = solver;
    }

    @Override
    public List<OtherTime> best(VisitId number, PersonId person, int most) {
        Visit visit = drafts.visit(number);
        Draft draft = drafts.of(visit.rotation());
        Appointment promised = promised(draft, visit, person);
        if (promised == null) {
            return List.of();
        }
        List<Alternative> places = promised.executive().equals(person)
                ? solver.alternatives(
                        draft.problem(), draft.assignment(), draft.refused(), visit.key(), most * PLACES_A_TIME)
                : compared(draft, visit, slot -> isBeside(slot, person, draft), most * PLACES_A_TIME);
        return times(draft, visit, promised, places).limit(most).toList();
    }

    @Override
    public boolean isOpen(VisitId number, PersonId person, Proposal time) {
        Visit visit = drafts.visit(number);
        Draft draft = drafts.of(visit.rotation());
        Appointment promised = promised(draft, visit, person);
        if (promised == null) {
            return false;
        }
        Predicate<Slot> then =
                slot -> isAt(slot, time.from(), time.to()) && slot.site().equals(time.site());
        List<Alternative> places = compared(
                draft,
                visit,
                promised.executive().equals(person) ? then : then.and(slot -> isBeside(slot, person, draft)),
                PLACES_A_TIME);
        return times(draft, visit, promised, places).findFirst().isPresent();
    }

    @Override
    public Optional<OtherTime> proposed(VisitId visit, PersonId person) {
        return said.held("where a.visit = :key", visit.value()).stream()
                .filter(held -> held.person().equals(person))
                .flatMap(held -> Stream.ofNullable(held.proposal()))
                .findFirst()
                .flatMap(time -> versions.of(visit).map(promised -> proposed(time, promised)));
    }

    private OtherTime proposed(Proposal time, Appointment promised) {
        String named = time.site();
        Site site = named == null ? null : drafts.sites().get(named);
        return site == null
                ? new OtherTime(
                        time.from(), time.to(), promised.zone(), promised.site(), promised.siteName(), true, false)
                : new OtherTime(
                        time.from(),
                        time.to(),
                        site.zone(),
                        site.externalId(),
                        site.name(),
                        site.externalId().equals(promised.site()),
                        false);
    }

    private static @Nullable Appointment promised(Draft draft, Visit visit, PersonId person) {
        return draft.promised(visit).filter(found -> found.concerns(person)).orElse(null);
    }

    private static boolean isBeside(Slot slot, PersonId mentor, Draft draft) {
        return mentor.equals(draft.numbers().get(slot.mentor()));
    }

    private static boolean isAt(Slot slot, Instant from, Instant to) {
        return slot.from().toInstant().equals(from) && slot.to().toInstant().equals(to);
    }

    /** Some of the slots that are long enough, ahead, and not declined before; the best first. */
    private List<Alternative> compared(Draft draft, Visit visit, Predicate<Slot> which, int most) {
        List<String> slots =
                draft.possible(visit, draft.slots().values().stream().filter(which));
        return slots.isEmpty()
                ? List.of()
                : solver.compare(draft.problem(), draft.assignment(), visit.key(), slots, most);
    }

    /** The times of places, each once with its site, without what is past, promised already or against a hard rule. */
    private Stream<OtherTime> times(Draft draft, Visit visit, Appointment promised, List<Alternative> places) {
        Map<String, Site> sites = drafts.sites();
        Map<String, OtherTime> times = new LinkedHashMap<>();
        for (Alternative place : places) {
            Slot slot = place.slot();
            boolean broken = place.breaches().stream().anyMatch(breach -> Planning.breaks(breach, visit.visitId()));
            Site site = sites.get(slot.site());
            if (site == null
                    || broken
                    || isAt(slot, promised.from(), promised.to())
                    || !slot.from().toInstant().isAfter(draft.taken())) {
                continue;
            }
            times.putIfAbsent(
                    slot.site() + slot.from().toInstant() + slot.to().toInstant(),
                    new OtherTime(
                            slot.from().toInstant(),
                            slot.to().toInstant(),
                            site.zone(),
                            slot.site(),
                            site.name(),
                            slot.site().equals(promised.site()),
                            place.breaches().stream()
                                    .anyMatch(breach -> breach.rule() == Rule.S4 && breach.count() < 0)));
        }
        return times.values().stream();
    }
}
