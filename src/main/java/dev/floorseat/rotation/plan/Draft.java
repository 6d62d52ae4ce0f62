package dev.floorseat.rotation.plan;

import dev.floorseat.people.Person;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.solver.Problem;
import dev.floorseat.solver.Slot;
import dev.floorseat.web.Refusal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rotation as it stands at one moment: its visits and their places, what is promised, and the problem the solver is given.
 *
 * @param visits all visits, in the order they were made
 * @param promised the appointments in force, by visit
 * @param published the slots of the appointments in force, by visit
 * @param problem what the solver is given
 * @param slots the hosting slots of the problem, by id
 * @param refused slots never to be offered again, by visit key
 * @param declined visits whose appointment in force one of the two has said no to
 * @param settled visits whose times were settled on the day itself: fixed as if they had begun
 * @param walkIns those of them for which an executive took the free seat
 * @param people everybody, by number
 * @param numbers everybody's number, by external id
 * @param taken the moment
 */
public record Draft(
        Rotation rotation,
        List<Visit> visits,
        Map<VisitId, Appointment> promised,
        Map<VisitId, String> published,
        Problem problem,
        Map<String, Slot> slots,
        Map<String, Set<String>> refused,
        Set<VisitId> declined,
        Set<VisitId> settled,
        Set<VisitId> walkIns,
        Map<PersonId, Person> people,
        Map<String, PersonId> numbers,
        Instant taken) {

    /** Where the visits are: slots by visit key. What has begun is where it was promised; visits whose shift is gone are not in it. */
    public Map<String, String> assignment() {
        Map<String, String> assignment = new HashMap<>();
        for (Visit visit : visits) {
            String slot = begun(visit) ? published.get(visit.visitId()) : visit.slot();
            if (slot != null && slots.containsKey(slot)) {
                assignment.put(visit.key(), slot);
            }
        }
        return assignment;
    }

    /** Where people expect each other: the promised slots, and the draft for visits that were never published. */
    Map<String, String> promisedAssignment() {
        Map<String, String> assignment = assignment();
        published.forEach((visit, slot) -> {
            if (slots.containsKey(slot)) {
                assignment.put(Long.toString(visit.value()), slot);
            } else {
                assignment.remove(Long.toString(visit.value()));
            }
        });
        return assignment;
    }

    /** Visits in a place that the roster does not offer any more: the shift is gone, or its mentor is away. */
    public List<Visit> withoutShift() {
        return visits.stream()
                .filter(visit -> visit.slot() != null && !slots.containsKey(visit.slot()) && !begun(visit))
                .toList();
    }

    /** Whether a slot is never offered for a visit: somebody declined it, or the two are not planned together. False for no slot. */
    public boolean refuses(Visit visit, @Nullable String slot) {
        return slot != null && refused.getOrDefault(visit.key(), Set.of()).contains(slot);
    }

    /** Whether a plan of the solver may put a visit there: the slot is there and was not declined, the visit has not begun and is free. */
    boolean mayBeTaken(Visit visit, @Nullable String slot) {
        boolean there = slot == null || (slots.containsKey(slot) && !refuses(visit, slot));
        return there && !visit.pinned() && !begun(visit);
    }

    /** The visit of that number. */
    public Visit visit(VisitId id) {
        return visits.stream()
                .filter(visit -> visit.number() == id.value())
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("rotation.no-visit", Long.toString(id.value())));
    }

    /** Whether the visit has begun as promised, so that nothing may change it any more. What was declined never begins. */
    public boolean begun(Visit visit) {
        Appointment appointment = promised.get(visit.visitId());
        return appointment != null
                && !declined.contains(visit.visitId())
                && (settled.contains(visit.visitId()) || !appointment.from().isAfter(taken));
    }

    /** The appointment in force of a visit. */
    public Optional<Appointment> promised(Visit visit) {
        return Optional.ofNullable(promised.get(visit.visitId()));
    }

    /** Whether what is promised differs from the draft: time, site, mentor or queue, or one of the two is missing. */
    public boolean differsFromPromise(Visit visit) {
        return differ(promised.get(visit.visitId()), visit.place());
    }

    static boolean differ(@Nullable Appointment appointment, @Nullable Place place) {
        if (appointment == null || place == null) {
            return (appointment == null) != (place == null);
        }
        return !(appointment.from().equals(place.startsAt())
                && appointment.to().equals(place.endsAt())
                && appointment.site().equals(place.site())
                && appointment.queue().equals(place.queue())
                && appointment.mentor().value() == place.mentor());
    }

    /** A person's name. */
    public String name(PersonId person) {
        return person(person).name();
    }

    /** A person of the company. */
    public Person person(PersonId id) {
        Person person = people.get(id);
        if (person == null) {
            throw new IllegalStateException("a visit names a person who is not there: " + id);
        }
        return person;
    }

    /** The place a slot stands for. */
    Place place(Slot slot) {
        PersonId mentor = numbers.get(slot.mentor());
        if (mentor == null) {
            throw new IllegalStateException("a slot names a mentor who is not there: " + slot.mentor());
        }
        return new Place(
                slot.shift(),
                slot.part(),
                mentor.value(),
                slot.site(),
                slot.queue(),
                slot.from().toInstant(),
                slot.to().toInstant());
    }

    /** The slot of that id; null in, null out. */
    @Nullable
    Slot slot(@Nullable String id) {
        if (id == null) {
            return null;
        }
        Slot slot = slots.get(id);
        if (slot == null) {
            throw Refusal.unusable("rotation.no-slot", id);
        }
        return slot;
    }

    /** Of some slots the ids of those a visit can be put in: as long as it, ahead, and not declined for it before. */
    public List<String> possible(Visit visit, Stream<Slot> some) {
        Set<String> declinedBefore = refused.getOrDefault(visit.key(), Set.of());
        return some.filter(visit::isAsLongAs)
                .filter(slot -> slot.from().toInstant().isAfter(taken))
                .map(Slot::id)
                .filter(slot -> !declinedBefore.contains(slot))
                .toList();
    }

    /** The names words are made with: people, sites and queues by external id, visits by the name of their executive. */
    public Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        people.values().forEach(person -> names.put(person.externalId(), person.name()));
        return names;
    }
}
