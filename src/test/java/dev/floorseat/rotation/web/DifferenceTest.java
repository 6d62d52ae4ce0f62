package dev.floorseat.rotation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.AppointmentChange;
import dev.floorseat.rotation.Stage;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.VisitLength;
import dev.floorseat.rotation.web.Difference.Kind;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private static final int ADA = 1;
    private static final int JONAS = 2;
    private static final int PIET = 3;

    @Test
    void invitesBothOfANewVisit() {
        assertThat(told(new AppointmentChange(null, at(JONAS, "billing", 9))))
                .containsExactly(tuple("1", Kind.ADDED), tuple("2", Kind.ADDED));
    }

    @Test
    void movesBothWhenTheTimeChanges() {
        assertThat(told(new AppointmentChange(at(JONAS, "billing", 9), at(JONAS, "billing", 13))))
                .containsExactly(tuple("1", Kind.MOVED), tuple("2", Kind.MOVED));
    }

    @Test
    void concernsThreePeopleWhenTheMentorChanges() {
        assertThat(told(new AppointmentChange(at(JONAS, "billing", 9), at(PIET, "billing", 9))))
                .containsExactly(tuple("1", Kind.PARTNER), tuple("2", Kind.CANCELLED), tuple("3", Kind.ADDED));
    }

    @Test
    void tellsOfDetailsWhenOnlyTheQueueChanges() {
        assertThat(told(new AppointmentChange(at(JONAS, "billing", 9), at(JONAS, "returns", 9))))
                .containsExactly(tuple("1", Kind.DETAILS), tuple("2", Kind.DETAILS));
    }

    @Test
    void countsWhatIsSent() {
        Difference difference = Difference.of(
                List.of(new AppointmentChange(at(JONAS, "billing", 9), at(PIET, "billing", 9))), DifferenceTest::name);

        assertThat(difference.invites()).isEqualTo(1);
        assertThat(difference.updates()).isEqualTo(1);
        assertThat(difference.cancellations()).isEqualTo(1);
    }

    private static List<Tuple> told(AppointmentChange change) {
        return Difference.of(List.of(change), DifferenceTest::name).people().stream()
                .flatMap(told -> told.entries().stream().map(entry -> tuple(told.name(), entry.kind())))
                .toList();
    }

    private static String name(PersonId person) {
        return Long.toString(person.value());
    }

    private static Appointment at(int mentor, String queue, int hour) {
        Instant from = Instant.parse("2031-03-03T00:00:00Z").plusSeconds(hour * 3600L);
        return new Appointment(
                new VisitId(7),
                new PersonId(ADA),
                new PersonId(mentor),
                "LEJ",
                "Leipzig",
                ZoneId.of("Europe/Berlin"),
                queue,
                queue,
                VisitLength.HALF,
                Stage.LISTEN,
                from,
                from.plusSeconds(4 * 3600L));
    }
}
