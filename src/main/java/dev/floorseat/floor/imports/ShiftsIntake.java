package dev.floorseat.floor.imports;

import dev.floorseat.floor.Floor;
import dev.floorseat.floor.ImportKind;
import dev.floorseat.floor.Queue;
import dev.floorseat.floor.Shift;
import dev.floorseat.floor.Site;
import dev.floorseat.people.Mentor;
import dev.floorseat.people.People;
import dev.floorseat.people.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes in rosters. A shift marked as cancelled goes. */
@Component
class ShiftsIntake implements Intake {

    private static final Duration LONGEST = Duration.ofHours(24);

    private final Floor floor;
    private final People people;
    private final ShiftRows shifts;

    ShiftsIntake(Floor floor, People people, ShiftRows shifts) {
        this.floor = floor;
        this.people = people;
        this.shifts = shifts;
    }

    /** A record and what it says. */
    private record Rostered(Row row, Shift shift) {}

    @Override
    public ImportKind kind() {
        return ImportKind.SHIFTS;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("id"),
                Column.required("mentor"),
                Column.required("site"),
                Column.required("queue"),
                Column.required("from"),
                Column.required("to"),
                Column.optional("cancelled"));
    }

    @Override
    public String examples() {
        return """
                S1;M1;LEJ;billing-phone;2027-01-11T06:00:00+01:00;2027-01-11T14:00:00+01:00;
                S2;M1;LEJ;billing-phone;2027-01-12T14:00;2027-01-12T22:00;true
                """;
    }

    @Override
    public Changes check(Consumer<Consumer<Row>> rows, Faults faults) {
        Places places = new Places(floor);
        Map<String, PersonId> mentors = new HashMap<>();
        for (Mentor mentor : people.mentors()) {
            mentors.put(mentor.person().externalId(), mentor.person().id());
        }
        Once once = new Once();
        Map<String, Rostered> wanted = new LinkedHashMap<>();
        List<String> cancelled = new ArrayList<>();
        rows.accept(row -> {
            RowReader reader = new RowReader(row, faults);
            String id = reader.id("id");
            once.check(reader, "id", id, id);
            if (reader.filled("cancelled") && reader.flag("cancelled")) {
                cancelled.add(id);
                return;
            }
            @Nullable Shift shift = read(reader, id, mentors, places);
            if (shift != null && reader.good()) {
                wanted.put(id, new Rostered(row, shift));
            }
        });
        Map<String, Shift> known = known(wanted, cancelled);
        Differences<Shift> differences = new Differences<>();
        wanted.forEach((id, rostered) -> {
            @Nullable Shift before = known.get(id);
            differences.compare(rostered.shift(), before == null ? null : unnumbered(before));
        });
        List<Long> gone = new ArrayList<>();
        for (String id : cancelled) {
            @Nullable Shift before = known.remove(id);
            if (before == null) {
                differences.asKnown();
            } else {
                gone.add(before.id());
            }
        }
        refuseOverlaps(wanted, known, faults);
        return differences.changes(gone.size(), () -> shifts.write(gone, differences.written(), floor));
    }

    private static @Nullable Shift read(RowReader reader, String id, Map<String, PersonId> mentors, Places places) {
        String mentorId = reader.id("mentor");
        @Nullable PersonId mentor = mentors.get(mentorId);
        if (mentor == null && !mentorId.isEmpty()) {
            reader.fault("mentor", "floor.import.no-mentor", mentorId);
        }
        @Nullable Site site = places.site(reader, "site");
        @Nullable Queue queue = places.queue(reader, "queue");
        places.checkRuns(reader, queue, site);
        // without a site's zone wall-clock times mean nothing, but what is no time at all is still named
        Span span = reader.span(site == null ? ZoneOffset.UTC : site.zone());
        if (reader.good() && Duration.between(span.from(), span.to()).compareTo(LONGEST) > 0) {
            reader.fault("to", "floor.import.too-long-a-shift", String.valueOf(LONGEST.toHours()));
        }
        return mentor == null || site == null || queue == null
                ? null
                : new Shift(0, id, mentor, site.externalId(), queue.externalId(), span.from(), span.to());
    }

    private static Shift unnumbered(Shift shift) {
        return new Shift(0, shift.externalId(), shift.mentor(), shift.site(), shift.queue(), shift.from(), shift.to());
    }

    /** What we know of the shifts named, and of all that lie around them. */
    private Map<String, Shift> known(Map<String, Rostered> wanted, List<String> cancelled) {
        Map<String, Shift> known = new HashMap<>();
        wanted.values().stream()
                .map(rostered -> rostered.shift().from())
                .min(Instant::compareTo)
                .ifPresent(first -> wanted.values().stream()
                        .map(rostered -> rostered.shift().to())
                        .max(Instant::compareTo)
                        .ifPresent(last ->
                                shifts.during(first, last).forEach(shift -> known.put(shift.externalId(), shift))));
        List<String> elsewhere = new ArrayList<>(cancelled);
        elsewhere.addAll(wanted.keySet());
        elsewhere.removeIf(known::containsKey);
        shifts.named(elsewhere).forEach(shift -> known.put(shift.externalId(), shift));
        return known;
    }

    /** Two shifts of one mentor must not overlap: neither in the file nor with what stays as it is. */
    private static void refuseOverlaps(Map<String, Rostered> wanted, Map<String, Shift> known, Faults faults) {
        Map<PersonId, List<Shift>> byMentor = new HashMap<>();
        wanted.values()
                .forEach(rostered -> byMentor.computeIfAbsent(rostered.shift().mentor(), mentor -> new ArrayList<>())
                        .add(rostered.shift()));
        known.values().stream()
                .filter(shift -> !wanted.containsKey(shift.externalId()))
                .filter(shift -> byMentor.containsKey(shift.mentor()))
                .forEach(shift -> byMentor.computeIfAbsent(shift.mentor(), mentor -> new ArrayList<>())
                        .add(shift));
        byMentor.values()
                .forEach(shifts -> Overlaps.among(shifts, (earlier, later) -> {
                    @Nullable Rostered rostered = wanted.get(later.externalId());
                    Shift other = earlier;
                    if (rostered == null) {
                        rostered = wanted.get(earlier.externalId());
                        other = later;
                    }
                    if (rostered != null) {
                        faults.add(rostered.row().fault("from", "floor.import.overlap", other.externalId()));
                    }
                }));
    }
}
