package dev.floorseat.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.ProductTest;
import dev.floorseat.floor.Floor;
import dev.floorseat.floor.Imports;
import dev.floorseat.floor.Queue;
import dev.floorseat.floor.Shift;
import dev.floorseat.floor.Site;
import dev.floorseat.people.BusyKind;
import dev.floorseat.people.BusyTime;
import dev.floorseat.people.Executive;
import dev.floorseat.people.Licence;
import dev.floorseat.people.Mentor;
import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.people.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ProductTest
@Transactional
class CompanyLoadTest {

    private static final Clock SUNDAY = Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);

    @Autowired
    Imports imports;

    @Autowired
    Floor floor;

    @Autowired
    People people;

    private Instant from = Instant.EPOCH;
    private Instant to = Instant.EPOCH;

    @BeforeEach
    void theCompany() {
        DemoCompany company = DemoConfiguration.today(SUNDAY, floor);
        new CompanyLoad(imports, people).load(company);
        from = company.from().atStartOfDay(Premises.ZONE).toInstant();
        to = company.to().plusDays(1).atStartOfDay(Premises.ZONE).toInstant();
    }

    @Test
    void comesInOnceThroughTheImportsEverybodyUses() {
        assertThat(new CompanyLoad(imports, people).needed()).isFalse();
        assertThat(people.executives().stream().filter(this::ours)).hasSize(24);
        assertThat(floor.shifts(from, to).size()).isGreaterThan(3_000);
    }

    /** Enough for any quota of two days: whole shifts, on different days, with a mentor who may host them. */
    @Test
    void everyExecutiveHasManyFreeShiftsBesideSomebodyElsesAgents() {
        Map<PersonId, Person> persons =
                people.all().stream().collect(Collectors.toMap(Person::id, Function.identity()));
        Map<PersonId, Mentor> mentors = people.mentors().stream()
                .collect(Collectors.toMap(mentor -> mentor.person().id(), Function.identity()));
        Map<String, Queue> queues =
                floor.queues().stream().collect(Collectors.toMap(Queue::externalId, Function.identity()));
        Map<String, Site> sites =
                floor.sites().stream().collect(Collectors.toMap(Site::externalId, Function.identity()));
        List<Shift> shifts = floor.shifts(from, to);
        Map<PersonId, List<BusyTime>> busy = people.busyTimes(from, to).stream()
                .filter(time -> time.kind() == BusyKind.BUSY)
                .collect(Collectors.groupingBy(BusyTime::person));

        for (Executive executive :
                people.executives().stream().filter(this::ours).toList()) {
            Set<LocalDate> days = new HashSet<>();
            for (Shift shift : shifts) {
                @Nullable Mentor mentor = mentors.get(shift.mentor());
                @Nullable Queue queue = queues.get(shift.queue());
                @Nullable Site site = sites.get(shift.site());
                if (mentor == null || queue == null || site == null) {
                    continue;
                }
                LocalDate day = shift.from().atZone(site.zone()).toLocalDate();
                Set<String> common = new HashSet<>(executive.person().languages());
                common.retainAll(mentor.person().languages());
                common.retainAll(queue.languages());
                @Nullable Licence licence = mentor.licence();
                boolean fits = mentor.optedIn()
                        && licence != null
                        && licence.covers(day)
                        && !common.isEmpty()
                        && !isAbove(executive.person().id(), mentor.person(), persons)
                        && busy.getOrDefault(executive.person().id(), List.of()).stream()
                                .noneMatch(time -> time.from().isBefore(shift.to())
                                        && shift.from().isBefore(time.to()));
                if (fits) {
                    days.add(day);
                }
            }
            assertThat(days).as(executive.person().name()).hasSizeGreaterThan(12);
        }
    }

    @Test
    void theBoardStandsAboveHamburgOnly() {
        Map<PersonId, Person> persons =
                people.all().stream().collect(Collectors.toMap(Person::id, Function.identity()));
        PersonId chair = people.byExternalId("E01").orElseThrow().id();

        List<String> below = people.mentors().stream()
                .map(Mentor::person)
                .filter(mentor -> mentor.externalId().matches("M\\d\\d"))
                .filter(mentor -> isAbove(chair, mentor, persons))
                .map(Person::externalId)
                .toList();
        assertThat(below).hasSize(20);
        assertThat(Collections.min(below)).isEqualTo("M41");
    }

    private boolean ours(Executive executive) {
        return executive.person().externalId().matches("E\\d\\d");
    }

    private static boolean isAbove(PersonId above, Person below, Map<PersonId, Person> persons) {
        @Nullable PersonId at = below.manager();
        while (at != null) {
            if (at.equals(above)) {
                return true;
            }
            @Nullable Person person = persons.get(at);
            at = person == null ? null : person.manager();
        }
        return false;
    }
}
