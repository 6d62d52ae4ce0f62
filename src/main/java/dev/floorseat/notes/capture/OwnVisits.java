package dev.floorseat.notes.capture;

import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.web.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The visits of whoever asks. For anybody but its two people a visit does not exist. */
@Component
@Transactional(readOnly = true)
public class OwnVisits {

    private final Appointments appointments;

    OwnVisits(Appointments appointments) {
        this.appointments = appointments;
    }

    /**
     * What the person was last promised of the visit, whatever the plan has become since.
     *
     * @param visit its number, as somebody typed it
     * @param person who asks; null has no visits
     * @throws Refusal if it was never theirs
     */
    public Appointment of(long visit, @Nullable PersonId person) {
        return (visit <= 0 || person == null
                        ? Optional.<Appointment>empty()
                        : appointments.lastOf(new VisitId(visit), person))
                .orElseThrow(() -> Refusal.notFound("rotation.no-visit", Long.toString(visit)));
    }
}
