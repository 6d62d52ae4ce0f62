package dev.floorseat.rotation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.floorseat.floor.ImportKind;
import dev.floorseat.floor.Seat;
import dev.floorseat.floor.Seats;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Attendances;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.attendance.FreeSeats;
import dev.floorseat.rotation.attendance.SeatUse;
import dev.floorseat.rotation.attendance.SeatUse.SiteUse;
import dev.floorseat.rotation.plan.WalkIns.Host;
import dev.floorseat.solver.Breach;
import dev.floorseat.solver.Rule;
import dev.floorseat.web.Refusal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The seat that a plan leaves free, and who takes it. */
class WalkInTest extends OneRotation {

    @Autowired
    FreeSeats freeSeats;

    @Autowired
    Seats seats;

    @Autowired
    SeatUse use;

    @Autowired
    Attendances attendances;

    @Autowired
    Debts debts;

    @Test
    void offersWhoCanHaveAGuestForAnHourAndIsNotPromised() {
        publishedAt(company.slot(1, monday, "MORNING"));
        clock.set(at(monday, 8));

        assertThat(hosts("E2")).extracting(Host::name).containsExactly("Ida Sommer", "Piet Janssen");
        assertThat(hosts("E2")).allSatisfy(host -> {
            assertThat(host.from()).isEqualTo(at(monday, 8));
            assertThat(host.to()).isEqualTo(at(monday, 10));
        });
        assertThat(hosts("E1")).as("who visits already takes no second seat").isEmpty();
        clock.set(at(monday, 9).plus(Duration.ofMinutes(20)));
        assertThat(hosts("E2")).extracting(Host::from).containsOnly(at(monday, 10));
        clock.set(at(monday, 16));
        assertThat(hosts("E2")).isEmpty();
    }

    @Test
    void countsForWhatIsOwedAndIsNotPromised() {
        clock.set(at(monday, 8));
        VisitId visit = freeSeats.take(person("E2"), seat(), company.slot(2, monday, "MORNING"), BY);

        assertThat(visit).isEqualTo(first("E2").visitId());
        Appointment promised = appointments.of(visit).orElseThrow();
        assertThat(promised.mentor()).isEqualTo(person("M2"));
        assertThat(promised.from()).isEqualTo(at(monday, 8));
        assertThat(promised.to()).isEqualTo(at(monday, 10));
        assertThat(attendances.of(visit).checkedInAt()).isEqualTo(at(monday, 8));
        assertThat(debts.of(rotation)).containsEntry(person("E2"), 3);

        attendances.credit(visit);

        assertThat(debts.of(rotation)).containsEntry(person("E2"), 2);
        clock.set(at(monday, 12));
        SiteUse here = use.all().stream()
                .filter(each -> each.site().externalId().equals(company.id("LEJ")))
                .findFirst()
                .orElseThrow();
        assertThat(here.walkIns()).isEqualTo(1);
        assertThat(here.counted()).isEqualTo(1);
        assertThat(here.unused()).containsExactly(2, 3, 4);
        assertThat(here.free()).isEqualTo(here.intervals()).isPositive();
    }

    @Test
    void isACreditForTheNextRotationWhereAllIsPromised() {
        publishedAt(company.slot(1, monday.plusDays(2), "MORNING"));
        clock.set(at(monday, 8));

        VisitId extra = freeSeats.take(person("E1"), seat(), company.slot(2, monday, "MORNING"), BY);

        assertThat(extra).isNotEqualTo(first("E1").visitId());
        assertThat(appointments.of(first("E1").visitId()))
                .as("what is promised stays")
                .isPresent();
        assertThat(debts.of(rotation)).containsEntry(person("E1"), 3);
        attendances.credit(extra);
        assertThat(debts.of(rotation)).containsEntry(person("E1"), 2);
    }

    @Test
    void isTakenOnce() {
        clock.set(at(monday, 8));
        String slot = company.slot(2, monday, "MORNING");
        freeSeats.take(person("E2"), seat(), slot, BY);

        assertThatThrownBy(() -> freeSeats.take(person("E1"), seat(), slot, BY)).isInstanceOf(Refusal.class);
        assertThat(hosts("E1")).extracting(Host::name).doesNotContain("Ida Sommer");
    }

    @Test
    void keepsTheLastSeatFromThePlanAndNotFromWhoWalksIn() {
        seats(1);
        place(first("E1"), company.slot(1, monday.plusDays(1), "MORNING"));

        assertThat(publication.preview(rotation).broken())
                .extracting(Breach::rule)
                .contains(Rule.H5);
        assertThatThrownBy(() -> publication.publish(rotation, BY)).isInstanceOf(Refusal.class);

        seats(2);
        publication.publish(rotation, BY);
        seats(1);
        clock.set(at(monday, 8));
        assertThat(hosts("E2")).isNotEmpty();
        seats(2);
        clock.set(at(monday.plusDays(1), 8));
        freeSeats.take(person("E2"), seat(), company.slot(2, monday.plusDays(1), "MORNING"), BY);
        place(
                drafts.of(rotation).visits().stream()
                        .filter(visit -> visit.visitor().equals(person("E1")))
                        .skip(1)
                        .findFirst()
                        .orElseThrow(),
                company.slot(1, monday.plusDays(3), "FULL"));
        assertThat(publication.preview(rotation).broken())
                .as("the walk-in took the free seat, which is no fault of the plan")
                .isEmpty();
    }

    private void seats(int seats) {
        bring(
                ImportKind.SITES,
                "id,name,zone,state,opens,closes,seats\n" + company.id("LEJ")
                        + ",Leipzig,Europe/Berlin,DE-SN,06:00,22:00," + seats + "\n");
    }

    private Seat seat() {
        return seats.all().stream()
                .filter(seat -> seat.site().equals(company.id("LEJ")))
                .findFirst()
                .orElseThrow();
    }

    private List<Host> hosts(String executive) {
        return freeSeats.hosts(person(executive), seat());
    }
}
