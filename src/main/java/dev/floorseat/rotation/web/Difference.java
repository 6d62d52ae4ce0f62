package dev.floorseat.rotation.web;

import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.AppointmentChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What publishing changes, as the people concerned will be told.
 *
 * @param people who is told something, by name
 */
record Difference(List<OfPerson> people) {

    /** What one person is told about one visit. */
    enum Kind {
        /** There is a visit. */
        ADDED,
        /** It is at another time or site. */
        MOVED,
        /** Time and site stay, the other person is another one. */
        PARTNER,
        /** Time, site and people stay, something else changed. */
        DETAILS,
        /** The visit is off for this person. */
        CANCELLED
    }

    /**
     * One visit for one person.
     *
     * @param before null: the person was not in it
     * @param after null: the person is not in it any more
     */
    record Entry(
            Kind kind,
            @Nullable Appointment before,
            @Nullable Appointment after) {

        static Entry of(@Nullable Appointment before, @Nullable Appointment after, PersonId person) {
            Appointment was = before != null && before.concerns(person) ? before : null;
            Appointment then = after != null && after.concerns(person) ? after : null;
            return new Entry(kind(was, then), was, then);
        }

        private static Kind kind(@Nullable Appointment before, @Nullable Appointment after) {
            if (before == null) {
                return Kind.ADDED;
            }
            if (after == null) {
                return Kind.CANCELLED;
            }
            if (!before.sameTimeAndSite(after)) {
                return Kind.MOVED;
            }
            boolean samePeople = before.executive().equals(after.executive())
                    && before.mentor().equals(after.mentor());
            return samePeople ? Kind.DETAILS : Kind.PARTNER;
        }

        /** What it is about now, or was about. */
        public Appointment appointment() {
            return Objects.requireNonNull(after == null ? before : after);
        }
    }

    /** What one person is told, by begin. */
    record OfPerson(PersonId person, String name, List<Entry> entries) {}

    static Difference of(List<AppointmentChange> changes, Function<PersonId, String> names) {
        Map<PersonId, List<Entry>> entries = new LinkedHashMap<>();
        for (AppointmentChange change : changes) {
            Stream.of(change.before(), change.after())
                    .flatMap(Stream::ofNullable)
                    .flatMap(appointment -> Stream.of(appointment.executive(), appointment.mentor()))
                    .distinct()
                    .forEach(person -> entries.computeIfAbsent(person, concerned -> new ArrayList<>())
                            .add(Entry.of(change.before(), change.after(), person)));
        }
        return new Difference(entries.entrySet().stream()
                .map(entry -> new OfPerson(entry.getKey(), names.apply(entry.getKey()), sorted(entry.getValue())))
                .sorted(Comparator.comparing(OfPerson::name)
                        .thenComparingLong(told -> told.person().value()))
                .toList());
    }

    private static List<Entry> sorted(List<Entry> entries) {
        return entries.stream()
                .sorted(Comparator.comparing(entry -> entry.appointment().from()))
                .toList();
    }

    /** How many invites go out. */
    public long invites() {
        return count(Kind.ADDED);
    }

    /** How many updates of invites go out. */
    public long updates() {
        return count(Kind.MOVED) + count(Kind.PARTNER) + count(Kind.DETAILS);
    }

    /** How many cancellations go out. */
    public long cancellations() {
        return count(Kind.CANCELLED);
    }

    private long count(Kind kind) {
        return people.stream()
                .flatMap(told -> told.entries().stream())
                .filter(entry -> entry.kind() == kind)
                .count();
    }
}
