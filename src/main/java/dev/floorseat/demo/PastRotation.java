package dev.floorseat.demo;

import dev.floorseat.floor.Floor;
import dev.floorseat.floor.Shift;
import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.PastVisits.PastVisit;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * The visits of the year before Floorseat, which were planned by e-mail: some executives came three times, some not once, and a few
 * mentors hosted nearly everybody. Made from the demo's seed.
 */
final class PastRotation {

    private static final int MOST_VISITS = 3;
    private static final int WEEKS_BACK = 40;
    private static final Duration HALF_A_SHIFT = Duration.ofHours(4);

    private final Random random = new Random(DemoCompany.SEED + 3);
    private final DemoCompany company;
    private final Map<String, PersonId> people = new LinkedHashMap<>();
    private final List<Shift> shifts;

    PastRotation(Floor floor, People people, DemoCompany company) {
        this.company = company;
        for (Person person : people.all()) {
            this.people.put(person.externalId(), person.id());
        }
        shifts = floor.shifts(
                company.from().atStartOfDay(Premises.ZONE).toInstant(),
                company.from().plusWeeks(1).atStartOfDay(Premises.ZONE).toInstant());
    }

    List<PastVisit> visits() {
        List<PastVisit> visits = new ArrayList<>();
        for (String executive : company.executives()) {
            int count = random.nextInt(MOST_VISITS + 1);
            for (int i = 0; i < count; i++) {
                visits.add(visit(Objects.requireNonNull(people.get(executive)), i));
            }
        }
        return visits;
    }

    /** A shift of the roster, as many weeks ago; each visit in a stretch of weeks of its own, so that none meets another. */
    private PastVisit visit(PersonId executive, int index) {
        int stretch = WEEKS_BACK / MOST_VISITS;
        int weeks = PastRotations.FIRST_WEEK + 1 + index * stretch + random.nextInt(stretch - 1);
        // The lower of two draws: the mentors at the head of the list hosted more often.
        Shift shift = shifts.get(Math.min(random.nextInt(shifts.size()), random.nextInt(shifts.size())));
        LocalDate day = shift.from().atZone(Premises.ZONE).toLocalDate().minusWeeks(weeks);
        ZonedDateTime from =
                day.atTime(shift.from().atZone(Premises.ZONE).toLocalTime()).atZone(Premises.ZONE);
        return new PastVisit(
                executive,
                shift.mentor(),
                shift.site(),
                shift.queue(),
                from.toInstant(),
                from.plus(HALF_A_SHIFT).toInstant());
    }
}
